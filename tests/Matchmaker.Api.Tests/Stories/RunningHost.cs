using System.Diagnostics;
using Matchmaker.Api.Operations;
using Matchmaker.Domain.Ledger;
using Matchmaker.Matching.Engine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaker.Api.Tests.Stories;

/// <summary>
/// The whole product on a free port with a new data folder and an empty store, filled with the reference data as its
/// first start leaves it.
/// </summary>
public abstract class RunningHost : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("matchmaker-");
    private readonly Dictionary<string, Client> _clients = [];
    private WebApplication? _app;
    private HttpClient? _http;

    public HttpClient Http => _http!;

    public Uri Address => _http!.BaseAddress!;

    /// <summary>The data folder.</summary>
    public string Data => _data.FullName;

    public IServiceProvider Services => _app!.Services;

    /// <summary>Nobody in particular.</summary>
    public Client Public => new(_http!, null);

    /// <summary>Makes the store ready to be filled; the settings that lead to it.</summary>
    protected abstract Task<Dictionary<string, string?>> StoreAsync();

    public virtual async ValueTask InitializeAsync()
    {
        Dictionary<string, string?> settings = new(await StoreAsync())
        {
            ["Matchmaker:Data"] = _data.FullName,
            ["Matchmaker:Urls"] = "http://127.0.0.1:0",
            ["environment"] = "Production",
        };
        _app = Program.Build(settings);
        await _app.StartAsync();
        var address = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        _http = new HttpClient { BaseAddress = new Uri(address) };
        var opening = Services.GetRequiredService<Startup>();
        for (
            var waited = Stopwatch.StartNew();
            !(await _http.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode;
            await Task.Delay(20)
        )
        {
            if (opening.Failure is { } failure)
                throw new InvalidOperationException("The host did not start.", failure);
            Assert.True(waited.Elapsed < Processes.Patience, "The host did not become ready.");
        }
    }

    /// <summary>The first account of this role, signed in through the API.</summary>
    public async Task<Client> AsAsync(string role) =>
        _clients.TryGetValue(role, out var known)
            ? known
            : _clients[role] = await FirstAccounts.SignInAsync(_http!, _data.FullName, role);

    public Task<long> RevisionAsync() =>
        Services.GetRequiredService<IChangeFeed>().RevisionAsync(CancellationToken.None);

    /// <summary>Returns when matching knows of all that is committed.</summary>
    public async Task InMemoryAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await Services.GetRequiredService<MatchEngine>().WaitForAsync(await RevisionAsync(), patience.Token);
    }

    /// <summary>Ends the program; the data stays, and it can be started again.</summary>
    protected async Task CloseAsync()
    {
        _clients.Clear();
        _http?.Dispose();
        if (_app is null)
            return;
        await _app.StopAsync();
        await _app.DisposeAsync();
        _app = null;
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await CloseAsync();
        _data.Delete(recursive: true);
    }
}
