using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Matchmaker.Api.Accounts;
using Matchmaker.Api.Operations;
using Matchmaker.Bench.Api;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;

namespace Matchmaker.Bench.Console;

/// <summary>
/// The product over a store with the reference data, an account of each role and a programme under way, as a server in
/// a process of its own.
/// </summary>
internal sealed class DemoOffice : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    // What is looked at is the console, not how much one client may ask.
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Matchmaker__Accounts__SignInsPerMinute"] = "1000",
        ["Matchmaker__Console__ConnectionsPerClient"] = "100",
    };

    private readonly Server _server;

    private DemoOffice(Server server, Preparation made) =>
        (_server, Accounts, Records) = (server, made.Accounts, made.Records);

    private sealed record Preparation(IReadOnlyDictionary<AccountRole, DemoAccount> Accounts, DemoRecords Records);

    public IReadOnlyDictionary<AccountRole, DemoAccount> Accounts { get; }
    public DemoRecords Records { get; }
    public string Url => _server.Url;

    /// <param name="folder">Of the store: empty, or with the reference data and more.</param>
    /// <param name="more">What else is made before anybody looks.</param>
    public static async Task<DemoOffice> StartAsync(string folder, Func<DemoProgramme, DemoRecords, Task>? more = null)
    {
        var made = await PrepareAsync(folder, more);
        return new(await Server.StartAsync("host", folder, FreePort(), "/health/ready", Settings), made);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    // Two measurements may run beside each other.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<Preparation> PrepareAsync(string folder, Func<DemoProgramme, DemoRecords, Task>? more)
    {
        await using var product = Matchmaker.Api.Program.Build(
            new()
            {
                ["Matchmaker:Data"] = folder,
                ["Matchmaker:Urls"] = "http://127.0.0.1:0",
                ["Logging:LogLevel:Default"] = "Warning",
            }
        );
        await product.StartAsync();
        await product.Services.GetRequiredService<Readiness>().WhenOpened(CancellationToken.None).WaitAsync(Patience);
        var accounts = await AccountsAsync(product.Services, folder);
        var programme = new DemoProgramme(product.Services, await CallersAsync(product.Services, accounts));
        var records = await programme.RunAsync();
        if (more is not null)
            await more(programme, records);
        await product.StopAsync();
        return new(accounts, records);
    }

    /// <summary>The first accounts and one of each other role, their first passwords changed.</summary>
    private static async Task<Dictionary<AccountRole, DemoAccount>> AccountsAsync(
        IServiceProvider product,
        string folder
    )
    {
        var told = await File.ReadAllBytesAsync(Path.Combine(folder, FirstAccounts.FileName));
        var first = JsonSerializer.Deserialize<FirstAccount[]>(told, JsonSerializerOptions.Web)!.ToList();
        var create = product.GetRequiredService<CreateAccount>();
        foreach (var role in new[] { AccountRole.Auditor, AccountRole.Admin })
        {
            var input = new CreateAccountInput($"{role}".ToLowerInvariant(), role, null, null);
            var made = await create.RunAsync(input, Caller.System, CancellationToken.None);
            first.Add(new($"{role}", input.Name, made.Value!.Password!));
        }
        var accounts = new Dictionary<AccountRole, DemoAccount>();
        foreach (var account in first)
            accounts[Enum.Parse<AccountRole>(account.Role, ignoreCase: true)] = new(
                account.Name,
                await ChosenAsync(product, account)
            );
        return accounts;
    }

    private static async Task<string> ChosenAsync(IServiceProvider product, FirstAccount account)
    {
        var chosen = $"Changed-{account.Password}";
        var who = await product.GetRequiredService<IAccounts>().ByNameAsync(account.Name, CancellationToken.None);
        await product
            .GetRequiredService<ChangePassword>()
            .RunAsync(new(account.Password, chosen), who, "bench", CancellationToken.None);
        return chosen;
    }

    private static async Task<Dictionary<AccountRole, Caller>> CallersAsync(
        IServiceProvider product,
        Dictionary<AccountRole, DemoAccount> accounts
    )
    {
        var callers = new Dictionary<AccountRole, Caller>();
        foreach (var (role, account) in accounts)
            callers[role] = (
                await product.GetRequiredService<IAccounts>().ByNameAsync(account.Name, CancellationToken.None)
            )!.AsCaller(admitted: true);
        return callers;
    }
}
