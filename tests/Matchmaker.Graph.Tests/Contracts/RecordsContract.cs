using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Tests.Bodies;

namespace Matchmaker.Graph.Tests.Contracts;

/// <summary>What is read of every kind alike.</summary>
public abstract class RecordsContract<TStore> : Contract<TStore>
    where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task Every_record_of_every_kind_comes_back_as_it_was_put()
    {
        var put = BodySamples.All.ToList();
        Assert.IsType<Committed>(await CommitAsync([.. put.Select(Fact.Restore)]));
        foreach (var row in RecordKinds.All)
        {
            var all = await Records.AllAsync(row.Kind, Ct).ToListAsync(Ct);
            Assert.All(all, record => Assert.IsType(row.Type, record));
            Assert.NotEmpty(all);
            Same(put.Where(r => r.RecordKind == row.Kind).OrderBy(r => r.Id, StringComparer.Ordinal), all);
        }
        SameSet(put, await Records.AllAsync(Ct).ToListAsync(Ct));
        SameSet(put, await Records.ByIdsAsync([.. put.Select(r => r.Id)], Ct));
        Assert.Empty(await Store.Get<IStore>().CheckAsync(Ct).ToListAsync(Ct));
    }

    [Fact]
    public async Task References_name_the_kinds_that_the_table_says()
    {
        foreach (var record in BodySamples.All)
        {
            var named = record.References.Select(id => RecordKinds.OfId(id)!.Kind).ToHashSet();
            Assert.Subset(RecordKinds.Of(record.RecordKind).DependsOn.ToHashSet(), named);
        }
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Ids_of_nothing_are_absent()
    {
        await PutAsync(Some.Catalogue);
        Assert.Empty(await Records.ByIdsAsync([], Ct));
        Assert.Empty(await Records.ByIdsAsync(["firm_nobody", "nothing", "", "unknown_1"], Ct));
        Assert.Equal(
            ["chain_rail"],
            (await Records.ByIdsAsync(["chain_rail", "chain_rail", "firm_nobody"], Ct)).Select(r => r.Id)
        );
        Assert.Empty(await Records.AllAsync(RecordKind.Firm, Ct).ToListAsync(Ct));
    }

    [Fact]
    public async Task More_than_is_read_at_once_comes_whole_and_in_order()
    {
        var firms = Enumerable.Range(0, 1_203).Select(i => Some.Firm($"firm_{i:D5}")).ToList();
        await PutAsync(firms);
        Same(firms, await Records.AllAsync(RecordKind.Firm, Ct).ToListAsync(Ct));
    }
}
