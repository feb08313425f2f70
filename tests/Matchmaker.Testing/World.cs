using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Composition;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.FollowUps;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Graph;
using Matchmaker.Graph.Embedded;
using Matchmaker.Import.Seed;
using Matchmaker.Matching.Composition;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.LinkPrediction.Producers;
using Matchmaker.Matching.Scoring;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Matchmaker.Testing;

/// <summary>
/// A small city over a real store: one chain of two links, a leader, a maker, a second maker, and staff.
/// </summary>
public sealed class World : IAsyncLifetime
{
    public const string Leader = "firm_leader",
        Maker = "firm_maker",
        Other = "firm_other";
    public static readonly Caller OfLeader = new(
        "account_leader",
        "leader",
        AccountRole.Leader,
        Leader,
        Admitted: true
    );
    public static readonly Caller OfMaker = new("account_maker", "maker", AccountRole.Sme, Maker, Admitted: true);
    public static readonly Caller OfOther = new("account_other", "other", AccountRole.Sme, Other, Admitted: true);
    public static readonly Caller Staff = new("account_staff", "staff", AccountRole.Staff);
    public static readonly Caller StaffElsewhere = new(
        "account_elsewhere",
        "elsewhere",
        AccountRole.Staff,
        District: "district_b"
    );
    public static readonly Caller Auditor = new("account_auditor", "auditor", AccountRole.Auditor);

    private readonly string _data = Directory.CreateTempSubdirectory("matchmaker-world-").FullName;
    private readonly ServiceProvider _services;

    /// <summary>Read once: it is the same for all, and takes a second.</summary>
    private static readonly MatchModel Model = MatchModel.Load(SeedThesaurus.BuiltIn);

    public World()
    {
        Time.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("city", TimeSpan.FromHours(8), "city", "city"));
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddEmbeddedStore(_data);
        services.AddSingleton<CatalogueCache>();
        services.AddSingleton<ProgressFactsCache>();
        services.AddSingleton<EngagementLimits>();
        services
            .AddSingleton(Model)
            .AddSingleton(_ => ProducerEvidence.LoadModel())
            .AddSingleton<MatchOptions>()
            .AddSingleton<MatchEngine>();
        foreach (var useCase in UseCases.All.Concat(MatchingUseCases.All))
            services.AddSingleton(useCase);
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero));
    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The follow-ups about a thing, by due day.</summary>
    public async Task<IReadOnlyList<FollowUp>> FollowUpsAsync(string about) =>
        (await Get<IFollowUps>().AboutAsync([about], Audience.Everything, Ct)).GetValueOrDefault(about) ?? [];

    /// <summary>The id of a new event in the district.</summary>
    public async Task<string> EventAsync(string? district)
    {
        var fair = Some.Event(Ids.New("event", Time), Time.GetUtcNow()) with { District = district };
        Assert.IsType<Committed>(
            await Get<ILedger>().CommitAsync(new Commit(Caller.Seed, "event", [Fact.Put(fair)]), Ct)
        );
        return fair.Id;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        await Get<IStore>().OpenAsync(Ct);
        IRecord[] city =
        [
            new District("district_a", 1, "甲区", "A", "370201", Provenance.None),
            new District("district_b", 1, "乙区", "B", "370202", Provenance.None),
            new Chain
            {
                Id = "chain_appliances",
                Version = 1,
                Zh = "智能家电",
                En = "Appliances",
                Group = ChainGroup.Advantage,
                Order = 1,
                Catalogue = "2022",
                From = new(2022, 5, 24),
                Until = null,
                Provenance = Provenance.None,
            },
            new Link
            {
                Id = "link_casting",
                Version = 1,
                Chain = "chain_appliances",
                Zh = "铸件",
                En = "Castings",
                Stage = LinkStage.Upstream,
                KeyLink = false,
                Order = 1,
                Feeds = ["link_compressor"],
                Terms = [],
                Provenance = Provenance.None,
            },
            new Link
            {
                Id = "link_compressor",
                Version = 1,
                Chain = "chain_appliances",
                Zh = "压缩机",
                En = "Compressors",
                Stage = LinkStage.Midstream,
                KeyLink = true,
                Order = 2,
                Feeds = [],
                Terms = [],
                Provenance = Provenance.None,
            },
            Firm(Leader, FirmRole.Leader),
            Firm(Maker, FirmRole.Supplier),
            Firm(Other, FirmRole.Supplier),
            .. new[] { OfLeader, OfMaker, OfOther, Staff, StaffElsewhere, Auditor }.Select(c => new Account
            {
                Id = c.AccountId!,
                Version = 1,
                Name = c.Name,
                Role = c.Role!.Value,
                Firm = c.Firm,
                District = c.District,
                PasswordHash = "-",
                Stamp = "-",
                MustChangePassword = false,
            }),
        ];
        Assert.IsType<Committed>(
            await Get<ILedger>().CommitAsync(new Commit(Caller.Seed, "city", [.. city.Select(Fact.Put)]), Ct)
        );
        Get<CatalogueCache>().Start(new Catalogue(await Get<IChains>().CatalogueAsync(Ct)));
        await FollowAsync();
    }

    /// <summary>The match engine takes in what was committed since.</summary>
    public async Task FollowAsync()
    {
        var engine = Get<MatchEngine>();
        engine.Apply(await Get<IChangeFeed>().SinceAsync(engine.Revision, 1000, Ct));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    public Task<long> RevisionAsync() => Get<IChangeFeed>().RevisionAsync(Ct);

    public static PostProjectInput Need(string title = "商用冷柜变频压缩机壳体铸件") =>
        new(
            null,
            Leader,
            ProjectKind.Demand,
            ProjectType.Scenario,
            title,
            "年需求 12 万件，球铁壳体，需 IATF 16949 体系。",
            ["link_compressor"],
            [new("IATF 16949", true, RequirementKind.Certificate)],
            Visibility.Programme,
            800_000_000,
            new DateOnly(2027, 3, 31),
            null,
            null
        );

    /// <summary>A demand of the leader that staff have approved.</summary>
    public async Task<Project> OpenNeedAsync(PostProjectInput? input = null)
    {
        var posted = Done(await Get<PostProject>().RunAsync(input ?? Need(), OfLeader, Ct));
        return Done(await Get<ReviewProject>().ApproveAsync(new(null, posted.Id, posted.Version, null), Staff, Ct));
    }

    public async Task<Engagement> InvitedAsync(string firm = Maker) =>
        Done(
            await Get<ProposeEngagement>()
                .InviteAsync(new(null, (await OpenNeedAsync()).Id, firm, "请来看样件"), OfLeader, Ct)
        );

    public async Task<Engagement> AdvancedAsync(
        Engagement engagement,
        Caller by,
        EngagementStage to,
        string? note = null
    ) => Done(await Get<AdvanceEngagement>().RunAsync(new(null, engagement.Id, null, to, note), by, Ct));

    public static T Done<T>(Result<T> result)
        where T : class
    {
        Assert.Empty(result.Errors);
        return result.Value!;
    }

    /// <summary>The one error, in both languages, with nothing changed.</summary>
    public static UserError Refused<T>(Result<T> result, ErrorCode code)
        where T : class
    {
        Assert.Null(result.Value);
        var error = Assert.Single(result.Errors);
        Assert.Equal(code, error.Code);
        Assert.NotEqual(error.Message.Zh, error.Message.En);
        return error;
    }

    private static Firm Firm(string id, FirmRole role) =>
        new()
        {
            Id = id,
            Version = 1,
            NameZh = $"青岛{id}有限公司",
            NameEn = null,
            Uscc = null,
            District = "district_a",
            Roles = [role],
            Tiers = [],
            Positions = [new("link_casting", null)],
            Capabilities = [new("精密铸造", null)],
            Credentials = [],
            Leads = [],
            Library = LibraryState.Admitted,
            ConfirmedOn = null,
            Sample = false,
            Provenance = Provenance.None,
        };
}
