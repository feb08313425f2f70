using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Graph.Tests.Contracts;

public abstract class ChainsContract<TStore> : Contract<TStore>
    where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task The_catalogue_holds_chains_links_districts_tiers_and_sources_only()
    {
        await PutAsync([.. Some.Catalogue, Some.Firm("firm_1"), Some.Account("account_1", "wang")]);
        SameSet(Some.Catalogue, await Chains.CatalogueAsync(Ct));
    }

    [Fact]
    public async Task A_position_counts_makers_in_the_library_and_open_projects_that_are_no_secret()
    {
        var world = CsCheck.Check.Single(RandomCity.Any);
        await PutAsync(world.Records);
        var positions = (await Chains.CoveragesAsync(RandomCity.Links, Ct)).OrderBy(
            p => p.Link,
            StringComparer.Ordinal
        );
        Assert.Equal(
            RandomCity
                .Links.Order(StringComparer.Ordinal)
                .Select(link => new LinkCoverage(
                    link,
                    world.Firms.Count(f =>
                        f.Library is LibraryState.Candidate or LibraryState.Admitted
                        && f.Positions.Any(p => p.Link == link)
                    ),
                    Open(world, link, ProjectKind.Demand),
                    Open(world, link, ProjectKind.Supply)
                )),
            positions
        );
    }

    [Fact]
    public async Task A_link_that_nobody_holds_is_open()
    {
        await PutAsync(Some.Catalogue);
        Assert.Equal([new LinkCoverage("link_bogie", 0, 0, 0)], await Chains.CoveragesAsync(["link_bogie"], Ct));
    }

    private static int Open(RandomCity world, string link, ProjectKind kind) =>
        world.Projects.Count(p =>
            p.Kind == kind
            && p.State == ProjectState.Open
            && p.Visibility is Visibility.Public or Visibility.Programme
            && p.Links.Contains(link)
            && p.Kind == kind
            && p.State == ProjectState.Open
        );
}
