using CsCheck;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Graph.Tests.Contracts;

/// <summary>
/// A small city in which values often coincide: ties, absent parts and every combination of state and visibility occur.
/// </summary>
internal sealed record RandomCity(
    IReadOnlyList<Firm> Firms,
    IReadOnlyList<Project> Projects,
    IReadOnlyList<Engagement> Engagements
)
{
    public static readonly string[] Links = ["link_casting", "link_compressor", "link_bogie"];
    public static readonly string[] ChainIds = ["chain_appliances", "chain_rail"];
    public static readonly string[] Districts = ["district_laoshan", "district_chengyang"];
    public static readonly string[] FirmIds = [.. Enumerable.Range(0, 12).Select(i => $"firm_{i:00}")];
    public static readonly string[] ProjectIds = [.. Enumerable.Range(0, 40).Select(i => $"project_{i:00}")];

    public static readonly Gen<DateOnly?> Days = Maybe(Gen.Int[0, 3].Select(i => Some.Today.AddDays(i)));
    private static readonly Gen<DateTimeOffset> Times = Gen.Int[0, 3]
        .Select(i => Some.Morning.AddHours(8 * i).ToOffset(TimeSpan.FromHours(i)));

    public IReadOnlyList<IRecord> Records =>
        [
            .. Some.Catalogue,
            Some.Account("account_1", "one"),
            Some.Account("account_2", "two"),
            .. Firms,
            .. Projects,
            .. Engagements,
        ];

    public static string? ChainOf(string link) =>
        Some.Catalogue.OfType<Link>().SingleOrDefault(l => l.Id == link)?.Chain;

    public Firm? Firm(string? id) => Firms.SingleOrDefault(f => f.Id == id);

    public Project Project(string id) => Projects.Single(p => p.Id == id);

    /// <summary>
    /// The agreed stage of the firm's engagement on the project, or for which it asked it as an offer: of a living one
    /// to which both agreed, else of a living one, else of the newest.
    /// </summary>
    public EngagementStage? StageOf(string? firm, string project) =>
        Engagements
            .Where(e => firm is not null)
            .Where(e => e.Firm == firm && e.Project == project || e.Poster == firm && e.Offer == project)
            .OrderBy(e => EngagementMoves.Ended(e.Stage))
            .ThenBy(e => !EngagementMoves.Ended(e.Stage) && !EngagementMoves.AgreedToTalk(e.AgreedStage))
            .ThenByDescending(e => e.CreatedAt)
            .ThenByDescending(e => e.Id, StringComparer.Ordinal)
            .Select(e => (EngagementStage?)e.AgreedStage)
            .FirstOrDefault();

    /// <summary>Whether the domain tells it to the audience.</summary>
    public bool Tells(Disclosed what, Audience audience, Project project) =>
        DisclosureTable.Tells(what, CallerOf(audience), project, StageOf(audience.Firm, project.Id));

    /// <summary>Whether the domain tells the audience of the counterpart.</summary>
    public static bool TellsCounterpart(Audience audience, Engagement engagement) =>
        engagement.Counterpart(CallerOf(audience)) is not null;

    private static Caller CallerOf(Audience audience) =>
        audience.SeesAll
            ? new Caller("account_staff", "staff", AccountRole.Staff)
            : new Caller(
                "account_firm",
                "firm",
                audience.Firm is null ? null : AccountRole.Sme,
                audience.Firm,
                Admitted: audience.Admitted
            );

    public static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    public static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : struct => Gen.Int[0, 2].SelectMany(i => i == 0 ? Gen.Const((T?)null) : gen.Select(v => (T?)v));

    public static Gen<T?> MaybeOf<T>(params T[] values)
        where T : class => Gen.Int[0, values.Length].Select(i => i == 0 ? null : values[i - 1]);

    public static Gen<T[]> SomeOf<T>(params T[] values) =>
        Gen.Bool.Array[values.Length].Select(bits => values.Where((_, i) => bits[i]).ToArray());

    public static Gen<T> OneOf<T>()
        where T : struct, Enum => Among(Enum.GetValues<T>());

    private static Gen<Firm> GenFirm(string id) =>
        Gen.Select(
                Gen.Select(
                    Among("青岛铸造厂", "青岛压缩机厂", "Qingdao Rail 轨道"),
                    MaybeOf("Seawind", "海风"),
                    SomeOf("铝合金压铸", "CNC 加工"),
                    MaybeOf(Districts)
                ),
                Gen.Select(
                    SomeOf(Links),
                    SomeOf(ChainIds),
                    SomeOf(Enum.GetValues<FirmRole>()),
                    SomeOf(Tier.LittleGiant, Tier.Listed)
                ),
                OneOf<LibraryState>(),
                Days
            )
            .Select(
                (words, graph, library, confirmed) =>
                    Some.Firm(id, words.Item1, graph.Item1) with
                    {
                        NameEn = words.Item2,
                        Capabilities = [.. words.Item3.Select(t => new Capability(t, null))],
                        District = words.Item4,
                        Leads = [.. graph.Item2.Select(c => new Leadership(c, LeadershipLevel.City, Provenance.None))],
                        Roles = graph.Item3,
                        Tiers =
                        [
                            .. graph.Item4.Select(t => new TierHolding(t, null, null, null, null, Provenance.None)),
                        ],
                        Library = library,
                        ConfirmedOn = confirmed,
                    }
            );

    private static Gen<Project> GenProject(string id) =>
        Gen.Select(
                Gen.Select(
                    OneOf<ProjectKind>(),
                    OneOf<ProjectType>(),
                    Among("压缩机壳体", "Bogie 转向架", "100%_检测"),
                    MaybeOf(FirmIds)
                ),
                Gen.Select(Gen.Bool, SomeOf(Links), OneOf<Visibility>(), OneOf<ProjectState>()),
                Gen.Select(Days, MaybeOf(Some.Amendment(), Some.Amendment(AmendmentState.Returned))),
                Times
            )
            .Select(
                (what, how, later, created) =>
                    Some.Project(id, what.Item4, how.Item2) with
                    {
                        Kind = what.Item1,
                        Type = what.Item2,
                        Title = what.Item3,
                        Anonymous = how.Item1,
                        Visibility = how.Item3,
                        State = how.Item4,
                        Deadline = later.Item1,
                        Amendment = how.Item4 is ProjectState.Open or ProjectState.Paused ? later.Item2 : null,
                        CreatedAt = created,
                    }
            );

    private static Gen<Engagement> GenEngagement(string id, Project[] projects) =>
        Gen.Select(
                Gen.Select(Among(projects), Among(FirmIds), OneOf<EngagementStage>(), Times),
                Gen.Select(Days, Days, MaybeOf("account_1", "account_2"), Times),
                Gen.Select(
                    OneOf<EngagementOrigin>(),
                    Maybe(Gen.Bool),
                    Maybe(Gen.Int[0, projects.Length - 1]),
                    Maybe(Gen.Bool)
                )
            )
            .Select(
                (pair, due, origin) =>
                    Some.Engagement(id, pair.Item1.Id, pair.Item1.PostedBy, pair.Item2, pair.Item3) with
                    {
                        Origin = origin.Item1,
                        PosterAgreed = origin.Item2,
                        Offer = origin.Item3 is { } offer ? projects[offer].Id : null,
                        FirmAgreed = origin.Item3 is null ? null : origin.Item4,
                        About = origin.Item2 is null ? null : new ProjectBrief(ProjectType.Testing, "当时的标题"),
                        ReplyBy = due.Item1 ?? Some.Today.AddDays(5),
                        Owner = due.Item3,
                        History = [new(null, EngagementStage.Proposed, pair.Item4, "system", "system", null)],
                        FollowUpDue = due.Item2,
                        FollowedUpAt = due.Item2 is null ? null : due.Item4,
                        Outcomes = due.Item2 is { } signed ? Outcomes(id, signed) : [],
                    }
            );

    /// <summary>One outcome, and on even days the correction that has taken its place.</summary>
    private static Outcome[] Outcomes(string id, DateOnly signed)
    {
        var (recorded, correction) = ($"outcome_{id}", $"outcome_{id}_corrected");
        return signed.Day % 2 == 1
            ? [Some.Outcome(recorded, signed)]
            :
            [
                Some.Outcome(recorded, signed) with
                {
                    CorrectedBy = correction,
                },
                Some.Outcome(correction, signed) with
                {
                    Corrects = recorded,
                    CorrectionReason = "金额有误",
                },
            ];
    }

    public static readonly Gen<RandomCity> Any = Each(FirmIds, GenFirm)
        .SelectMany(firms =>
            Each(ProjectIds, GenProject)
                .SelectMany(projects =>
                    Each(Enumerable.Range(0, 60).Select(i => $"engagement_{i:00}"), id => GenEngagement(id, projects))
                        .Select(engagements => new RandomCity(firms, projects, [.. OneLiving(engagements)]))
                )
        );

    public static readonly Gen<Audience> Audiences = Gen.Select(MaybeOf(FirmIds), Gen.Bool, Gen.Int[0, 4])
        .Select(
            (firm, admitted, kind) =>
                kind switch
                {
                    0 => Audience.Everything,
                    1 => Audience.Public,
                    _ => new Audience(false, firm, admitted),
                }
        );

    /// <summary>A pair has one living engagement on a project.</summary>
    private static IEnumerable<Engagement> OneLiving(IEnumerable<Engagement> engagements) =>
        engagements
            .Where(e => e.Keys.Any())
            .DistinctBy(e => e.Keys.Single())
            .Concat(engagements.Where(e => !e.Keys.Any()))
            .OrderBy(e => e.Id, StringComparer.Ordinal);

    private static Gen<T[]> Each<T>(IEnumerable<string> ids, Func<string, Gen<T>> gen) =>
        ids.Select(gen)
            .Aggregate(
                Gen.Const(Array.Empty<T>()),
                (list, next) => list.SelectMany(l => next.Select(n => l.Append(n).ToArray()))
            );
}
