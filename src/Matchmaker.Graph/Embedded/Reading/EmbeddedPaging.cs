using Dapper;
using Matchmaker.Domain;

namespace Matchmaker.Graph.Embedded.Reading;

/// <summary>
/// A row of a page, or the total alone where it has no id. Filled by property: where a column holds nothing but NULL,
/// SQLite tells no type by which Dapper could choose a constructor.
/// </summary>
internal sealed class PageRow
{
    public string? Grp { get; set; }
    public string? Id { get; set; }
    public string? Sort { get; set; }
    public string? Body { get; set; }
    public long? Total { get; set; }
}

/// <summary>Keyset pagination with one SQL statement a page, whether of one list or of many side by side.</summary>
internal static class EmbeddedPaging
{
    /// <param name="list">The list and its order: whose cursors it takes and gives.</param>
    /// <param name="from">What follows FROM, up to WHERE; the records' table has the alias
    /// <paramref name="alias"/>.</param>
    public static async Task<Page<T>> PageAsync<T>(
        this EmbeddedReads reads,
        string port,
        string list,
        string alias,
        string from,
        WhereClause where,
        EmbeddedSort sort,
        PageRequest page,
        CancellationToken ct
    )
        where T : class
    {
        if (PageStart.Of(page, list) is not { } start)
            return Page<T>.Refused;
        var sql = $"""
            WITH hit AS NOT MATERIALIZED (
              SELECT {alias}.id AS id, {sort.Key} AS sort, {alias}.body AS body FROM {from} WHERE {where.Sql})
            SELECT NULL AS Grp, h.id AS Id, h.sort AS Sort, h.body AS Body, t.total AS Total
            FROM (SELECT {(page.WithTotal ? "(SELECT count(*) FROM hit)" : "NULL")} AS total) t
            LEFT JOIN (SELECT * FROM hit WHERE {(start.Id is null ? "true" : sort.After)} ORDER BY {sort.OrderBy}
              LIMIT @take) h ON true
            ORDER BY {sort.OrderBy}
            """;
        var rows = await reads.RowsAsync<PageRow>(port, sql, Bound(where, start, page), ct);
        var slice = Slice<T>(reads, rows, list, page);
        // Where nothing on it can be read, a page would have no cursor to go on from.
        return slice is { Edges: [], HasNext: true }
            ? await reads.PageAsync<T>(
                port,
                list,
                alias,
                from,
                where,
                sort,
                page with
                {
                    After = CursorOf(list, rows[page.First - 1]),
                },
                ct
            )
            : slice;
    }

    /// <summary>
    /// The page of each group; every group asked for has one. A cursor is of one group, and refused by the others.
    /// </summary>
    /// <param name="list">The list of a group.</param>
    /// <param name="group">The column that tells the groups apart; <paramref name="where"/> narrows it to
    /// <paramref name="groups"/>.</param>
    public static async Task<IReadOnlyDictionary<string, Page<T>>> PagesAsync<T>(
        this EmbeddedReads reads,
        string port,
        Func<string, string> list,
        string alias,
        string from,
        WhereClause where,
        EmbeddedSort sort,
        PageRequest page,
        string group,
        IReadOnlyCollection<string> groups,
        CancellationToken ct
    )
        where T : class
    {
        var pages = groups.Distinct().ToDictionary(g => g, _ => Page<T>.Refused);
        string[] own = [.. pages.Keys.Where(g => PageStart.Of(page, list(g)) is not null)];
        if (own.Length == 0)
            return pages;
        var start = PageStart.Of(page, list(own[0]))!;
        where.In(group, "groups", own);
        // A total is of the whole group: it is counted before the cursor cuts the group, and one row before the cursor
        // brings it along.
        var sql = $"""
            WITH hit AS (
              SELECT {group} AS grp, {alias}.id AS id, {sort.Key} AS sort, {alias}.body AS body,
                     {(page.WithTotal ? $"count(*) OVER (PARTITION BY {group})" : "NULL")} AS total
              FROM {from} WHERE {where.Sql}),
            ranked AS (
              SELECT *, {(start.Id is null ? "true" : sort.After)} AS after,
                     row_number() OVER (PARTITION BY grp, {(start.Id is null ? "true" : sort.After)}
                       ORDER BY {sort.OrderBy}) AS place
              FROM hit)
            SELECT grp AS Grp, CASE WHEN after THEN id END AS Id, sort AS Sort, body AS Body, total AS Total FROM ranked
            WHERE place <= CASE WHEN after THEN @take ELSE 1 END
            ORDER BY grp, {sort.OrderBy}
            """;
        var rows = (await reads.RowsAsync<PageRow>(port, sql, Bound(where, start, page), ct)).ToLookup(
            r => r.Grp!,
            StringComparer.Ordinal
        );
        foreach (var g in own)
            pages[g] = rows[g].Any() ? Slice<T>(reads, [.. rows[g]], list(g), page) : Nothing<T>(page);
        return pages;
    }

    private static DynamicParameters Bound(WhereClause where, PageStart start, PageRequest page) =>
        // One more than asked for tells whether there is a next page.
        where.With("afterSort", start.Sort).With("afterId", start.Id).With("take", page.First + 1).Values;

    // Without those that cannot be read, which the total counts all the same.
    private static Page<T> Slice<T>(EmbeddedReads reads, List<PageRow> rows, string list, PageRequest page)
        where T : class
    {
        var edges = new List<Edge<T>>(Math.Min(rows.Count, page.First));
        foreach (var row in rows.Where(r => r.Id is not null).Take(page.First))
            if (reads.Unreadable.TryRead<T>(row.Body!, row.Id, out var record))
                edges.Add(new(CursorOf(list, row), record));
        return new(edges, rows.Count(r => r.Id is not null) > page.First, (int?)rows.FirstOrDefault()?.Total);
    }

    private static string CursorOf(string list, PageRow row) => Cursor.Of(list, row.Sort, row.Id);

    private static Page<T> Nothing<T>(PageRequest page) => new([], false, page.WithTotal ? 0 : null);
}
