using System.Text.Json;
using Matchmaker.Api.Operations;
using Matchmaker.Domain.Ledger;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaker.Api.Tests.Stories;

/// <summary>The whole product on a free port: the embedded store in a new folder, filled with the reference data, as its first start leaves it.</summary>
public sealed class RunningHost : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("matchmaker-");
    private readonly Dictionary<string, Client> _clients = [];
    private WebApplication? _app;
    private HttpClient? _http;

    public IServiceProvider Services => _app!.Services;

    /// <summary>Nobody in particular.</summary>
    public Client Public => new(_http!, null);

    public async ValueTask InitializeAsync()
    {
        _app = Program.Build(new() { ["Matchmaker:Data"] = _data.FullName, ["Matchmaker:Urls"] = "http://127.0.0.1:0", ["environment"] = "Production" });
        await _app.StartAsync();
        var address = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        _http = new HttpClient { BaseAddress = new Uri(address) };
        var opening = Services.GetRequiredService<Opening>();
        while (!(await _http.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode)
        {
            if (opening.Failure is { } failure) throw new InvalidOperationException("The host did not start.", failure);
            await Task.Delay(20);
        }
    }

    /// <summary>The first account of this role, signed in through the API.</summary>
    public async Task<Client> AsAsync(string role)
    {
        if (_clients.TryGetValue(role, out var known)) return known;
        using var accounts = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_data.FullName, "first-accounts.json")));
        var account = accounts.RootElement.EnumerateArray().First(a => a.GetProperty("role").GetString() == role);
        var signIn = await Public.AskAsync(
            "mutation($input: SignInInput!) { signIn(input: $input) { token viewer { role } errors { message } } }",
            new { input = new { name = account.GetProperty("name").GetString(), password = account.GetProperty("password").GetString() } });
        Assert.Equal(role, signIn.At("signIn.viewer.role").GetString());
        return _clients[role] = new Client(_http!, signIn.At("signIn.token").GetString());
    }

    public Task<long> RevisionAsync() => Services.GetRequiredService<IChangeFeed>().RevisionAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
        _data.Delete(recursive: true);
    }
}

[CollectionDefinition(Name)]
public sealed class OneHost : ICollectionFixture<RunningHost>
{
    public const string Name = "one running host";
}
