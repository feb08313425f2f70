using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Records;
using Matchmaker.Graph.Neo4j.Shapes;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace Matchmaker.Graph.Neo4j.Ledger;

/// <summary>
/// The parameters of <see cref="LedgerStatements.Commit"/> for a commit batch: flat lists, each row naming its commit's
/// place in the batch ("of"). Every byte counts there (see <see cref="Query.PlainJsonWriter"/>), so what is absent is
/// left out.
/// </summary>
internal static class CommitBatchParameters
{
    public static Map Of(string writer, IReadOnlyList<PendingCommit> commits) =>
        new()
        {
            ["writer"] = writer,
            ["commits"] = commits.Select(CommitOf),
            ["read"] = Each(
                commits,
                c =>
                    c.Commit.Facts.Select(f => new Map
                    {
                        ["id"] = f.Id,
                        ["version"] = f.ReadVersion,
                        ["kind"] = f.Kind,
                    })
            ),
            ["references"] = commits
                .SelectMany((c, of) => c.References.Select(id => (id, of)))
                .GroupBy(r => r.id, r => r.of, StringComparer.Ordinal)
                .Select(r => new Map { ["id"] = r.Key, ["by"] = r }),
            ["removed"] = Each(commits, c => c.Removed.Select(id => new Map { ["id"] = id })),
            ["forgotten"] = Each(
                commits,
                c => c.Commit.Facts.Where(f => f.ForgetsEarlier).Select(f => new Map { ["id"] = f.Id })
            ),
            ["keys"] = Each(
                commits,
                c =>
                    c.Shapes.SelectMany(s =>
                        s.Record.Keys.Distinct().Select(key => new Map { ["record"] = s.Record.Id, ["value"] = key })
                    )
            ),
            ["changed"] = Each(commits, c => PutsOf(c, created: false)),
            ["created"] = Each(commits, c => PutsOf(c, created: true)),
            ["ties"] = Each(
                commits,
                c =>
                    c.Shapes.SelectMany(s => s.Ties)
                        .Select(t => new Map
                        {
                            ["type"] = t.Type,
                            ["from"] = t.From,
                            ["to"] = t.To,
                            ["facts"] = t.Facts.Where(f => f.Value is not null),
                        })
            ),
            ["parts"] = Each(
                commits,
                c =>
                    c.Shapes.SelectMany(s =>
                        s.Parts.Select(p =>
                            new Map
                            {
                                ["record"] = s.Record.Id,
                                ["type"] = p.Type,
                                ["label"] = p.Label,
                            }.WithFacts(p.Facts)
                        )
                    )
            ),
            ["changes"] = Each(
                commits,
                c => c.Commit.Facts.Select((f, position) => new Map().WithFacts(ChangeOf(c, f, position)))
            ),
        };

    private static IEnumerable<Map> Each(
        IReadOnlyList<PendingCommit> commits,
        Func<PendingCommit, IEnumerable<Map>> rows
    ) => commits.SelectMany((c, of) => rows(c).Select(row => new Map(row) { ["of"] = of }));

    private static Map CommitOf(PendingCommit waiting, int of)
    {
        var row = new Map
        {
            ["of"] = of,
            ["id"] = waiting.Id,
            ["ids"] = waiting.Commit.Facts.Select(f => f.Id),
        };
        if (waiting is not { Mutation: { } mutation, Commit.Key: { } key })
            return row;
        return new(row)
        {
            ["mutation"] = mutation,
            ["mutationName"] = key.Mutation,
            ["fingerprint"] = key.Fingerprint,
        };
    }

    private static IEnumerable<Map> PutsOf(PendingCommit commit, bool created)
    {
        var read = commit.Commit.Facts.ToDictionary(f => f.Id, f => f.ReadVersion, StringComparer.Ordinal);
        return commit.Shapes.Where(s => read[s.Record.Id] == 0 == created).Select(s => PutOf(s, created));
    }

    private static Map PutOf(Neo4jShape shape, bool created)
    {
        var facts = new Map(shape.Facts)
        {
            ["id"] = shape.Record.Id,
            ["version"] = shape.Record.Version,
            ["recordKind"] = shape.Record.RecordKind,
        };
        return (
            created ? new Map { ["label"] = shape.Record.RecordKind.ToString() } : new Map { ["id"] = shape.Record.Id }
        ).WithFacts(facts);
    }

    /// <summary>
    /// An audit row holds the record as it was put, as text: it is history, not something the graph is asked about.
    /// </summary>
    private static Map ChangeOf(PendingCommit commit, Fact fact, int position) =>
        new()
        {
            ["position"] = position,
            ["at"] = commit.At,
            ["by"] = commit.Commit.By.AccountId ?? commit.Commit.By.Name,
            ["byName"] = commit.Commit.By.AuditName,
            ["reason"] = commit.Commit.Reason,
            ["kind"] = fact.Kind,
            ["recordId"] = fact.Id,
            ["version"] = fact.Record?.Version ?? fact.ReadVersion + 1,
            ["record"] = fact.Record is null ? null : RecordJson.Write(fact.Record),
        };

    /// <summary>
    /// The properties of a node or an edge: days and times apart, as the statement makes them from text.
    /// </summary>
    private static Map WithFacts(this Map row, Map facts)
    {
        row["facts"] = facts.Where(f => f.Value is not (null or DateOnly or DateTimeOffset));
        if (Texts<DateOnly>(facts) is { Count: > 0 } days)
            row["days"] = days;
        if (Texts<DateTimeOffset>(facts) is { Count: > 0 } times)
            row["times"] = times;
        return row;
    }

    private static Map Texts<T>(Map facts)
        where T : IFormattable =>
        new(
            facts
                .Where(f => f.Value is T)
                .Select(f => KeyValuePair.Create(f.Key, (object?)((T)f.Value!).ToString("O", null)))
        );
}
