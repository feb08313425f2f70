using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Records;
using Matchmaker.Domain.Text;
using Matchmaker.Graph.Embedded.Reading;
using Matchmaker.Graph.Embedded.Shapes;

namespace Matchmaker.Graph.Embedded.Ledger;

/// <summary>
/// Writes one commit inside an open transaction: the idempotency entry, version checks (optimistic concurrency), unique
/// keys, records, edges, and the audit rows. Whatever it wrote before it answers anything but Committed is to be rolled
/// back.
/// </summary>
internal sealed class CommitWriter(PreparedStatements statements, TimeProvider time)
{
    public CommitResult Write(Commit commit)
    {
        if (IdempotencyEntryOf(commit) is { } earlier)
            return earlier;
        if (Stale(commit.Facts) is { Count: > 0 } stale)
            return new VersionConflict(stale);

        var puts = commit.Facts.Where(f => f.Record is not null).Select(f => new Put(f)).ToArray();
        var removed = commit.Facts.Where(f => f.Record is null).Select(f => f.Id).ToArray();
        foreach (var id in removed)
            statements.Run("DELETE FROM record WHERE id = $0", id);
        CutOldEdges(puts);
        if (Taken(puts) is { Count: > 0 } taken)
            return new DuplicateKeys(taken);
        foreach (var kind in puts.GroupBy(p => p.Fact.Kind).OrderBy(g => g.Key))
            WriteKind(RecordTables.Of(kind.Key), [.. kind]);
        if (Dangling(puts, removed) is { Count: > 0 } dangling)
            return new DanglingReferences(dangling);

        Forget(commit.Facts);
        return Log(commit, puts);
    }

    private void Forget(IReadOnlyList<Fact> facts)
    {
        if (facts.Where(f => f.ForgetsEarlier).Select(f => f.Id).ToArray() is { Length: > 0 } ids)
            statements.Run(
                "UPDATE change SET body = NULL WHERE record_id IN (SELECT value FROM json_each($0))",
                SqlJson.Of(ids)
            );
    }

    private CommitResult? IdempotencyEntryOf(Commit commit) =>
        commit is { Key: { } key, By.AccountId: { } account }
            ? statements
                .Ask<IdempotencyEntryRow>(IdempotencyEntryRow.Select, new { account, id = key.Id })
                .SingleOrDefault()
                ?.CarriedOut.AnswerTo(key)
            : null;

    private List<StaleRecord> Stale(IReadOnlyList<Fact> facts)
    {
        var onFile = statements
            .Ask<(string Id, string Kind, int Version)>(
                "SELECT id, kind, version FROM record WHERE id IN (SELECT value FROM json_each(@ids))",
                new { ids = SqlJson.Of(facts.Select(f => f.Id)) }
            )
            .ToDictionary(r => r.Id, StringComparer.Ordinal);
        return
        [
            .. facts
                .Where(f =>
                    onFile.TryGetValue(f.Id, out var r)
                        ? r.Version != f.ReadVersion || r.Kind != ConstantCase.Of(f.Kind)
                        : f.ReadVersion != 0
                )
                .Select(f => new StaleRecord(f.Id, onFile.GetValueOrDefault(f.Id).Version)),
        ];
    }

    private void CutOldEdges(Put[] puts)
    {
        foreach (var kind in puts.Where(p => p.Fact.ReadVersion > 0).GroupBy(p => p.Fact.Kind))
        {
            var ids = SqlJson.Of(kind.Select(p => p.Fact.Id));
            foreach (
                var edge in RecordTables.Of(kind.Key).Edges.Append(RecordTables.References).Append(RecordTables.Keys)
            )
                statements.Run(edge.Cut, ids);
        }
    }

    private List<string> Taken(Put[] puts)
    {
        var keys = puts.SelectMany(p => p.Record.Keys.Distinct(StringComparer.Ordinal)).ToArray();
        if (keys.Length == 0)
            return [];
        var twice = keys.GroupBy(k => k, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key);
        var others = statements.Ask<string>(
            "SELECT key FROM unique_key WHERE key IN (SELECT value FROM json_each(@keys))",
            new { keys = SqlJson.Of(keys) }
        );
        return [.. twice.Union(others, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private void WriteKind(RecordTable shape, Put[] puts)
    {
        foreach (var put in puts)
        {
            var id = put.Fact.Id;
            statements.Run(
                "INSERT INTO record (id, kind, version) VALUES ($0, $1, $2) ON CONFLICT (id) DO UPDATE "
                    + "SET version = excluded.version",
                id,
                ConstantCase.Of(shape.Kind),
                put.Record.Version
            );
            statements.Run(shape.Put, [id, put.Body, .. shape.Columns.Select(c => c.Value(put.Record))]);
            foreach (var edge in shape.Edges.Append(RecordTables.References).Append(RecordTables.Keys))
            {
                foreach (var row in edge.Rows(put.Record))
                    statements.Run(edge.Put, [id, .. row]);
            }
        }
    }

    private List<string> Dangling(Put[] puts, string[] removed)
    {
        var dangling = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var kind in puts.GroupBy(p => p.Fact.Kind))
        {
            var ids = SqlJson.Of(kind.Select(p => p.Fact.Id));
            foreach (var edge in RecordTables.Of(kind.Key).Edges.Append(RecordTables.References))
            {
                if (edge.Loose is { } loose)
                    dangling.UnionWith(statements.Ask<string>(loose, new { ids }));
            }
        }
        if (removed.Length > 0)
            dangling.UnionWith(
                statements.Ask<string>(
                    "SELECT DISTINCT to_id FROM reference WHERE to_id IN (SELECT value FROM " + "json_each(@ids))",
                    new { ids = SqlJson.Of(removed) }
                )
            );
        return [.. dangling];
    }

    private Committed Log(Commit commit, Put[] puts)
    {
        var revision = statements.Ask<long>("SELECT coalesce(max(revision), 0) + 1 FROM change", new { }).Single();
        var bodies = puts.ToDictionary(p => p.Fact.Id, p => p.Body, StringComparer.Ordinal);
        var (at, by) = (UtcText.Of(time.GetUtcNow()), commit.By.AccountId ?? commit.By.Name);
        foreach (var (position, fact) in commit.Facts.Index())
        {
            statements.Run(
                """
                INSERT INTO change (revision, position, at, "by", by_name, reason, kind, record_id, version, body)
                VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9)
                """,
                revision,
                position,
                at,
                by,
                commit.By.AuditName,
                commit.Reason,
                ConstantCase.Of(fact.Kind),
                fact.Id,
                fact.Record?.Version ?? fact.ReadVersion + 1,
                bodies.GetValueOrDefault(fact.Id)
            );
        }
        var committed = new Committed(revision, [.. commit.Facts.Select(f => f.Id)]);
        if (commit is { Key: { } key, By.AccountId: { } account })
            statements.Run(
                IdempotencyEntryRow.Insert,
                account,
                key.Id,
                revision,
                SqlJson.Of(committed.Ids),
                key.Mutation,
                key.Fingerprint
            );
        return committed;
    }

    private sealed record Put(Fact Fact)
    {
        public IRecord Record => Fact.Record!;
        public string Body { get; } = RecordJson.Write(Fact.Record!);
    }
}
