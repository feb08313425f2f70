using CsCheck;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Scoring.Factors;
using static Matchmaker.Matching.Tests.Town;

namespace Matchmaker.Matching.Tests.Engine.Reranking;

public sealed class ExposureTests
{
    private static readonly string[] Things =
    [
        "压缩机壳体精密铸造",
        "压缩机壳体机加工",
        "压缩机铸件",
        "铸铁壳体",
        "壳体铸造与检测",
    ];
    private static readonly Project Need = Demand(
        "project_need",
        "压缩机壳体精密铸造",
        null,
        "寻找压缩机壳体铸造的本地企业。"
    );
    private static readonly Firm[] Firms =
    [
        .. Enumerable.Range(0, 12).Select(n => Firm($"firm_{n:D2}", $"青岛第{n}厂", Things[n % Things.Length])),
    ];

    private static readonly Gen<Engagement[]> Asked = Gen.Select(
            Gen.Int[0, 11],
            Gen.Int[0, 12],
            Gen.Enum<EngagementOrigin>(),
            Gen.Enum<EngagementStage>()
        )
        .Array[0, 40]
        .Select(all =>
            all.Select((e, i) => Engaged($"engagement_{i:D2}", $"firm_{e.Item1:D2}", e.Item2, e.Item3, e.Item4))
                .ToArray()
        );

    private static readonly Gen<double> Balances = Gen.Double[0, 2];

    [Fact]
    public void Only_candidates_whose_logits_differ_by_less_than_the_balance_change_places() =>
        Gen.Select(Asked, Balances)
            .Sample(
                (asked, balance) =>
                {
                    var (plain, balanced) = (List(asked, 0), List(asked, balance));
                    Assert.Equal(
                        plain.OrderBy(m => m.Firm, StringComparer.Ordinal).Select(m => (m.Firm, m.Score)),
                        balanced.OrderBy(m => m.Firm, StringComparer.Ordinal).Select(m => (m.Firm, m.Score))
                    );
                    for (var upper = 0; upper < balanced.Count; upper++)
                    {
                        for (var lower = upper + 1; lower < balanced.Count; lower++)
                            Assert.True(Logit(balanced[lower]) - Logit(balanced[upper]) <= balance + 1e-9);
                    }
                },
                iter: 60
            );

    [Fact]
    public void Without_balance_the_list_is_by_score_and_then_by_id() =>
        Asked.Sample(
            asked =>
            {
                var list = List(asked, 0);
                Assert.Equal(
                    list.OrderByDescending(Logit).ThenBy(m => m.Firm, StringComparer.Ordinal).Select(m => m.Firm),
                    list.Select(m => m.Firm)
                );
                Assert.All(list, m => Assert.Null(m.Exposure));
            },
            iter: 30
        );

    [Fact]
    public void Pages_put_together_are_the_balanced_list() =>
        Gen.Select(Asked, Balances, Gen.Int[1, 5])
            .Sample(
                (asked, balance, first) =>
                {
                    var town = TownOf(asked, balance);
                    var whole = List(town).Select(m => m.Firm).ToList();
                    var pieces = new List<string?>();
                    PageRequest? page = new(first);
                    while (page is not null)
                    {
                        var read = town
                            .Find.ForProject(
                                DisclosedProject.Of(Need, Caller.System, null)!,
                                new(),
                                page,
                                Caller.System
                            )
                            .Value!.Page;
                        pieces.AddRange(read.Items.Select(m => m.Firm));
                        Assert.InRange(pieces.Count, 0, whole.Count);
                        page = read.HasNext ? page with { After = read.Edges[^1].Cursor } : null;
                    }
                    Assert.Equal(whole, pieces);
                },
                iter: 40
            );

    [Fact]
    public void The_order_of_commits_changes_no_answer() =>
        Gen.Select(Asked, Balances)
            .SelectMany((asked, balance) => Gen.Shuffle(asked).Select(shuffled => (asked, shuffled, balance)))
            .Sample(
                t =>
                {
                    var (one, other) = (TownOf(t.asked, t.balance), TownOf([], t.balance));
                    foreach (var engagement in t.shuffled)
                        other.Put(engagement with { Stage = EngagementStage.Proposed });
                    foreach (var engagement in t.shuffled)
                        other.Put(engagement);
                    Assert.Equal(List(one).Select(Told), List(other).Select(Told));
                },
                iter: 40
            );

    [Fact]
    public void An_engagement_that_is_removed_leaves_no_trace_on_the_order()
    {
        var asked = Engaged("engagement_1", "firm_00", 0);
        var (town, untouched) = (TownOf([asked], 1), TownOf([], 1));
        Assert.NotEqual(List(untouched).Select(Told), List(town).Select(Told));
        town.Remove(asked);
        Assert.Equal(List(untouched).Select(Told), List(town).Select(Told));
    }

    [Fact]
    public void A_firm_that_was_never_asked_stands_before_an_equal_one_that_was_asked_often_and_both_are_told_why()
    {
        var list = Twins(1, [.. Enumerable.Range(0, 5).Select(n => Engaged($"engagement_{n}", "firm_a", n))]);
        Assert.Equal(["firm_b", "firm_a"], list.Select(m => m.Firm));
        Assert.Equal(list[0].Score, list[1].Score);
        Assert.Equal(
            ["尚未获得过其他项目的邀请，顺序前移", "本周已获其他项目邀请 5 次，顺序后移"],
            list.Select(m => m.Exposure?.Zh)
        );
    }

    [Fact]
    public void A_new_firm_has_its_first_chance_before_an_equal_one_that_was_asked_long_ago() =>
        Assert.Equal(["firm_b", "firm_a"], Twins(1, Engaged("engagement_1", "firm_a", 300)).Select(m => m.Firm));

    [Theory]
    [InlineData(6, "firm_b")]
    [InlineData(7, "firm_a")]
    public void Only_the_last_seven_days_count(int daysAgo, string first) =>
        Assert.Equal(
            first,
            Twins(1, Engaged("engagement_1", "firm_a", daysAgo), Engaged("engagement_2", "firm_b", 300))[0].Firm
        );

    [Theory]
    [InlineData(EngagementOrigin.Interest)]
    [InlineData(EngagementOrigin.Claim)]
    public void A_firm_that_came_forward_itself_gives_no_way_for_it(EngagementOrigin origin) =>
        Assert.Equal(["firm_a", "firm_b"], Twins(1, Engaged("engagement_1", "firm_a", 0, origin)).Select(m => m.Firm));

    [Fact]
    public void Inviting_from_a_list_does_not_move_that_list() =>
        Assert.Equal(
            ["firm_a", "firm_b"],
            Twins(1, Engaged("engagement_1", "firm_a", 0) with { Project = Need.Id }).Select(m => m.Firm)
        );

    [Fact]
    public async Task A_list_that_anyone_may_ask_for_does_not_tell_who_is_invited_often()
    {
        var town = TownOf([.. Enumerable.Range(0, 9).Select(n => Engaged($"engagement_{n}", "firm_00", 0))], 2);
        var (before, after) = (await TownOf([], 2).For(Need.Title), await town.For(Need.Title));
        Assert.Equal(before.Select(Told), after.Select(Told));
    }

    [Fact]
    public void A_firm_that_said_yes_when_asked_scores_above_one_that_said_no_or_nothing()
    {
        Engagement[] answers =
        [
            Engaged("engagement_1", "firm_a", 90, stage: EngagementStage.Declined),
            Engaged("engagement_2", "firm_a", 60, stage: EngagementStage.Lapsed),
            Engaged("engagement_3", "firm_b", 90, stage: EngagementStage.Accepted),
        ];
        var list = Twins(0, answers);
        Assert.Equal(["firm_b", "firm_a"], list.Select(m => m.Firm));
        Assert.True(Contribution(list[0]) > 0 && Contribution(list[1]) < 0);
        Assert.All(
            list,
            m => Assert.DoesNotContain(m.Reasons.Single(r => r.Factor is MatchFactor.TrackRecord).Text.Zh, char.IsDigit)
        );
    }

    private static double Contribution(Match match) =>
        match.Reasons.Single(r => r.Factor is MatchFactor.TrackRecord).Contribution;

    private static double Logit(Match match) => match.Reasons.Sum(r => r.Contribution);

    private static string Told(Match match) => $"{match.Firm} {match.Score:R} {match.Exposure?.En}";

    private static IReadOnlyList<Match> Twins(double balance, params Engagement[] asked) =>
        List(
            new Town([
                Need,
                Firm("firm_a", "青岛甲厂", "压缩机壳体精密铸造"),
                Firm("firm_b", "青岛乙厂", "压缩机壳体精密铸造"),
                .. asked,
            ])
            {
                Options = { Balance = balance },
            }
        );

    private static IReadOnlyList<Match> List(Engagement[] asked, double balance) => List(TownOf(asked, balance));

    private static IReadOnlyList<Match> List(Town town) =>
        [
            .. town
                .Find.ForProject(
                    DisclosedProject.Of(Need, Caller.System, null)!,
                    new(),
                    new(PageRequest.Most),
                    Caller.System
                )
                .Value!.Page.Items,
        ];

    private static Town TownOf(Engagement[] asked, double balance) =>
        new([Need, .. Firms, .. asked]) { Options = { Balance = balance } };

    private static Engagement Engaged(
        string id,
        string firm,
        int daysAgo,
        EngagementOrigin origin = EngagementOrigin.Invitation,
        EngagementStage stage = EngagementStage.Proposed
    ) =>
        Engagement(id, "project_other", firm, stage) with
        {
            Origin = origin,
            History =
            [
                new StageChange(
                    null,
                    stage,
                    new DateTimeOffset(Today.AddDays(-daysAgo), TimeOnly.MinValue, TimeSpan.Zero),
                    "system",
                    "system",
                    null
                ),
            ],
        };
}
