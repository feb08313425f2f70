using CsCheck;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Graph.Tests.Contracts;

public abstract class EngagementsContract<TStore> : Contract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly Dictionary<EngagementStage, DateTimeOffset> StalledBefore = new()
    {
        [EngagementStage.Proposed] = Some.Morning.AddHours(9),
        [EngagementStage.Negotiating] = Some.Morning.AddHours(17),
    };

    private static readonly Gen<EngagementQuery> Queries = Gen.Select(
            Gen.Select(
                RandomCity.SomeOf(Enum.GetValues<EngagementStage>()),
                RandomCity.SomeOf(RandomCity.ChainIds),
                RandomCity.SomeOf(RandomCity.Districts),
                RandomCity.MaybeOf(RandomCity.ProjectIds)
            ),
            Gen.Select(
                RandomCity.MaybeOf(RandomCity.FirmIds),
                RandomCity.MaybeOf("account_1"),
                RandomCity.Maybe(Gen.Bool),
                RandomCity.Days
            ),
            Gen.Int[0, 9],
            RandomCity.Audiences,
            RandomCity.OneOf<EngagementOrder>()
        )
        .Select(
            (a, b, which, audience, order) =>
                new EngagementQuery(
                    which switch
                    {
                        0 => new(a.Item1),
                        1 => new(Chains: a.Item2),
                        2 => new(Districts: a.Item3),
                        3 => new(Project: a.Item4),
                        4 => new(Firm: b.Item1),
                        5 => new(Owner: b.Item2),
                        6 => new(Stalled: b.Item3),
                        7 => new(DueBefore: b.Item4),
                        8 => new(),
                        _ => new(a.Item1, a.Item2, a.Item3, a.Item4, b.Item1, b.Item2, b.Item3, b.Item4),
                    },
                    audience,
                    StalledBefore,
                    order
                )
        );

    private async Task<RandomCity> BuildAsync()
    {
        var world = RandomCity.Any.Single();
        await PutAsync(world.Records);
        return world;
    }

    [Fact]
    public async Task Pages_of_any_size_make_up_the_whole_list_of_the_audience_in_its_order()
    {
        var world = await BuildAsync();
        await Gen.Select(Queries, Gen.Int[1, 30])
            .HoldsAsync(
                async (query, size) =>
                {
                    var expected = Ordered(world.Engagements.Where(e => Fits(world, e, query)), query.Order).ToList();
                    Same(expected, await AllPagesAsync(page => Engagements.PageAsync(query, page, Ct), size));
                    Assert.Equal(
                        expected.Count,
                        (await Engagements.PageAsync(query, new PageRequest(1, WithTotal: true), Ct)).Total
                    );
                },
                iter: Store.Samples
            );
    }

    [Fact]
    public async Task A_list_can_be_of_what_was_changed_at_or_after_a_time_for_staff_as_for_a_party()
    {
        await PutAsync([
            Some.Firm("firm_1"),
            Some.Firm("firm_2"),
            Some.Firm("firm_3"),
            Some.Project("project_1", "firm_1"),
            Some.Engagement("engagement_a", "project_1", "firm_1", "firm_2"),
            Some.Engagement("engagement_b", "project_1", "firm_1", "firm_3"),
        ]);
        Store.Time.Advance(TimeSpan.FromHours(1));
        var since = Store.Time.GetUtcNow();
        await PutAsync(
            Some.Engagement("engagement_b", "project_1", "firm_1", "firm_3", EngagementStage.Accepted) with
            {
                Version = 2,
            }
        );

        var party = new Audience(false, "firm_2", true);
        await IsAsync(Audience.Everything, new(UpdatedSince: since), "engagement_b");
        await IsAsync(Audience.Everything, new(UpdatedSince: since.AddMilliseconds(1)));
        await IsAsync(Audience.Everything, new(Project: "project_1", UpdatedSince: since), "engagement_b");
        await IsAsync(new Audience(false, "firm_3", true), new(UpdatedSince: since), "engagement_b");
        await IsAsync(party, new(UpdatedSince: since));
        await IsAsync(party, new(UpdatedSince: since.AddHours(-1)), "engagement_a");

        async Task IsAsync(Audience audience, EngagementFilter filter, params string[] expected)
        {
            foreach (var order in Enum.GetValues<EngagementOrder>())
            {
                var query = new EngagementQuery(filter, audience, StalledBefore, order);
                var found = await AllPagesAsync(page => Engagements.PageAsync(query, page, Ct), 1);
                Assert.Equal(expected, found.Select(e => e.Id));
                Assert.Equal(
                    expected.Length,
                    (await Engagements.PageAsync(query, new PageRequest(1, WithTotal: true), Ct)).Total
                );
            }
        }
    }

    [Fact]
    public async Task The_engagements_on_many_projects_come_at_once()
    {
        var world = await BuildAsync();
        await Gen.Select(Queries, Gen.Int[1, 3], Gen.Bool)
            .HoldsAsync(
                async (query, size, withTotal) =>
                {
                    string[] projects = [.. RandomCity.ProjectIds.Take(20), "project_unknown"];
                    var pages = await Engagements.OnAsync(
                        projects,
                        query,
                        new PageRequest(size, WithTotal: withTotal),
                        Ct
                    );
                    Assert.Equal(projects.Order(), pages.Keys.Order());
                    foreach (var project in projects)
                    {
                        var expected = Ordered(
                                world.Engagements.Where(e => e.Project == project && Fits(world, e, query)),
                                query.Order
                            )
                            .ToList();
                        Same(expected.Take(size), pages[project].Items);
                        Assert.Equal(expected.Count > size, pages[project].HasNext);
                        Assert.Equal(withTotal ? expected.Count : null, pages[project].Total);
                    }
                },
                iter: Store.Samples
            );
    }

    [Fact]
    public async Task By_id_an_engagement_is_its_two_parties_and_the_staffs()
    {
        var world = await BuildAsync();
        string[] ids = [.. world.Engagements.Select(e => e.Id)];
        await RandomCity.Audiences.HoldsAsync(
            async audience =>
                SameSet(
                    world.Engagements.Where(e => MayKnow(audience, e)),
                    await Engagements.ByIdsAsync(ids, audience, Ct)
                ),
            iter: Store.Samples
        );
    }

    [Fact]
    public async Task The_stage_told_is_that_of_the_engagement_that_says_most_of_where_the_firm_stands()
    {
        var world = await BuildAsync();
        foreach (var firm in RandomCity.FirmIds)
        {
            var stages = await Engagements.StagesAsync(firm, RandomCity.ProjectIds, Ct);
            foreach (var project in RandomCity.ProjectIds)
                Assert.Equal(world.StageOf(firm, project), stages.TryGetValue(project, out var stage) ? stage : null);
        }
    }

    [Theory]
    [InlineData(EngagementStage.Proposed, false, false)]
    [InlineData(EngagementStage.Accepted, false, false)]
    [InlineData(EngagementStage.Accepted, true, true)]
    [InlineData(EngagementStage.Delivered, true, true)]
    [InlineData(EngagementStage.Declined, false, false)]
    [InlineData(EngagementStage.Failed, true, false)]
    public async Task The_undisclosed_poster_of_an_offer_is_found_by_its_asker_once_both_have_agreed(
        EngagementStage stage,
        bool agreed,
        bool told
    )
    {
        await PutAsync([
            .. Some.Catalogue,
            Some.Account("account_1", "one"),
            Some.Firm("firm_asker"),
            Some.Firm("firm_asked") with
            {
                District = "district_laoshan",
            },
            Some.Project("project_need", "firm_asker"),
            Some.Project("project_offer", "firm_asked") with
            {
                Kind = ProjectKind.Supply,
                Anonymous = true,
            },
            Some.Engagement("engagement_1", "project_need", "firm_asker", "firm_asked", stage) with
            {
                Offer = "project_offer",
                FirmAgreed = agreed,
                Owner = "account_1",
            },
        ]);

        foreach (
            var filter in (EngagementFilter[])
                [new(Firm: "firm_asked"), new(Districts: ["district_laoshan"]), new(Owner: "account_1")]
        )
        {
            await FindsAsync(new Audience(false, "firm_asker", true), filter, told);
            await FindsAsync(new Audience(false, "firm_asked", true), filter, true);
            await FindsAsync(Audience.Everything, filter, true);
        }

        async Task FindsAsync(Audience audience, EngagementFilter filter, bool found)
        {
            var query = new EngagementQuery(filter, audience, StalledBefore);
            var page = await Engagements.PageAsync(query, new PageRequest(1, WithTotal: true), Ct);
            Assert.Equal((found ? 1 : 0, found ? 1 : 0), (page.Edges.Count, page.Total));
            Assert.Equal(
                found ? 1 : 0,
                (await Engagements.OnAsync(["project_need"], query, new PageRequest(1), Ct))["project_need"].Edges.Count
            );
        }
    }

    [Fact]
    public async Task An_engagement_is_found_by_what_it_holds()
    {
        var world = await BuildAsync();
        var held = world.Engagements.Where(e => e.Outcomes.Count > 0).Take(2).ToList();
        string[] ids = [held[0].Outcomes[0].Id, held[1].Outcomes[0].Id, "outcome_unknown"];
        SameSet(held, await Engagements.HoldingAsync(ids, Audience.Everything, Ct));
        Assert.Empty(await Engagements.HoldingAsync(ids, Audience.Public, Ct));
        Assert.Contains(
            held[0].Id,
            (await Engagements.HoldingAsync(ids, new Audience(false, held[0].Firm, false), Ct)).Select(e => e.Id)
        );
    }

    [Fact]
    public async Task Unanswered_proposals_come_the_oldest_first()
    {
        var world = await BuildAsync();
        var day = Some.Today.AddDays(2);
        var expected = world
            .Engagements.Where(e => e.Stage == EngagementStage.Proposed && e.ReplyBy < day)
            .OrderBy(e => e.ReplyBy)
            .ThenBy(e => e.Id, StringComparer.Ordinal)
            .ToList();
        Same(expected, await Engagements.UnansweredAsync(day, 100, Ct));
        Same(expected.Take(1), await Engagements.UnansweredAsync(day, 1, Ct));
    }

    [Fact]
    public async Task Outcomes_of_a_period_come_with_what_they_are_grouped_by()
    {
        var world = await BuildAsync();
        var (from, to) = (Some.Today.AddDays(1), Some.Today.AddDays(2));
        var expected = world.Engagements.SelectMany(e =>
            e.CurrentOutcomes.Where(o => o.SignedOn >= from && o.SignedOn <= to)
                .Select(o =>
                    (
                        Outcome: o,
                        e.Id,
                        e.Firm,
                        world.Firm(e.Firm)!.District,
                        Links: string.Join(',', world.Project(e.Project).Links.Order()),
                        world.Project(e.Project).Type
                    )
                )
        );
        var signed = await Engagements.SignedAsync(from, to, Ct).ToListAsync(Ct);
        Assert.Equal(
            expected.OrderBy(s => s.Outcome.Id, StringComparer.Ordinal),
            signed
                .Select(s =>
                    (
                        s.Outcome,
                        s.Engagement,
                        s.Firm,
                        s.District,
                        Links: string.Join(',', s.Links.Order()),
                        s.ProjectType
                    )
                )
                .OrderBy(s => s.Outcome.Id, StringComparer.Ordinal)
        );
    }

    private static bool MayKnow(Audience audience, Engagement e) =>
        audience.SeesAll || audience.Firm is { } firm && (e.Firm == firm || e.Poster == firm);

    private static bool Told(EngagementQuery query, Engagement e) => RandomCity.TellsCounterpart(query.Audience, e);

    private static bool Fits(RandomCity world, Engagement e, EngagementQuery query)
    {
        var f = query.Filter;
        return MayKnow(query.Audience, e)
            && Any(f.Stages, s => e.Stage == s)
            && Any(f.Chains, c => world.Project(e.Project).Links.Any(l => RandomCity.ChainOf(l) == c))
            && Any(f.Districts, d => Told(query, e) && world.Firm(e.Firm)!.District == d)
            && (f.Project is null || e.Project == f.Project)
            && (f.Firm is null || Told(query, e) && e.Firm == f.Firm)
            && (f.Owner is null || Told(query, e) && e.Owner == f.Owner)
            && (
                f.Stalled is null
                || f.Stalled == (StalledBefore.TryGetValue(e.Stage, out var since) && e.LastActivityAt < since)
            )
            && (f.DueBefore is null || e.NextDue < f.DueBefore);
    }

    private static IEnumerable<Engagement> Ordered(IEnumerable<Engagement> engagements, EngagementOrder order) =>
        (
            order switch
            {
                EngagementOrder.Newest => engagements.OrderByDescending(e => e.CreatedAt),
                _ => engagements.OrderBy(e => e.NextDue is null).ThenBy(e => e.NextDue),
            }
        ).ThenBy(e => e.Id, StringComparer.Ordinal);
}
