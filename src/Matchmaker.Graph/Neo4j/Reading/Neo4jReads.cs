using System.Globalization;
using System.Runtime.CompilerServices;
using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Neo4j.Query;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace Matchmaker.Graph.Neo4j.Reading;

/// <summary>
/// Reads records through the query batcher and both caches; each call of a port's method is counted once. The
/// statements of lists are framed by <see cref="BatchFrame"/>.
/// </summary>
internal sealed class Neo4jReads(
    Neo4jDatabase database,
    QueryCache answers,
    QueryBatcher questions,
    RecordCache records,
    UnreadableRecords unreadable,
    StoreCalls calls
)
{
    /// <summary>
    /// Records in one round trip of a stream over all of a kind: some hundred kilobytes. Doubled, fewer round trips and
    /// twice the memory; the time of a load hardly changes.
    /// </summary>
    private const int StreamedAtOnce = 500;

    /// <summary>The rows of a statement of its own frame.</summary>
    public async Task<IReadOnlyList<Row>> RowsAsync(
        string port,
        string statement,
        Map parameters,
        CancellationToken ct,
        [CallerMemberName] string method = ""
    )
    {
        calls.Count(port, method);
        return await answers.GetOrAddAsync(
            statement,
            parameters,
            async () => (await database.ReadAsync(statement, parameters, ct)).Rows
        );
    }

    /// <summary>The records that a statement names, in its order.</summary>
    /// <param name="take">$take, where the statement has a limit.</param>
    public async Task<IReadOnlyList<T>> RecordsAsync<T>(
        string port,
        string statement,
        Map asked,
        CancellationToken ct,
        int take = 0,
        [CallerMemberName] string method = ""
    )
        where T : class, IRecord
    {
        calls.Count(port, method);
        return await AnswerAsync(statement, take, asked, rows => RecordsAsync<T>(HitsOf(rows.Single()), ct), ct);
    }

    /// <summary>The records that have been hit, in their order, without those that cannot be read.</summary>
    public async Task<IReadOnlyList<T>> RecordsAsync<T>(IReadOnlyList<Hit> hits, CancellationToken ct)
        where T : class, IRecord
    {
        var found = await records.GetAsync<T>(hits, ct);
        return [.. hits.Select(hit => found.GetValueOrDefault(hit.Id)).OfType<T>()];
    }

    /// <summary>Every record of a kind that can be read, by id.</summary>
    public async IAsyncEnumerable<IRecord> AllAsync(
        string port,
        RecordKind kind,
        [EnumeratorCancellation] CancellationToken ct,
        [CallerMemberName] string method = ""
    )
    {
        calls.Count(port, method);
        var after = "";
        while (true)
        {
            var rows = (
                await database.ReadAsync(
                    RecordStatements.OfKind,
                    new Map
                    {
                        ["kind"] = kind,
                        ["after"] = after,
                        ["take"] = StreamedAtOnce,
                    },
                    ct
                )
            ).Rows;
            foreach (var row in rows)
            {
                after = row.Text("id");
                if (unreadable.TryRead(kind, row.Text("record"), after, out var record))
                    yield return record;
            }
            if (rows.Count < StreamedAtOnce)
                yield break;
        }
    }

    /// <summary>A page; its statement takes asked.sort, asked.id and $take.</summary>
    /// <param name="list">The list and its order: whose cursors it takes and gives.</param>
    /// <param name="count">The statement that counts the whole list as "total".</param>
    public async Task<Page<T>> PageAsync<T>(
        string port,
        string list,
        string statement,
        string count,
        Map asked,
        Neo4jSort sort,
        PageRequest page,
        CancellationToken ct,
        [CallerMemberName] string method = ""
    )
        where T : class, IRecord
    {
        calls.Count(port, method);
        if (sort.StartOf(page, list) is not { } start)
            return Page<T>.Refused;
        // The two run side by side and share no state.
        var counting = page.WithTotal ? AnswerAsync(count, 0, From(asked, sort.Lowest), Task.FromResult, ct) : null;
        var found = await AnswerAsync(
            statement,
            MoreThan(page),
            From(asked, start),
            async rows =>
            {
                var hits = HitsOf(rows.Single());
                var read = PageOf(hits, await records.GetAsync<T>([.. hits.Take(page.First)], ct), list, page);
                // Where nothing on it can be read, a page would have no cursor to go on from.
                return read is { Edges: [], HasNext: true }
                    ? await PageAsync<T>(
                        port,
                        list,
                        statement,
                        count,
                        asked,
                        sort,
                        page with
                        {
                            After = CursorOf(list, hits[page.First - 1]),
                            WithTotal = false,
                        },
                        ct,
                        method
                    )
                    : read;
            },
            ct
        );
        return counting is null ? found : found with { Total = (await counting).Single().Int("total") };
    }

    /// <summary>
    /// A page for each group; the statement also takes asked.groups and returns "group", "hits" and "total". A cursor
    /// is of one group, and refused by the others.
    /// </summary>
    /// <param name="list">The list of a group.</param>
    public async Task<IReadOnlyDictionary<string, Page<T>>> PagesAsync<T>(
        string port,
        Func<string, string> list,
        string statement,
        IReadOnlyCollection<string> groups,
        Map asked,
        Neo4jSort sort,
        PageRequest page,
        CancellationToken ct,
        [CallerMemberName] string method = ""
    )
        where T : class, IRecord
    {
        calls.Count(port, method);
        var pages = groups.Distinct().ToDictionary(g => g, _ => Page<T>.Refused, StringComparer.Ordinal);
        string[] own = [.. pages.Keys.Where(g => sort.StartOf(page, list(g)) is not null)];
        if (own.Length == 0)
            return pages;
        foreach (var group in own)
            pages[group] = new Page<T>([], false, page.WithTotal ? 0 : null);
        var start = sort.StartOf(page, list(own[0]))!.Value;
        asked["groups"] = own;
        asked["withTotal"] = page.WithTotal;
        return await AnswerAsync<IReadOnlyDictionary<string, Page<T>>>(
            statement,
            MoreThan(page),
            From(asked, start),
            async rows =>
            {
                var found = rows.Select(row => (Group: row.Text("group"), Hits: HitsOf(row), Total: row.Int("total")))
                    .ToList();
                var whole = await records.GetAsync<T>([.. found.SelectMany(group => group.Hits.Take(page.First))], ct);
                foreach (var (group, hits, total) in found)
                    pages[group] = PageOf(hits, whole, list(group), page) with
                    {
                        Total = page.WithTotal ? total : null,
                    };
                return pages;
            },
            ct
        );
    }

    /// <summary>What a shared statement's rows are read as: from memory, or asked and read.</summary>
    private Task<T> AnswerAsync<T>(
        string statement,
        int take,
        Map asked,
        Func<IReadOnlyList<Row>, Task<T>> read,
        CancellationToken ct
    )
        where T : class =>
        answers.GetOrAddAsync(
            statement,
            new Map(asked) { ["take"] = take },
            async () => await read(await questions.AskAsync(statement, take, asked, ct))
        );

    private static Map From(Map asked, (object Sort, string Id) start) =>
        new(asked) { ["sort"] = start.Sort, ["id"] = start.Id };

    /// <summary>One more than asked for tells whether there is a next page.</summary>
    private static int MoreThan(PageRequest page) => page.First + 1;

    private static IReadOnlyList<Hit> HitsOf(Row row) => [.. row.List("hits").Select(Hit.Of)];

    // Without those that cannot be read, which the total counts all the same.
    private static Page<T> PageOf<T>(
        IReadOnlyList<Hit> hits,
        IReadOnlyDictionary<string, T> whole,
        string list,
        PageRequest page
    ) =>
        new(
            [
                .. hits.Take(page.First)
                    .Where(hit => whole.ContainsKey(hit.Id))
                    .Select(hit => new Edge<T>(CursorOf(list, hit), whole[hit.Id])),
            ],
            hits.Count > page.First,
            null
        );

    private static string CursorOf(string list, Hit hit) =>
        Cursor.Of(list, Convert.ToString(hit.Sort, CultureInfo.InvariantCulture), hit.Id);
}
