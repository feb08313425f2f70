using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Events;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.FollowUps;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Records;

namespace Matchmaker.Graph.Tests.Contracts;

/// <summary>What every store does; a store joins by deriving a class from each contract.</summary>
public abstract class Contract<TStore> : IAsyncLifetime
    where TStore : StoreUnderTest, new()
{
    protected TStore Store { get; } = new();
    protected ILedger Ledger => Store.Get<ILedger>();
    protected IChangeFeed Feed => Store.Get<IChangeFeed>();
    protected IRecords Records => Store.Get<IRecords>();
    protected IFirms Firms => Store.Get<IFirms>();
    protected IProjects Projects => Store.Get<IProjects>();
    protected IEngagements Engagements => Store.Get<IEngagements>();
    protected IChains Chains => Store.Get<IChains>();
    protected IFollowUps FollowUps => Store.Get<IFollowUps>();
    protected IEvents Events => Store.Get<IEvents>();
    protected IMarks Marks => Store.Get<IMarks>();
    protected IRulings Rulings => Store.Get<IRulings>();
    protected IAccounts Accounts => Store.Get<IAccounts>();
    protected IApiTokens Tokens => Store.Get<IApiTokens>();
    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await Store.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task<CommitResult> CommitAsync(params Fact[] facts) =>
        Ledger.CommitAsync(new Commit(Caller.Seed, "test", facts), Ct);

    /// <summary>Puts the records in one commit that must land.</summary>
    protected async Task<long> PutAsync(params IEnumerable<IRecord> records) =>
        Assert.IsType<Committed>(await CommitAsync([.. records.Select(Fact.Put)])).Revision;

    /// <summary>Every page of a list, one after the other.</summary>
    protected static async Task<List<T>> AllPagesAsync<T>(Func<PageRequest, Task<Page<T>>> read, int size)
    {
        var all = new List<T>();
        string? after = null;
        while (true)
        {
            var page = await read(new PageRequest(size, after));
            Assert.True(page.Edges.Count <= size);
            all.AddRange(page.Items);
            if (!page.HasNext)
                return all;
            Assert.NotEmpty(page.Edges);
            after = page.Edges[^1].Cursor;
        }
    }

    /// <summary>The same ids, in the same order.</summary>
    protected static void Same(IEnumerable<IRecord> expected, IEnumerable<IRecord> actual) =>
        Assert.Equal(expected.Select(RecordJson.Write), actual.Select(RecordJson.Write));

    /// <summary>The same records, in any order.</summary>
    protected static void SameSet(IEnumerable<IRecord> expected, IEnumerable<IRecord> actual) =>
        Same(expected.OrderBy(r => r.Id, StringComparer.Ordinal), actual.OrderBy(r => r.Id, StringComparer.Ordinal));

    /// <summary>An absent or empty part narrows nothing; else one of its values must fit.</summary>
    protected static bool Any<T>(IReadOnlyList<T>? part, Func<T, bool> fits) => part is null or [] || part.Any(fits);
}
