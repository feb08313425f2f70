using CsCheck;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Engine;
using static Matchmaker.Matching.Tests.Town;

namespace Matchmaker.Matching.Tests.Engine;

public sealed class EngineTests
{
    private static readonly string[] Things =
    [
        "压缩机壳体",
        "铸铁曲轴",
        "门封橡胶圈",
        "变频电机定子",
        "冷链运输",
        "PA66 齿轮",
        "激光切割",
        "SMT 贴片",
    ];
    private static readonly string[] Links = ["link_casting", "link_compressor", "link_cabinet", "link_logistics"];

    private static readonly Gen<Firm> Firms = Gen.Select(
            Gen.Int[0, 30],
            Gen.OneOf(Things).Array[0, 3],
            Gen.OneOf(Links).Array[0, 2],
            Gen.Enum<LibraryState>(),
            Gen.Int[0, 900]
        )
        .Select(
            (number, things, links, library, days) =>
                Firm($"firm_{number:D2}", $"青岛第{number}厂", things) with
                {
                    Positions = [.. links.Distinct().Select(l => new FirmPosition(l, null))],
                    Library = library,
                    ConfirmedOn = Today.AddDays(-days),
                    District = number % 2 == 0 ? "district_jimo" : "district_chengyang",
                    Tiers =
                        number % 3 == 0
                            ? [new(Tier.Specialized, null, new(2025, 1, 1), null, null, Provenance.None)]
                            : [],
                }
        );

    private static readonly Gen<Project> Projects = Gen.Select(
            Gen.Int[0, 30],
            Gen.OneOf(Things).Array[1, 2],
            Gen.OneOf(Links),
            Gen.Enum<ProjectKind>(),
            Gen.Enum<ProjectState>()
        )
        .Select(
            (number, things, link, kind, state) =>
                Demand(
                    $"project_{number:D2}",
                    string.Join("和", things),
                    $"firm_{number % 7:D2}",
                    "本地配套，要求交期稳定。",
                    link
                ) with
                {
                    Kind = kind,
                    State = state,
                    Requirements =
                    [
                        new("专精特新中小企业", false, RequirementKind.Tier),
                        new("即墨区", number % 5 == 0, RequirementKind.District),
                    ],
                }
        );

    private static readonly Gen<IRecord> Records = Gen.OneOf<IRecord>(
        Firms.Select(f => (IRecord)f),
        Projects.Select(p => (IRecord)p),
        Gen.Select(Gen.Int[0, 30], Gen.Enum<EngagementStage>())
            .Select((n, stage) => (IRecord)Engagement($"engagement_{n:D2}", "project_00", $"firm_{n:D2}", stage))
    );

    internal static readonly Gen<(IRecord Record, bool Removed)[]> Edits = Gen.Select(Records, Gen.Int[0, 4])
        .Select((r, n) => (r, n == 0))
        .Array[0, 80];

    [Fact]
    public void Contributions_add_up_to_the_logit_of_the_score_largest_first() =>
        Edits.Sample(
            edits =>
            {
                foreach (var match in All(Edited(edits)))
                {
                    Assert.Equal(Math.Log(match.Score / (1 - match.Score)), match.Reasons.Sum(r => r.Contribution), 9);
                    Assert.Equal(
                        match.Reasons.Select(r => r.Contribution).OrderDescending(),
                        match.Reasons.Select(r => r.Contribution)
                    );
                    Assert.All(
                        match.Reasons,
                        r => Assert.False(string.IsNullOrWhiteSpace(r.Text.Zh) || string.IsNullOrWhiteSpace(r.Text.En))
                    );
                }
            },
            iter: 50
        );

    [Fact]
    public void An_engine_that_followed_every_edit_answers_as_one_loaded_from_the_result() =>
        Edits.Sample(
            edits =>
            {
                var followed = Edited(edits);
                var left = new Dictionary<string, IRecord>(StringComparer.Ordinal);
                foreach (var (record, removed) in edits)
                {
                    if (removed)
                        left.Remove(record.Id);
                    else
                        left[record.Id] = record;
                }
                var loaded = new Town([.. left.Values.OrderByDescending(r => r.Id, StringComparer.Ordinal)]);
                Assert.Equal(All(loaded).Select(Told), All(followed).Select(Told));
            },
            iter: 50
        );

    [Fact]
    public void Pages_put_together_are_the_list_and_its_order_is_total() =>
        Gen.Select(Edits, Gen.Int[1, 7])
            .Sample(
                (edits, first) =>
                {
                    var town = Edited(edits);
                    var whole = Read(town, new PageRequest(PageRequest.Most)).Items.Select(Told).ToList();
                    var pieces = new List<string>();
                    PageRequest? page = new(first);
                    while (page is not null)
                    {
                        var read = Read(town, page);
                        Assert.Equal(whole.Count, read.Total);
                        pieces.AddRange(read.Items.Select(Told));
                        page = read.HasNext ? page with { After = read.Edges[^1].Cursor } : null;
                    }
                    Assert.Equal(whole, pieces);
                },
                iter: 50
            );

    [Fact]
    public async Task A_catalogue_that_changes_by_decree_changes_what_is_found()
    {
        var town = new Town(Firm("firm_1", "青岛某厂") with { Positions = [new("link_casting", null)] });
        var need = Demand("project_1", "任何铸件", null, "任何铸件", "link_compressor");
        town.Put(need);
        var before = (await town.For(need, filter: new MatchFilter())).Count;
        var link = town.Engine.Current.Catalogue.Link("link_casting")!;
        town.Put(link with { Version = 2, Zh = "铸件供应" });
        Assert.Equal("铸件供应", town.Engine.Current.Catalogue.Link("link_casting")!.Zh);
        Assert.Equal(before, (await town.For(need, filter: new MatchFilter())).Count);
    }

    [Fact]
    public async Task Deliveries_count_for_a_firm_and_failures_against_it()
    {
        var need = Demand("project_1", "压缩机壳体铸造");
        var town = new Town(
            need,
            Firm("firm_a", "青岛甲厂", "压缩机壳体铸造"),
            Firm("firm_b", "青岛乙厂", "压缩机壳体铸造"),
            Firm("firm_c", "青岛丙厂", "压缩机壳体铸造"),
            Engagement("engagement_1", "project_0", "firm_c", EngagementStage.Delivered),
            Engagement("engagement_2", "project_0", "firm_a", EngagementStage.Failed)
        );
        Assert.Equal(["firm_c", "firm_b", "firm_a"], (await town.For(need)).Select(m => m.Firm));
    }

    internal static Town Edited((IRecord Record, bool Removed)[] edits)
    {
        var town = new Town();
        foreach (var (record, removed) in edits)
        {
            if (removed)
                town.Remove(record);
            else
                town.Put(record);
        }
        return town;
    }

    private static Page<Match> Read(Town town, PageRequest page) =>
        town
            .Find.ForTextAsync(
                new MatchText("压缩机壳体和铸铁曲轴，PA66 齿轮", Seeking.Firms)
                {
                    Filter = new(Links: ["link_compressor"]),
                },
                page,
                Caller.System,
                default
            )
            .Answer()
            .Value!.Page;

    internal static List<Match> All(Town town)
    {
        var asked = town
            .Engine.Current.ProjectById.Values.Select(p => p.Project)
            .OrderBy(p => p.Id, StringComparer.Ordinal);
        return
        [
            .. Read(town, new(PageRequest.Most)).Items,
            .. asked.SelectMany(p => town.For(p, filter: new MatchFilter(IncludeExcluded: true)).Answer()),
        ];
    }

    internal static string Told(Match match) =>
        $"{match.Firm} {match.Project} {match.Score:R} {match.Excluded} "
        + $"{string.Join('|', match.Reasons.Select(r => r.Text.Zh))}";
}
