using System.Text.Json;
using Matchmaker.Api.Accounts;
using Matchmaker.Api.Operations;
using Matchmaker.Domain.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaker.Console.Tests;

/// <summary>
/// The product as it runs: Kestrel at a free port, the embedded store in a new folder, the reference data, the first
/// accounts.
/// </summary>
public sealed class ConsoleHost : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("matchmaker-console-").FullName;
    private WebApplication? _app;
    private readonly Dictionary<string, FirstAccount> _accounts = [];

    private sealed record FirstAccount(string Role, string Name, string Password);

    public string Address { get; private set; } = "";

    /// <summary>The file of the embedded store.</summary>
    public string StoreFile => Path.Combine(_data, "matchmaker.db");

    /// <summary>The sub-path at which it is shown.</summary>
    public string PathBase { get; init; } = "";

    /// <summary>Pages that one client may have open.</summary>
    public int ConnectionsPerClient { get; init; } = 100;

    public T Service<T>()
        where T : notnull => _app!.Services.GetRequiredService<T>();

    public (string Name, string Password) First(string role) => (_accounts[role].Name, _accounts[role].Password);

    public async ValueTask InitializeAsync()
    {
        await StartAsync("http://127.0.0.1:0");
        var told = await File.ReadAllBytesAsync(Path.Combine(_data, "first-accounts.json"));
        foreach (var account in JsonSerializer.Deserialize<FirstAccount[]>(told, JsonSerializerOptions.Web)!)
            _accounts[account.Role] = account with { Password = await ChosenAsync(account.Name, account.Password) };
    }

    /// <summary>Stops the server and starts it again at the same address, over the same data.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync(Address);
    }

    private async Task StartAsync(string address)
    {
        _app = Api.Program.Build(
            new()
            {
                ["Matchmaker:Data"] = _data,
                ["Matchmaker:Urls"] = address,
                ["Matchmaker:Accounts:SignInsPerMinute"] = "1000",
                ["Matchmaker:PathBase"] = PathBase,
                ["Matchmaker:Console:ConnectionsPerClient"] = $"{ConnectionsPerClient}",
            }
        );
        await _app.StartAsync();
        Address = Service<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        await Service<Readiness>().WhenOpened(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(60));
    }

    private async Task StopAsync()
    {
        if (_app is null)
            return;
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>Until a first password is changed its account can do nothing else.</summary>
    /// <returns>The password that its owner has chosen instead of the first one.</returns>
    public async Task<string> ChosenAsync(string name, string first)
    {
        var chosen = $"Changed-{first}";
        var who = await Service<IAccounts>().ByNameAsync(name, CancellationToken.None);
        var changed = await Service<ChangePassword>()
            .RunAsync(new ChangePasswordInput(first, chosen), who, "test", CancellationToken.None);
        Assert.True(changed.Ok);
        return chosen;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_data, recursive: true);
    }
}
