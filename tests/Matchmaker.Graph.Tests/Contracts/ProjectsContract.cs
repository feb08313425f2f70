using CsCheck;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Graph.Tests.Contracts;

public abstract class ProjectsContract<TStore> : Contract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly Gen<ProjectQuery> Queries = Gen.Select(
            Gen.Select(
                RandomCity.MaybeOf("压缩机", "bogie 转向", "%_", "铸件"),
                RandomCity.SomeOf(Enum.GetValues<ProjectKind>()),
                RandomCity.SomeOf(Enum.GetValues<ProjectType>()),
                RandomCity.SomeOf(RandomCity.ChainIds)
            ),
            Gen.Select(
                RandomCity.SomeOf(RandomCity.Links),
                RandomCity.SomeOf(RandomCity.Districts),
                RandomCity.SomeOf(Enum.GetValues<ProjectState>()),
                RandomCity.MaybeOf(RandomCity.FirmIds)
            ),
            RandomCity.Days,
            Gen.Int[0, 12],
            RandomCity.Audiences,
            RandomCity.OneOf<ProjectOrder>()
        )
        .Select(
            (a, b, day, which, audience, order) =>
                new ProjectQuery(
                    which switch
                    {
                        0 => new(a.Item1),
                        1 => new(Kinds: a.Item2),
                        2 => new(Types: a.Item3),
                        3 => new(Chains: a.Item4),
                        4 => new(Links: b.Item1),
                        5 => new(Districts: b.Item2),
                        6 => new(States: b.Item3),
                        7 => new(PostedBy: b.Item4),
                        8 => new(DeadlineAfter: day),
                        9 => new(),
                        10 => new(AwaitingReview: true),
                        11 => new(AwaitingReview: false),
                        _ => new(a.Item1, a.Item2, a.Item3, a.Item4, b.Item1, b.Item2, b.Item3, b.Item4, day),
                    },
                    audience,
                    order
                )
        );

    [Fact]
    public async Task Pages_of_any_size_make_up_the_whole_list_that_the_audience_may_know_in_its_order()
    {
        var world = RandomCity.Any.Single();
        await PutAsync(world.Records);
        await Gen.Select(Queries, Gen.Int[1, 30])
            .HoldsAsync(
                async (query, size) =>
                {
                    var expected = Ordered(world.Projects.Where(p => Fits(world, p, query)), query.Order).ToList();
                    Same(expected, await AllPagesAsync(page => Projects.PageAsync(query, page, Ct), size));
                    Assert.Equal(
                        expected.Count,
                        (await Projects.PageAsync(query, new PageRequest(1, WithTotal: true), Ct)).Total
                    );
                },
                iter: Store.Samples
            );
    }

    [Fact]
    public async Task A_list_can_be_of_what_was_changed_at_or_after_a_time_and_that_the_audience_may_know()
    {
        var hidden = Some.Project("project_d", "firm_1") with { Visibility = Visibility.Staff };
        await PutAsync(Some.Catalogue);
        await PutAsync(
            Some.Firm("firm_1"),
            Some.Project("project_a", "firm_1", "link_casting"),
            Some.Project("project_b", "firm_1", "link_casting"),
            Some.Project("project_c"),
            hidden
        );
        Store.Time.Advance(TimeSpan.FromHours(1));
        var since = Store.Time.GetUtcNow();
        await PutAsync(
            Some.Project("project_b", "firm_1", "link_casting") with
            {
                Version = 2,
            },
            Some.Project("project_c") with
            {
                Version = 2,
            },
            hidden with
            {
                Version = 2,
            }
        );

        await IsAsync(new(UpdatedSince: since), "project_b", "project_c");
        await IsAsync(new(UpdatedSince: since.AddMilliseconds(1)));
        await IsAsync(new("壳体", UpdatedSince: since), "project_b", "project_c");
        await IsAsync(new(Links: ["link_casting"], UpdatedSince: since), "project_b");
        await IsAsync(new(PostedBy: "firm_1", UpdatedSince: since), "project_b");
        foreach (var order in Enum.GetValues<ProjectOrder>())
        {
            var posted = await Projects.PostedByAsync(
                ["firm_1"],
                new(new(UpdatedSince: since), Audience.Public, order),
                new(),
                Ct
            );
            Assert.Equal(["project_b"], posted["firm_1"].Items.Select(p => p.Id));
        }

        async Task IsAsync(ProjectFilter filter, params string[] expected)
        {
            foreach (var order in Enum.GetValues<ProjectOrder>())
            {
                var query = new ProjectQuery(filter, Audience.Public, order);
                var found = await AllPagesAsync(page => Projects.PageAsync(query, page, Ct), 1);
                Assert.Equal(expected, found.Select(p => p.Id).Order(StringComparer.Ordinal));
                Assert.Equal(
                    expected.Length,
                    (await Projects.PageAsync(query, new PageRequest(1, WithTotal: true), Ct)).Total
                );
            }
        }
    }

    [Fact]
    public async Task Nobody_reads_by_id_what_the_table_of_confidentiality_keeps_from_them()
    {
        var world = RandomCity.Any.Single();
        await PutAsync(world.Records);
        await RandomCity.Audiences.HoldsAsync(
            async audience =>
                SameSet(
                    world.Projects.Where(p => MayKnow(world, audience, p)),
                    await Projects.ByIdsAsync([.. RandomCity.ProjectIds, "project_unknown"], audience, Ct)
                ),
            iter: Store.Samples
        );
    }

    [Theory]
    [InlineData(EngagementStage.Proposed, true, true, false)]
    [InlineData(EngagementStage.Accepted, true, true, true)]
    [InlineData(EngagementStage.Accepted, false, true, false)]
    [InlineData(EngagementStage.Contracted, null, true, false)]
    [InlineData(EngagementStage.Delivered, true, false, false)]
    [InlineData(EngagementStage.Declined, true, false, false)]
    public async Task An_engagement_tells_of_a_project_until_it_ends_and_of_an_anonymous_poster_once_that_agreed(
        EngagementStage stage,
        bool? posterAgreed,
        bool told,
        bool named
    )
    {
        var need = Some.Project("project_1", "firm_poster") with { Anonymous = true, Visibility = Visibility.Invited };
        var asked = Some.Engagement("engagement_1", "project_1", "firm_poster", "firm_me", stage) with
        {
            Origin = EngagementOrigin.Staff,
            PosterAgreed = posterAgreed,
        };
        await PutAsync([Some.Firm("firm_poster"), Some.Firm("firm_me"), need, asked]);
        var me = new Audience(false, "firm_me", true);

        Assert.Equal(told, (await Projects.ByIdsAsync(["project_1"], me, Ct)).Count == 1);
        Assert.Equal(
            named,
            (await Projects.PostedByAsync(["firm_poster"], new(new(), me), new PageRequest(), Ct))["firm_poster"]
                .Edges
                .Count == 1
        );
        Assert.Equal(
            named,
            (await Projects.PageAsync(new(new(PostedBy: "firm_poster"), me), new PageRequest(), Ct)).Edges.Count == 1
        );
    }

    [Theory]
    [InlineData(EngagementStage.Proposed, false, true, false)]
    [InlineData(EngagementStage.Accepted, false, true, false)]
    [InlineData(EngagementStage.Accepted, true, true, true)]
    [InlineData(EngagementStage.Delivered, true, false, false)]
    [InlineData(EngagementStage.Declined, false, false, false)]
    public async Task Who_asked_an_offer_goes_on_reading_it_until_that_ends_and_is_told_its_poster_once_that_agreed(
        EngagementStage stage,
        bool firmAgreed,
        bool told,
        bool named
    )
    {
        await PutAsync([
            Some.Firm("firm_me"),
            Some.Firm("firm_asked"),
            Some.Firm("firm_stranger"),
            Some.Project("project_need", "firm_me"),
            Some.Project("project_offer", "firm_asked") with
            {
                Kind = ProjectKind.Supply,
                Anonymous = true,
                Visibility = Visibility.Invited,
            },
            Some.Engagement("engagement_1", "project_need", "firm_me", "firm_asked", stage) with
            {
                Offer = "project_offer",
                FirmAgreed = firmAgreed,
            },
        ]);
        var (me, stranger) = (new Audience(false, "firm_me", true), new Audience(false, "firm_stranger", true));

        Assert.Equal(told, (await Projects.ByIdsAsync(["project_offer"], me, Ct)).Count == 1);
        Assert.Empty(await Projects.ByIdsAsync(["project_offer"], stranger, Ct));
        Assert.Equal(
            named,
            (await Projects.PageAsync(new(new(PostedBy: "firm_asked"), me), new PageRequest(), Ct)).Edges.Count == 1
        );
    }

    [Fact]
    public async Task What_each_firm_posted_comes_for_all_firms_at_once_without_telling_who_is_anonymous()
    {
        var world = RandomCity.Any.Single();
        await PutAsync(world.Records);
        await Gen.Select(Queries, Gen.Int[1, 4], Gen.Bool)
            .HoldsAsync(
                async (query, size, withTotal) =>
                {
                    string[] firms = [.. RandomCity.FirmIds, "firm_unknown"];
                    var pages = await Projects.PostedByAsync(
                        firms,
                        query,
                        new PageRequest(size, WithTotal: withTotal),
                        Ct
                    );
                    Assert.Equal(firms.Order(), pages.Keys.Order());
                    foreach (var firm in firms)
                    {
                        var expected = Ordered(
                                world.Projects.Where(p =>
                                    p.PostedBy == firm
                                    && Fits(world, p, query)
                                    && MayKnowPoster(world, query.Audience, p)
                                ),
                                query.Order
                            )
                            .ToList();
                        Same(expected.Take(size), pages[firm].Items);
                        Assert.Equal(expected.Count > size, pages[firm].HasNext);
                        Assert.Equal(withTotal ? expected.Count : null, pages[firm].Total);
                    }
                },
                iter: Store.Samples
            );
    }

    [Fact]
    public async Task A_later_page_of_one_firms_projects_goes_on_where_the_first_stopped()
    {
        var posted = Enumerable.Range(0, 7).Select(i => Some.Project($"project_{i}", "firm_1")).ToList();
        await PutAsync([Some.Firm("firm_1"), .. posted]);
        Same(
            posted,
            await AllPagesAsync(
                async page =>
                {
                    var slice = (
                        await Projects.PostedByAsync(
                            ["firm_1"],
                            new(new(), Audience.Everything),
                            page with
                            {
                                WithTotal = true,
                            },
                            Ct
                        )
                    )["firm_1"];
                    Assert.Equal(7, slice.Total);
                    return slice;
                },
                3
            )
        );
    }

    [Fact]
    public async Task Only_running_projects_pass_their_deadline_and_the_oldest_comes_first()
    {
        var world = RandomCity.Any.Single();
        await PutAsync(world.Records);
        var day = Some.Today.AddDays(2);
        var expected = world
            .Projects.Where(p => p.State is ProjectState.Open or ProjectState.Paused && p.Deadline < day)
            .Where(p => p.Amendment is not { State: AmendmentState.InReview })
            .OrderBy(p => p.Deadline)
            .ThenBy(p => p.Id, StringComparer.Ordinal)
            .ToList();
        Same(expected, await Projects.PastDeadlineAsync(day, 100, Ct));
        Same(expected.Take(2), await Projects.PastDeadlineAsync(day, 2, Ct));
    }

    [Theory]
    [InlineData("壓縮機 ＨＴ２５０")]
    [InlineData("压缩机　ht250")]
    [InlineData("（鑄鐵）")]
    [InlineData("(铸铁)")]
    public async Task A_search_folds_script_width_and_case_on_both_sides(string text)
    {
        await PutAsync(
            Some.Project("project_a") with
            {
                Title = "壓縮機殼體（鑄鐵）",
                Description = "材料 ＨＴ２５０",
            },
            Some.Project("project_b") with
            {
                Title = "压缩机壳体(铸铁)",
                Description = "材料 HT250",
            },
            Some.Project("project_c") with
            {
                Title = "转向架",
                Description = "材料 HT250",
            }
        );
        foreach (var order in Enum.GetValues<ProjectOrder>())
        {
            var page = await Projects.PageAsync(new(new(text), Audience.Everything, order), new(WithTotal: true), Ct);
            Assert.Equal(["project_a", "project_b"], page.Items.Select(p => p.Id).Order());
            Assert.Equal(2, page.Total);
        }
    }

    [Fact]
    public async Task All_projects_come_by_id()
    {
        var world = RandomCity.Any.Single();
        await PutAsync(world.Records);
        Same(world.Projects, await Records.AllAsync<Project>(Ct).ToListAsync(Ct));
    }

    private static bool Fits(RandomCity world, Project p, ProjectQuery query)
    {
        var f = query.Filter;
        return MayKnow(world, query.Audience, p)
            && (f.Text ?? "")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .All(w => $"{p.Title}\n{p.Description}".Contains(w, StringComparison.OrdinalIgnoreCase))
            && Any(f.Kinds, k => p.Kind == k)
            && Any(f.Types, t => p.Type == t)
            && Any(f.States, s => p.State == s)
            && Any(f.Chains, c => p.Links.Any(l => RandomCity.ChainOf(l) == c))
            && Any(f.Links, p.Links.Contains)
            && (
                f.Districts is null or []
                || f.Districts.Contains(world.Firm(p.PostedBy)?.District) && MayKnowPoster(world, query.Audience, p)
            )
            && (f.PostedBy is null || p.PostedBy == f.PostedBy && MayKnowPoster(world, query.Audience, p))
            && (f.AwaitingReview is null || f.AwaitingReview == Awaits(p, query.Audience))
            && (f.DeadlineAfter is null || p.Deadline > f.DeadlineAfter);
    }

    private static bool Awaits(Project p, Audience audience) =>
        p.State is ProjectState.InReview
        || p.Amendment is { State: AmendmentState.InReview }
            && (audience.SeesAll || audience.Firm is not null && audience.Firm == p.PostedBy);

    private static bool MayKnow(RandomCity world, Audience audience, Project project) =>
        world.Tells(Disclosed.Existence, audience, project);

    private static bool MayKnowPoster(RandomCity world, Audience audience, Project project) =>
        world.Tells(Disclosed.Poster, audience, project);

    private static IEnumerable<Project> Ordered(IEnumerable<Project> projects, ProjectOrder order) =>
        (
            order switch
            {
                ProjectOrder.Newest => projects.OrderByDescending(p => p.CreatedAt),
                _ => projects.OrderBy(p => p.Deadline is null).ThenBy(p => p.Deadline),
            }
        ).ThenBy(p => p.Id, StringComparer.Ordinal);
}
