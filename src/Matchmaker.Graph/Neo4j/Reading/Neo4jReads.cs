using System.Globalization;
using System.Runtime.CompilerServices;
using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Neo4j.Query;
using Matchmaker.Graph.Neo4j.Records;

namespace Matchmaker.Graph.Neo4j.Reading;

/// <summary>Reading records: each call of a port's method is counted once, and each list is one statement.</summary>
internal sealed class Neo4jReads(Neo4jDatabase database, KeptAnswers answers, StoreCalls calls)
{
    private const int StreamedAtOnce = 500;

    public async Task<IReadOnlyList<Row>> RowsAsync(
        string port, string statement, Dictionary<string, object?> parameters, CancellationToken ct, [CallerMemberName] string method = "")
    {
        calls.Count(port, method);
        return await answers.OfAsync(statement, parameters, async () => (await database.ReadAsync(statement, parameters, ct)).Rows);
    }

    /// <summary>The records that a statement returns whole.</summary>
    public async Task<IReadOnlyList<T>> RecordsAsync<T>(
        string port, string statement, Dictionary<string, object?> parameters, Func<Node, T> read, CancellationToken ct, [CallerMemberName] string method = "")
    {
        calls.Count(port, method);
        return await answers.OfAsync<IReadOnlyList<T>>(
            statement, parameters, async () => [.. (await database.ReadAsync(statement, parameters, ct)).Rows.Select(row => read(new Node(row)))]);
    }

    /// <summary>Every record of a kind, by id.</summary>
    public async IAsyncEnumerable<T> AllAsync<T>(
        string port, RecordKind kind, Func<Node, T> read, [EnumeratorCancellation] CancellationToken ct, [CallerMemberName] string method = "")
    {
        calls.Count(port, method);
        var after = "";
        while (true)
        {
            var rows = (await database.ReadAsync(
                RecordStatements.OfKind, new Dictionary<string, object?> { ["kind"] = kind, ["after"] = after, ["take"] = StreamedAtOnce }, ct)).Rows;
            foreach (var node in rows.Select(row => new Node(row)))
            {
                yield return read(node);
                after = node.Id;
            }
            if (rows.Count < StreamedAtOnce) yield break;
        }
    }

    /// <summary>A page; its statement takes $sort, $id and $take and returns "sort" beside the whole record.</summary>
    /// <param name="count">The statement that counts the whole list as "total".</param>
    public async Task<Page<T>> PageAsync<T>(
        string port, string statement, string count, Dictionary<string, object?> parameters, Sort sort, PageRequest page, Func<Node, T> read,
        CancellationToken ct, [CallerMemberName] string method = "")
    {
        calls.Count(port, method);
        if (sort.StartOf(page) is not { } start) return new([], false, page.WithTotal ? 0 : null);
        // The two run side by side and share no state: the parameters are finished before.
        var (asked, whole) = (With(parameters, start, page), With(parameters, sort.Lowest, page));
        var counting = page.WithTotal ? answers.OfAsync(count, whole, async () => (await database.ReadAsync(count, whole, ct)).Rows) : null;
        var slice = await answers.OfAsync(statement, asked, async () =>
        {
            var rows = (await database.ReadAsync(statement, asked, ct)).Rows;
            return new Page<T>([.. rows.Take(page.First).Select(row => EdgeOf(row["sort"], new Node(row), read))], rows.Count > page.First, null);
        });
        return counting is null ? slice : slice with { Total = (await counting).Single().Int("total") };
    }

    /// <summary>A page for each group; the statement also takes $groups and $withTotal, and returns "hits" (lists of sort and record) and "total".</summary>
    public async Task<IReadOnlyDictionary<string, Page<T>>> PagesAsync<T>(
        string port, string statement, IReadOnlyCollection<string> groups, Dictionary<string, object?> parameters, Sort sort, PageRequest page,
        Func<Node, T> read, CancellationToken ct, [CallerMemberName] string method = "")
    {
        calls.Count(port, method);
        var pages = groups.Distinct().ToDictionary(g => g, _ => new Page<T>([], false, page.WithTotal ? 0 : null), StringComparer.Ordinal);
        if (pages.Count == 0 || sort.StartOf(page) is not { } start) return pages;
        parameters["groups"] = pages.Keys;
        parameters["withTotal"] = page.WithTotal;
        var asked = With(parameters, start, page);
        return await answers.OfAsync<IReadOnlyDictionary<string, Page<T>>>(statement, asked, async () =>
        {
            foreach (var row in (await database.ReadAsync(statement, asked, ct)).Rows)
            {
                var hits = row.List("hits").Cast<Dictionary<string, object?>>().ToList();
                pages[row.Text("group")] = new(
                    [.. hits.Take(page.First).Select(hit => EdgeOf(hit["sort"], new Node(hit), read))], hits.Count > page.First,
                    page.WithTotal ? row.Int("total") : null);
            }
            return pages;
        });
    }

    private static Dictionary<string, object?> With(Dictionary<string, object?> parameters, (object Sort, string Id) start, PageRequest page) =>
        // One more than asked for tells whether there is a next page.
        new(parameters) { ["sort"] = start.Sort, ["id"] = start.Id, ["take"] = page.First + 1 };

    private static Edge<T> EdgeOf<T>(object? sort, Node node, Func<Node, T> read) =>
        new(Cursor.Of(Convert.ToString(sort, CultureInfo.InvariantCulture), node.Id), read(node));
}

/// <summary>Statements that serve every kind of record.</summary>
internal static class RecordStatements
{
    public const string ByIds = $"MATCH (n:Record) USING INDEX n:Record(id) WHERE n.id IN $ids AND n.recordKind = $kind RETURN {Edges.Whole}";

    public const string OfKind = $"""
        MATCH (n:Record) USING INDEX n:Record(recordKind, id) WHERE n.recordKind = $kind AND n.id > $after
        WITH n ORDER BY n.recordKind, n.id LIMIT $take
        RETURN {Edges.Whole}
        """;
}
