using System.Collections.Immutable;
using Matchmaker.Api.Accounts;
using Matchmaker.Api.Live;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Matching.Engine;
using Matchmaker.Domain.Matching.Marks;
using Matchmaker.Domain.Matching.Rulings;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Api.Operations;

/// <summary>
/// The in-memory read model of the store (catalogue, accounts, match index) at one revision; the change feed alone
/// moves it on.
/// </summary>
public sealed class LiveState(
    Stored stored, LiveCatalogue catalogue, LiveAccounts live, MatchEngine matching, IndexFile index, Broadcast broadcast, Freshness freshness, TimeProvider time,
    ILogger<LiveState> log)
{
    private long revision;
    private ImmutableSortedDictionary<string, LeftOut> told = ImmutableSortedDictionary<string, LeftOut>.Empty;

    /// <summary>The last revision taken in.</summary>
    public long Revision => Interlocked.Read(ref revision);

    public async Task LoadAsync(CancellationToken ct)
    {
        // What is read may be newer than this revision: the feed then brings again what is known already, which changes nothing.
        var asked = time.GetUtcNow();
        var at = await stored.Feed.RevisionAsync(ct);
        catalogue.Start(new Catalogue(await stored.Chains.CatalogueAsync(ct)));
        await foreach (var firm in stored.Firms.AllAsync(ct)) live.Put(firm);
        for (PageRequest? page = new(PageRequest.Most); page is not null;)
        {
            var read = await stored.Accounts.PageAsync(page, ct);
            foreach (var account in read.Items) live.Put(account);
            page = read.HasNext ? page with { After = read.Edges[^1].Cursor } : null;
        }
        await using (var saved = index.Open())
            index.Loaded(await matching.LoadAsync(stored.Firms, stored.Projects, stored.Engagements, stored.Marks, stored.Rulings, catalogue.Current, at, saved, ct));
        Interlocked.Exchange(ref revision, at);
        freshness.Confirm(at, asked);
        TellLeftOut();
    }

    /// <summary>Takes in whole commits, in the order of revisions; listeners hear of them when all that is kept here knows of them.</summary>
    public void Apply(IReadOnlyList<Change> changes)
    {
        try
        {
            TakeIn(changes);
        }
#pragma warning disable CA1031 // Asked for again, the same changes would fail again, and nothing after them would ever come through.
        catch (Exception why)
        {
            log.LogError(why, "The changes up to revision {Revision} cannot be taken in together; each is taken in by itself", changes[^1].Revision);
            foreach (var change in changes) TakeInAlone(change);
        }
#pragma warning restore CA1031
        Interlocked.Exchange(ref revision, changes[^1].Revision);
        broadcast.Publish(changes);
        TellLeftOut();
    }

    private void TakeIn(IReadOnlyList<Change> changes)
    {
        catalogue.Apply(changes);
        live.Apply(changes);
        matching.Apply(changes);
    }

    private void TakeInAlone(Change change)
    {
        try
        {
            TakeIn([change]);
        }
#pragma warning disable CA1031 // This one is left out; the others of its commit are not.
        catch (Exception why)
        {
            matching.LeaveOut(change, why);
        }
#pragma warning restore CA1031
    }

    // Once each, and without the message of what went wrong, which may quote what the record says.
    private void TellLeftOut()
    {
        var leftOut = matching.Current.LeftOut;
        if (ReferenceEquals(leftOut, told)) return;
        foreach (var (id, (kind, _, why)) in leftOut.Where(l => !told.ContainsKey(l.Key)))
            log.LogError("{Kind} {Id} cannot be indexed and is left out of matching: {Exception}\n{Place}", kind, id, why.GetType().Name, why.StackTrace);
        told = leftOut;
    }
}

/// <summary>What is read at the start, from whichever store.</summary>
public sealed record Stored(
    IChangeFeed Feed, IChains Chains, IFirms Firms, IAccounts Accounts, IProjects Projects, IEngagements Engagements, IMarks Marks, IRulings Rulings);
