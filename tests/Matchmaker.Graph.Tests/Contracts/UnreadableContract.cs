using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Graph.Tests.Contracts;

/// <summary>
/// A record whose body an older release wrote otherwise, or that was damaged: everything else goes on without it.
/// </summary>
public abstract class UnreadableContract<TStore> : Contract<TStore>
    where TStore : StoreUnderTest, new()
{
    private UnreadableRecords Unreadable => Store.Get<UnreadableRecords>();

    [Fact]
    public async Task It_is_left_out_of_every_list_and_told_by_its_id()
    {
        await PutAsync(Some.Catalogue);
        await PutAsync(Some.Firm("firm_a", "甲"), Some.Firm("firm_b", "乙"), Some.Firm("firm_c", "丙"));
        await PutAsync(Some.Project("project_1", "firm_a"), Some.Project("project_2", "firm_a"));
        await ReopenedAfterAsync("firm_b", "project_2", "chain_rail");

        Assert.Equal(["firm_a", "firm_c"], (await Records.AllAsync<Firm>(Ct).ToListAsync(Ct)).Select(f => f.Id));
        Assert.Equal(
            ["firm_a", "firm_c"],
            (await Firms.ByIdsAsync(["firm_a", "firm_b", "firm_c"], Ct)).Select(f => f.Id).Order(StringComparer.Ordinal)
        );
        var page = await Firms.PageAsync(new(new()), new(3, WithTotal: true), Ct);
        Assert.Equal(["firm_c", "firm_a"], page.Items.Select(f => f.Id));
        Assert.Equal((3, false), (page.Total, page.HasNext));
        var posted = await Projects.PostedByAsync(["firm_a"], new ProjectQuery(new(), Audience.Everything), new(), Ct);
        Assert.Equal(["project_1"], posted["firm_a"].Items.Select(p => p.Id));
        Assert.DoesNotContain(await Chains.CatalogueAsync(Ct), r => r.Id == "chain_rail");
        Assert.Equal(["chain_rail", "firm_b", "project_2"], Unreadable.Ids.Order(StringComparer.Ordinal));
        var wrong = await Store.Get<IStore>().CheckAsync(Ct).ToListAsync(Ct);
        Assert.All(Unreadable.Ids, id => Assert.Contains(wrong, w => w.En == $"The body of “{id}” cannot be read."));
    }

    [Fact]
    public async Task A_page_of_nothing_else_gives_way_to_the_next()
    {
        await PutAsync(Enumerable.Range(0, 5).Select(i => Some.Firm($"firm_{i}", $"{i}")));
        await ReopenedAfterAsync("firm_0", "firm_1", "firm_3");
        var first = await Firms.PageAsync(new(new()), new(1), Ct);
        Assert.Equal(["firm_2"], first.Items.Select(f => f.Id));
        Assert.Equal(
            ["firm_4"],
            (await Firms.PageAsync(new(new()), new(1, first.Edges[^1].Cursor), Ct)).Items.Select(f => f.Id)
        );
    }

    [Fact]
    public async Task The_feed_brings_it_as_unreadable_and_not_as_removed_and_put_anew_it_is_back()
    {
        await PutAsync(Some.Firm("firm_1"), Some.Firm("firm_2"));
        await ReopenedAfterAsync("firm_1");
        var changes = await Feed.SinceAsync(0, 100, Ct);
        Assert.Equal(
            [("firm_1", true, true), ("firm_2", false, false)],
            changes.Select(c => (c.RecordId, c.Unreadable, c.Record is null))
        );
        Assert.True(Assert.Single((await Feed.OfAsync("firm_1", new(), Ct)).Items).Unreadable);
        Assert.Equal(["firm_1"], Unreadable.Ids);

        await PutAsync(Some.Firm("firm_1") with { Version = 2 });
        Assert.False((await Feed.SinceAsync(1, 100, Ct)).Single().Unreadable);
        Assert.Empty(Unreadable.Ids);
        Assert.Single(await Firms.ByIdsAsync(["firm_1"], Ct));
    }

    private async Task ReopenedAfterAsync(params string[] ids)
    {
        await Store.CloseAsync();
        foreach (var id in ids)
            await Store.DamageAsync(id);
        await Store.OpenAgainAsync();
    }
}
