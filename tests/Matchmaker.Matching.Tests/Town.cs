using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Import.Seed;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.LinkPrediction;
using Matchmaker.Matching.LinkPrediction.Producers;
using Matchmaker.Matching.Scoring;
using Microsoft.Extensions.Time.Testing;

namespace Matchmaker.Matching.Tests;

/// <summary>
/// A small town with real-looking firms: a catalogue, the records put so far, and an engine that follows them.
/// </summary>
internal sealed class Town : IFirms, IProjects
{
    private readonly Dictionary<string, Firm> _firms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Project> _projects = new(StringComparer.Ordinal);

    public static readonly DateOnly Today = new(2026, 11, 24);

    public Town(params IRecord[] records)
        : this(Model, records) { }

    /// <summary>A town whose engine ranks with these weights.</summary>
    public Town(MatchModel model, params IRecord[] records)
        : this(model) => Put([.. CatalogueRecords, .. records]);

    private Town(MatchModel model)
    {
        Engine = new(model);
        Time.SetUtcNow(new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero));
        Find = new FindMatches(Engine, this, this, Options, Time);
    }

    /// <summary>A town with these records alone, its catalogue among them.</summary>
    public static Town Of(IEnumerable<IRecord> records)
    {
        var town = new Town(Model);
        town.Put([.. records]);
        return town;
    }

    /// <summary>All that is on file.</summary>
    public IEnumerable<IRecord> Records => _firms.Values.Concat<IRecord>(_projects.Values);

    /// <summary>
    /// A town as a start finds it: these records in the store, an earlier run's index beside it; and how many documents
    /// came from there.
    /// </summary>
    public static async Task<(Town Town, int Taken)> StartedAsync(
        IReadOnlyList<IRecord> records,
        long revision,
        byte[] saved
    )
    {
        var town = new Town(Model);
        foreach (var firm in records.OfType<Firm>())
            town._firms[firm.Id] = firm;
        foreach (var project in records.OfType<Project>())
            town._projects[project.Id] = project;
        var catalogue = new Town([]).Engine.Current.Catalogue;
        return (
            town,
            await town.Engine.LoadAsync(
                records.ToAsyncEnumerable(),
                catalogue,
                revision,
                new MemoryStream(saved),
                default
            )
        );
    }

    public static IReadOnlyList<IRecord> CatalogueRecords { get; } =
    [
        new Chain
        {
            Id = "chain_appliances",
            Version = 1,
            Zh = "智能家电",
            En = "Smart home appliances",
            Group = ChainGroup.Advantage,
            Order = 1,
            Catalogue = "24",
            From = new(2022, 1, 1),
            Until = null,
            Provenance = Provenance.None,
        },
        Link("link_casting", "压缩机壳体铸造", "Compressor castings", ["link_compressor"]),
        Link("link_compressor", "压缩机", "Compressors", ["link_cabinet"]),
        Link("link_cabinet", "整机装配", "Cabinet assembly", []),
        Link("link_logistics", "家电物流", "Appliance logistics", []),
        new District(
            "district_chengyang",
            1,
            "城阳区（含青岛高新区主园区）",
            "Chengyang District",
            "370214",
            Provenance.None
        ),
        new District("district_jimo", 1, "即墨区", "Jimo District", "370215", Provenance.None),
        Rung(Tier.Innovative, 1),
        Rung(Tier.Specialized, 2),
        Rung(Tier.LittleGiant, 3),
    ];

    public MatchOptions Options { get; } = new();
    public FakeTimeProvider Time { get; } = new();

    /// <summary>Its tables are large, so all towns that ask for no other share one.</summary>
    public static MatchModel Model { get; } = MatchModel.Load(SeedThesaurus.BuiltIn);

    /// <summary>The ranker of makers that is delivered with the program.</summary>
    public static LinearModel Makers { get; } = ProducerEvidence.LoadModel();

    public MatchEngine Engine { get; }
    public FindMatches Find { get; }

    public IReadOnlyList<Change> Put(params IRecord[] records) =>
        Commit([.. records.Select(r => (r.RecordKind, r.Id, (IRecord?)r))]);

    public IReadOnlyList<Change> Remove(IRecord record) => Commit([(record.RecordKind, record.Id, null)]);

    private List<Change> Commit(IReadOnlyList<(RecordKind Kind, string Id, IRecord? Record)> facts)
    {
        foreach (var (_, id, record) in facts)
        {
            if (record is Firm firm)
                _firms[id] = firm;
            if (record is Project project)
                _projects[id] = project;
            if (record is null && (_firms.Remove(id) | _projects.Remove(id)))
                continue;
        }
        var changes = facts
            .Select(
                (f, i) =>
                    new Change(
                        Engine.Revision + 1,
                        i,
                        Time.GetUtcNow(),
                        "seed",
                        "seed",
                        "put",
                        f.Kind,
                        f.Id,
                        f.Record?.Version ?? 0,
                        f.Record
                    )
            )
            .ToList();
        Engine.Apply(changes);
        return changes;
    }

    public static Firm Firm(string id, string name, params string[] capabilities) =>
        new()
        {
            Id = id,
            Version = 1,
            NameZh = name,
            NameEn = null,
            Uscc = null,
            District = null,
            Roles = [FirmRole.Supplier],
            Tiers = [],
            Positions = [],
            Capabilities = [.. capabilities.Select(c => new Capability(c, null))],
            Credentials = [],
            Leads = [],
            Library = LibraryState.Admitted,
            ConfirmedOn = null,
            Sample = false,
            Provenance = Provenance.None,
        };

    public static Project Demand(
        string id,
        string title,
        string? poster = null,
        string description = "面向本地企业征集",
        params string[] links
    ) =>
        new()
        {
            Id = id,
            Version = 1,
            Kind = ProjectKind.Demand,
            Type = ProjectType.Procurement,
            Title = title,
            Description = description,
            PostedBy = poster,
            Anonymous = false,
            Links = links,
            Requirements = [],
            Visibility = Visibility.Public,
            State = ProjectState.Open,
            BudgetFen = null,
            Deadline = null,
            CreatedAt = DateTimeOffset.UnixEpoch,
            OpenedAt = DateTimeOffset.UnixEpoch,
            ReviewedBy = null,
            Note = null,
            Sample = false,
            Provenance = Provenance.None,
        };

    public static Project Supply(string id, string title, string? poster = null, params string[] links) =>
        Demand(id, title, poster, "可小批量试制", links) with
        {
            Kind = ProjectKind.Supply,
        };

    public static Engagement Engagement(string id, string project, string firm, EngagementStage stage) =>
        new()
        {
            Id = id,
            Version = 1,
            Project = project,
            Poster = null,
            Firm = firm,
            Origin = EngagementOrigin.Invitation,
            Stage = stage,
            Message = null,
            ReplyBy = Today,
            Owner = null,
            History = [new StageChange(null, stage, DateTimeOffset.UnixEpoch, "system", "system", null)],
            Outcomes = [],
        };

    public async Task<IReadOnlyList<Match>> For(Project project, Caller? caller = null, MatchFilter? filter = null) =>
        [
            .. (
                await Find.ForProjectAsync(
                    project.Id,
                    filter ?? new(),
                    new(PageRequest.Most),
                    caller ?? Caller.System,
                    default
                )
            )
                .Value!
                .Page
                .Items,
        ];

    public async Task<IReadOnlyList<Match>> For(Firm firm, Caller? caller = null, MatchFilter? filter = null) =>
        [
            .. (
                await Find.ForFirmAsync(
                    firm.Id,
                    filter ?? new(),
                    new(PageRequest.Most),
                    caller ?? Caller.System,
                    default
                )
            )
                .Value!
                .Page
                .Items,
        ];

    public async Task<IReadOnlyList<Match>> For(string text, Seeking seeking = Seeking.Firms, Caller? caller = null) =>
        [
            .. (
                await Find.ForTextAsync(
                    new MatchText(text, seeking),
                    new(PageRequest.Most),
                    caller ?? Caller.Public,
                    default
                )
            )
                .Value!
                .Page
                .Items,
        ];

    private static Link Link(string id, string zh, string en, IReadOnlyList<string> feeds) =>
        new()
        {
            Id = id,
            Version = 1,
            Chain = "chain_appliances",
            Zh = zh,
            En = en,
            Stage = LinkStage.Midstream,
            KeyLink = false,
            Order = 1,
            Feeds = feeds,
            Terms = [],
            Provenance = Provenance.None,
        };

    private static TierRule Rung(Tier tier, int rank) =>
        new()
        {
            Id = TierRule.IdOf(tier),
            Version = 1,
            Tier = tier,
            Zh = tier.Label().Zh,
            En = tier.Label().En,
            Level = null,
            ValidYears = 3,
            Rank = rank,
            Ladder = "quality",
            Criteria = null,
            Provenance = Provenance.None,
        };

    Task<IReadOnlyList<Firm>> IFirms.ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Firm>>([.. ids.Where(_firms.ContainsKey).Select(id => _firms[id])]);

    Task<IReadOnlyList<Project>> IProjects.ByIdsAsync(
        IReadOnlyCollection<string> ids,
        Audience audience,
        CancellationToken ct
    ) =>
        Task.FromResult<IReadOnlyList<Project>>([
            .. ids.Where(_projects.ContainsKey)
                .Select(id => _projects[id])
                .Where(p =>
                    audience.SeesAll
                    || p.PostedBy == audience.Firm
                    || p.Visibility is Visibility.Public
                    || (p.Visibility is Visibility.Programme && audience.Admitted)
                ),
        ]);

    Task<Page<Firm>> IFirms.PageAsync(FirmQuery query, PageRequest page, CancellationToken ct) =>
        throw new NotSupportedException();

    Task<IReadOnlyList<Firm>> IFirms.LeadingAsync(IReadOnlyCollection<string> chains, CancellationToken ct) =>
        throw new NotSupportedException();

    Task<Page<Project>> IProjects.PageAsync(ProjectQuery query, PageRequest page, CancellationToken ct) =>
        throw new NotSupportedException();

    Task<IReadOnlyDictionary<string, Page<Project>>> IProjects.PostedByAsync(
        IReadOnlyCollection<string> firms,
        ProjectQuery query,
        PageRequest page,
        CancellationToken ct
    ) => throw new NotSupportedException();

    Task<IReadOnlyList<Project>> IProjects.PastDeadlineAsync(DateOnly today, int take, CancellationToken ct) =>
        throw new NotSupportedException();
}
