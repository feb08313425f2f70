using System.Globalization;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Ledger;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Schema.Ledger;

/// <summary>What a page of the change feed is asked for.</summary>
/// <param name="After">The revision up to which the caller has been told.</param>
/// <param name="Kinds">All where it is null or empty.</param>
/// <param name="Cursor">The place in the feed after which the page begins; null for the first one.</param>
public sealed record ChangedRecordQuery(long After, IReadOnlyList<RecordKind>? Kinds, string? Cursor)
{
    /// <summary>For its cursors: what follows one revision is a list of its own.</summary>
    private string List => string.Create(CultureInfo.InvariantCulture, $"changes/{After}");

    public bool Wants(RecordKind kind) => Kinds is not { Count: > 0 } || Kinds.Contains(kind);

    public string CursorOf(ChangedRecord changed) =>
        Domain.Cursor.Of(
            List,
            changed.At.Revision.ToString(CultureInfo.InvariantCulture),
            changed.At.Position.ToString(CultureInfo.InvariantCulture)
        );

    /// <summary>Null where the cursor is none of this list.</summary>
    public FeedPosition? Start =>
        Cursor is null ? FeedPosition.After(After)
        : Domain.Cursor.Read(Cursor, List) is [{ } revision, { } position]
        && long.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? new FeedPosition(at, place)
        : null;
}

/// <summary>
/// Pages through the change feed for one caller: one read of the feed, one of each kind of record on the page, and one
/// more of the feed where something on it is not the caller's to know.
/// <para>A record that the caller may not know of is left out, and the page goes on behind it: a page is cut by what
/// changed, not by what is told, so that its end tells nothing of what lies between. One that is gone (removed, or no
/// longer the caller's to know) is told where it was the caller's to know at the revision that it comes from, which is
/// what its copy may hold.</para>
/// </summary>
public sealed class ChangedRecordPages(IChangeFeed feed, MatchEngine memory, NodesByIds nodes, Caller caller)
{
    public async Task<ChangedRecordConnection> PageAsync(
        ChangedRecordQuery query,
        PageRequest page,
        CancellationToken ct
    )
    {
        // Nodes of the catalogue are memory's: what it does not know yet is told when it does.
        var known = memory.Revision;
        if (query.After > known && query.After > await feed.RevisionAsync(ct))
            throw ResultUnwrapping.Refused(Ahead(query.After));
        if (query.Start is not { } start)
            throw ResultUnwrapping.Refused(NotOfThisList);

        var scanned = Scanned(query);
        var rows = await feed.ChangedRecordsAsync(start, scanned, page.First + 1, ct);
        var changed = rows.TakeWhile(r => r.At.Revision <= known).ToList();
        var next = changed.Count > page.First ? changed[^1] : null;
        if (next is not null)
            changed.RemoveAt(page.First);

        var told = await ToldAsync([.. changed.Where(c => query.Wants(c.Kind))], query.After, ct);
        ChangedRecordEdge[] edges = [.. told.Select(t => new ChangedRecordEdge(query.CursorOf(t.Changed), t.Node))];
        return new(
            edges,
            new PageInfo(
                next is not null,
                changed.Count > 0 ? query.CursorOf(changed[^1]) : null,
                query.Cursor is not null,
                edges.Length > 0 ? edges[0].Cursor : null
            ),
            page.WithTotal ? await feed.CountChangedRecordsAsync(query.After, scanned, ct) : null,
            next is null ? Math.Max(known, query.After) : ToldUpTo(changed[^1], next, query.After)
        );
    }

    /// <summary>
    /// The kinds that the feed itself is narrowed to: those of which nothing is kept from the caller. Of others the
    /// ends of pages would tell when something of the kind changed, also where it is not the caller's to know.
    /// </summary>
    private IReadOnlyList<RecordKind> Scanned(ChangedRecordQuery query) =>
        query.Kinds is { } kinds && kinds.All(kind => caller.SeesEvery(kind)) ? kinds : [];

    private async Task<IReadOnlyList<(ChangedRecord Changed, ChangedRecordNode Node)>> ToldAsync(
        IReadOnlyList<ChangedRecord> changed,
        long after,
        CancellationToken ct
    )
    {
        // What is no node, such as the rules of tiers, nobody could show.
        var candidates = changed.Where(c => nodes.Has(Ids.Prefix(c.Id))).ToList();
        var found = await nodes.ReadAsync([.. candidates.Where(c => !c.Removed).Select(c => c.Id)], ct);
        var gone = await GoneAsync([.. candidates.Select(c => c.Id).Where(id => !found.ContainsKey(id))], after, ct);
        return
        [
            .. candidates
                .Where(c => found.ContainsKey(c.Id) || gone.Contains(c.Id))
                .Select(c => (c, new ChangedRecordNode(c, found.GetValueOrDefault(c.Id)))),
        ];
    }

    /// <summary>Those of them that the caller could know of at the revision that it comes from.</summary>
    private async Task<HashSet<string>> GoneAsync(IReadOnlyList<string> ids, long after, CancellationToken ct) =>
        ids.Count == 0 || after == 0
            ? []
            : (await feed.LastOfAsync(ids, ct, after))
                .Where(caller.WasToldOf)
                .Select(c => c.RecordId)
                .ToHashSet(StringComparer.Ordinal);

    /// <summary>Up to where a page that is not the last tells everything; null where that is nothing more.</summary>
    private static long? ToldUpTo(ChangedRecord last, ChangedRecord next, long after)
    {
        var whole = next.At.Revision > last.At.Revision ? last.At.Revision : last.At.Revision - 1;
        return whole > after ? whole : null;
    }

    private static UserError Ahead(long after) =>
        UserError.Invalid(
            $"修订号 {after} 不属于这个数据库（可能已从备份恢复）。请从 after: 0 重新同步。",
            $"Revision {after} is none of this store's; it may have been restored from a backup. "
                + "Begin again with after: 0.",
            "after"
        );

    private static readonly UserError NotOfThisList = UserError.Invalid(
        "cursor 不是这个 after 的游标，请用同一 after 上一页返回的 endCursor，或去掉 cursor。",
        "cursor is none of what follows this after; use the endCursor of the page before with the same after, or "
            + "leave it out.",
        "cursor"
    );
}
