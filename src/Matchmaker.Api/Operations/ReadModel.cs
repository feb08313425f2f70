using System.Collections.Immutable;
using Matchmaker.Api.Accounts;
using Matchmaker.Api.Live;
using Matchmaker.Domain;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Operations;

/// <summary>
/// The in-memory read model of the store (catalogue, accounts, match index) at one revision; the change feed alone
/// moves it on.
/// </summary>
public sealed class ReadModel(
    IChangeFeed feed,
    IChains chains,
    IRecords records,
    CatalogueCache catalogue,
    AccountCache live,
    MatchEngine matching,
    IndexFile index,
    ChangeBroadcast broadcast,
    ReadModelFreshness freshness,
    TimeProvider time,
    ILogger<ReadModel> log
)
{
    private long _revision;
    private ImmutableSortedDictionary<string, SkippedRecord> _told = ImmutableSortedDictionary<
        string,
        SkippedRecord
    >.Empty;

    /// <summary>The last revision taken in.</summary>
    public long Revision => Interlocked.Read(ref _revision);

    public async Task LoadAsync(CancellationToken ct)
    {
        // What is read may be newer than this revision: the feed then brings again what is known already, which changes
        // nothing.
        var asked = time.GetUtcNow();
        var at = await feed.RevisionAsync(ct);
        catalogue.Start(new Catalogue(await chains.CatalogueAsync(ct)));
        await foreach (var firm in records.AllAsync<Firm>(ct))
            live.Put(firm);
        await foreach (var account in records.AllAsync<Account>(ct))
            live.Put(account);
        await foreach (var token in records.AllAsync<ApiToken>(ct))
        {
            // A revoked one is needed where the feed brings an earlier version once more; an expired one never again.
            if (token.ExpiresOn >= time.Today())
                live.Tokens.Put(token);
        }
        await using (var saved = index.Open())
            index.Loaded(await matching.LoadAsync(records, catalogue.Current, at, saved, ct));
        Interlocked.Exchange(ref _revision, at);
        freshness.Confirm(at, asked);
        TellLeftOut();
    }

    /// <summary>
    /// Takes in whole commits, in the order of revisions; listeners hear of them when all that is kept here knows of
    /// them.
    /// </summary>
    public void Apply(IReadOnlyList<Change> changes)
    {
        try
        {
            TakeIn(changes);
        }
        // Asked for again, the same changes would fail again, and nothing after them would ever come through.
#pragma warning disable CA1031
        catch (Exception why)
        {
            log.LogError(
                why,
                "The changes up to revision {Revision} cannot be taken in together; each is taken in by " + "itself",
                changes[^1].Revision
            );
            foreach (var change in changes)
                TakeInAlone(change);
        }
#pragma warning restore CA1031
        Interlocked.Exchange(ref _revision, changes[^1].Revision);
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
            matching.Skip(change, why);
        }
#pragma warning restore CA1031
    }

    // Once each, and without the message of what went wrong, which may quote what the record says.
    private void TellLeftOut()
    {
        var leftOut = matching.Current.Skipped;
        if (ReferenceEquals(leftOut, _told))
            return;
        foreach (var (id, (kind, _, why)) in leftOut.Where(l => !_told.ContainsKey(l.Key)))
            log.LogError(
                "{Kind} {Id} cannot be indexed and is left out of matching: {Exception}\n{Place}",
                kind,
                id,
                why.GetType().Name,
                why.StackTrace
            );
        _told = leftOut;
    }
}
