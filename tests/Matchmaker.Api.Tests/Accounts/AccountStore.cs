using System.Security.Claims;
using Matchmaker.Api.Accounts;
using Matchmaker.Api.Operations;
using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Matchmaker.Api.Tests.Accounts;

/// <summary>
/// The accounts' use cases over a real store in a new folder, two districts with a firm each, and a clock that stands
/// still.
/// </summary>
public sealed class AccountStore : IAsyncDisposable
{
    public const string Here = "district_here";
    public const string There = "district_there";
    public const string FirmHere = "firm_here";
    public const string FirmThere = "firm_there";
    public const string Password = "right-Horse-7";
    public const string Client = "192.0.2.1";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("matchmaker-");
    private readonly ServiceProvider _services;

    private AccountStore()
    {
        var options = new MatchmakerOptions { Data = _folder.FullName };
        _services = new ServiceCollection()
            .AddLogging()
            .AddStore(options)
            .AddUseCases(options)
            .AddAccounts(options)
            .AddSingleton<TimeProvider>(Time)
            .BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero));

    public string Folder => _folder.FullName;

    public T The<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static async Task<AccountStore> OpenAsync()
    {
        var store = new AccountStore();
        store.Time.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
        await store.The<IStore>().OpenAsync(default);
        List<IRecord> records =
        [
            new District(Here, 1, "此", "Here", "1", Provenance.None),
            new District(There, 1, "彼", "There", "2", Provenance.None),
            Firm(FirmHere, Here),
            Firm(FirmThere, There),
        ];
        Assert.IsType<Committed>(
            await store
                .The<ILedger>()
                .CommitAsync(new Commit(Caller.Seed, "test", [.. records.Select(Fact.Put)]), default)
        );
        store.The<CatalogueCache>().Start(new Catalogue(records));
        return store;
    }

    /// <summary>An account with <see cref="Password"/>, signed in.</summary>
    public async Task<Account> AccountAsync(
        string name,
        AccountRole role,
        string? firm = null,
        string? district = null,
        string? hash = null
    )
    {
        var account = new Account
        {
            Id = Ids.New("account", Time),
            Version = 1,
            Name = name,
            Role = role,
            Firm = firm,
            District = district,
            PasswordHash = hash ?? The<Passwords>().Hash(Password),
            Stamp = $"stamp of {name}",
            MustChangePassword = false,
        };
        Assert.IsType<Committed>(
            await The<ILedger>().CommitAsync(new Commit(Caller.System, "test", [Fact.Put(account)]), default)
        );
        The<AccountCache>().Put(account);
        return account;
    }

    public Task<Result<Account>> SignInAsync(string name, string password, string client = Client) =>
        The<SignIn>().RunAsync(new SignInInput(name, password), client, default);

    /// <summary>A session of the account that begins now.</summary>
    public ClaimsPrincipal Session(Account account) =>
        new(Api.Accounts.Session.Of(account, "test", Time.GetUtcNow().AddDays(7)));

    public Task<long> RevisionAsync() => The<IChangeFeed>().RevisionAsync(default);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static Firm Firm(string id, string district) =>
        new()
        {
            Id = id,
            Version = 1,
            NameZh = id,
            NameEn = null,
            Uscc = null,
            District = district,
            Roles = [FirmRole.Supplier],
            Tiers = [],
            Positions = [],
            Capabilities = [],
            Credentials = [],
            Leads = [],
            Library = LibraryState.Admitted,
            ConfirmedOn = null,
            Sample = false,
            Provenance = Provenance.None,
        };
}
