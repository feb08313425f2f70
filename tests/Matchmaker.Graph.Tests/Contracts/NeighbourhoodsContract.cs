using CsCheck;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Text;

namespace Matchmaker.Graph.Tests.Contracts;

public abstract class NeighbourhoodsContract<TStore> : Contract<TStore>
    where TStore : StoreUnderTest, new()
{
    private INeighbourhoods Neighbourhoods => Store.Get<INeighbourhoods>();

    [Fact]
    public async Task What_is_next_to_anything_is_told_as_the_audience_may_know_it()
    {
        var world = RandomCity.Any.Single();
        await PutAsync(world.Records);
        string[] all =
        [
            .. RandomCity.FirmIds,
            .. RandomCity.Links,
            .. RandomCity.ChainIds,
            .. RandomCity.ProjectIds,
            .. world.Engagements.Select(e => e.Id),
        ];
        await Gen.Select(RandomCity.SomeOf(all), RandomCity.Audiences, Gen.Int[1, 12])
            .HoldsAsync(
                async (some, audience, take) =>
                {
                    string[] from = [.. some.Where(id => Told(world, audience, id))];
                    Assert.Equal(
                        Expected(world, from, audience, take),
                        await Neighbourhoods.NextToAsync(from, audience, take, Ct)
                    );
                },
                iter: Store.Samples
            );
    }

    [Fact]
    public async Task An_anonymous_poster_is_next_to_nothing_that_would_name_it()
    {
        var need = Some.Project("project_1", "firm_poster", "link_casting") with { Anonymous = true };
        var proposed = Some.Engagement("engagement_1", "project_1", "firm_poster", "firm_me");
        await PutAsync([
            .. Some.Catalogue,
            Some.Firm("firm_poster"),
            Some.Firm("firm_me", "我", "link_casting"),
            need,
            proposed,
        ]);
        var me = new Audience(false, "firm_me", true);

        Assert.Empty(await Neighbourhoods.NextToAsync(["firm_poster"], me, 10, Ct));
        Assert.DoesNotContain(
            "firm_poster",
            (await Neighbourhoods.NextToAsync(["project_1", "engagement_1"], me, 10, Ct)).Select(n => n.Id)
        );
        Assert.Contains("engagement_1", (await Neighbourhoods.NextToAsync(["firm_me"], me, 10, Ct)).Select(n => n.Id));
        Assert.DoesNotContain(
            await Neighbourhoods.NextToAsync(["firm_me"], Audience.Public, 10, Ct),
            n => n.Kind is RecordKind.Engagement
        );
        Assert.Equal(
            ["engagement_1", "project_1"],
            (
                await Neighbourhoods.NextToAsync(["firm_poster"], new Audience(false, "firm_poster", true), 10, Ct)
            ).Select(n => n.Id)
        );
    }

    [Fact]
    public async Task The_undisclosed_poster_of_an_offer_is_not_next_to_the_engagement_that_asked_it()
    {
        var asked = Some.Engagement("engagement_1", "project_need", "firm_me", "firm_asked") with
        {
            Offer = "project_offer",
            FirmAgreed = false,
        };
        await PutAsync([
            .. Some.Catalogue,
            Some.Firm("firm_me", "我"),
            Some.Firm("firm_asked"),
            Some.Project("project_need", "firm_me", "link_casting"),
            Some.Project("project_offer", "firm_asked", "link_casting") with
            {
                Kind = ProjectKind.Supply,
                Anonymous = true,
            },
            asked,
        ]);
        var me = new Audience(false, "firm_me", true);

        Assert.Empty(await Neighbourhoods.NextToAsync(["firm_asked"], me, 10, Ct));
        Assert.Equal(
            ["firm_me", "project_need"],
            (await Neighbourhoods.NextToAsync(["engagement_1"], me, 10, Ct)).Select(n => n.Id)
        );

        await PutAsync(asked with { Version = 2, Stage = EngagementStage.Accepted, FirmAgreed = true });
        Assert.Equal(
            ["engagement_1", "project_offer"],
            (await Neighbourhoods.NextToAsync(["firm_asked"], me, 10, Ct)).Select(n => n.Id)
        );
        Assert.Equal(
            ["firm_asked", "firm_me", "project_need"],
            (await Neighbourhoods.NextToAsync(["engagement_1"], me, 10, Ct)).Select(n => n.Id)
        );
    }

    [Fact]
    public async Task Neither_the_project_nor_the_poster_is_next_to_an_engagement_that_ended()
    {
        var need = Some.Project("project_1", "firm_poster", "link_casting") with { Visibility = Visibility.Staff };
        var declined = Some.Engagement("engagement_1", "project_1", "firm_poster", "firm_me", EngagementStage.Declined);
        await PutAsync([.. Some.Catalogue, Some.Firm("firm_poster"), Some.Firm("firm_me", "我"), need, declined]);
        var me = new Audience(false, "firm_me", true);

        Assert.Equal(["engagement_1"], (await Neighbourhoods.NextToAsync(["firm_me"], me, 10, Ct)).Select(n => n.Id));
        Assert.Equal(["firm_me"], (await Neighbourhoods.NextToAsync(["engagement_1"], me, 10, Ct)).Select(n => n.Id));
    }

    private static IEnumerable<Neighbour> Expected(RandomCity world, string[] from, Audience audience, int take) =>
        Edges(world, audience)
            .SelectMany(e => new[] { e, (From: e.To, To: e.From) })
            .Where(e => from.Contains(e.From))
            .Where(e =>
                world.Firm(e.To) is not { } firm || firm.Library is LibraryState.Candidate or LibraryState.Admitted
            )
            .Where(e => Walked(KindOf(e.From), KindOf(e.To)))
            .GroupBy(e => e.To)
            .Select(g => new Neighbour(KindOf(g.Key), g.Key, g.Select(e => e.From).Min(StringComparer.Ordinal)!))
            .GroupBy(n => n.Kind)
            .SelectMany(kind =>
                kind.Key is RecordKind.Project or RecordKind.Engagement
                    ? kind.OrderByDescending(n => n.Id, StringComparer.Ordinal).Take(take)
                    : kind.OrderBy(n => n.Id, StringComparer.Ordinal).Take(take)
            )
            .OrderBy(n => ConstantCase.Of(n.Kind), StringComparer.Ordinal)
            .ThenBy(n => n.Id, StringComparer.Ordinal);

    /// <summary>
    /// A chain's links, and what is at a link, would be the whole catalogue: these edges are walked one way only.
    /// </summary>
    private static bool Walked(RecordKind from, RecordKind to) =>
        (from, to) is not ((RecordKind.Chain, RecordKind.Link) or (RecordKind.Link, RecordKind.Project));

    private static IEnumerable<(string From, string To)> Edges(RandomCity world, Audience audience)
    {
        foreach (var firm in world.Firms)
        {
            foreach (var position in firm.Positions)
                yield return (firm.Id, position.Link);
            foreach (var leadership in firm.Leads)
                yield return (firm.Id, leadership.Chain);
        }
        foreach (var link in Some.Catalogue.OfType<Link>())
            yield return (link.Id, link.Chain);
        foreach (var project in world.Projects)
        {
            foreach (var link in project.Links)
                yield return (project.Id, link);
            if (
                project.PostedBy is { } poster
                && MayKnowProject(world, audience, project)
                && MayKnowPoster(world, audience, project)
            )
                yield return (poster, project.Id);
        }
        foreach (var engagement in world.Engagements.Where(e => MayKnow(audience, e)))
        {
            if (MayKnowProject(world, audience, world.Project(engagement.Project)))
                yield return (engagement.Id, engagement.Project);
            if (RandomCity.TellsCounterpart(audience, engagement))
                yield return (engagement.Id, engagement.Firm);
            if (engagement.Poster is { } poster && MayKnowPoster(world, audience, world.Project(engagement.Project)))
                yield return (engagement.Id, poster);
        }
    }

    private static bool Told(RandomCity world, Audience audience, string id) =>
        world.Projects.SingleOrDefault(p => p.Id == id) is { } project
            ? MayKnowProject(world, audience, project)
            : world.Engagements.SingleOrDefault(e => e.Id == id) is not { } engagement || MayKnow(audience, engagement);

    private static bool MayKnow(Audience audience, Engagement e) =>
        audience.SeesAll || audience.Firm is { } firm && (e.Firm == firm || e.Poster == firm);

    private static bool MayKnowProject(RandomCity world, Audience audience, Project project) =>
        world.Tells(Disclosed.Existence, audience, project);

    private static bool MayKnowPoster(RandomCity world, Audience audience, Project project) =>
        world.Tells(Disclosed.Poster, audience, project);

    private static RecordKind KindOf(string id) =>
        id[..id.IndexOf('_', StringComparison.Ordinal)] switch
        {
            "firm" => RecordKind.Firm,
            "link" => RecordKind.Link,
            "chain" => RecordKind.Chain,
            "project" => RecordKind.Project,
            _ => RecordKind.Engagement,
        };
}
