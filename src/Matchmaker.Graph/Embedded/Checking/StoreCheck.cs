using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;
using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Records;
using Matchmaker.Domain.Text;
using Matchmaker.Graph.Embedded.Files;
using Matchmaker.Graph.Embedded.Migrations;
using Matchmaker.Graph.Embedded.Reading;
using Matchmaker.Graph.Embedded.Shapes;
using Microsoft.Data.Sqlite;

namespace Matchmaker.Graph.Embedded.Checking;

/// <summary>
/// Verifies every invariant of the file, all of it against one snapshot. What keeps one rule from being looked at is
/// a finding, too, and the next rule is looked at all the same.
/// </summary>
/// <param name="isOpen">By this program: then the folder has been looked at.</param>
internal sealed class StoreCheck(StoreFolder folder, EmbeddedReads reads, bool isOpen)
{
    public async IAsyncEnumerable<LocalizedText> RunAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var told = new HashSet<LocalizedText>();
        foreach (var wrong in Guarded(isOpen ? [] : Place()).Where(told.Add))
            yield return wrong;
        if (told.Count > 0)
            yield break;
        foreach (var wrong in Guarded(Rules()).Where(told.Add))
        {
            ct.ThrowIfCancellationRequested();
            yield return wrong;
        }
        await Task.CompletedTask;
    }

    private IEnumerable<LocalizedText> Place()
    {
        if (folder.Obstacle(StoreUse.Read) is { } obstacle)
            yield return obstacle;
        else
            reads.ChangeNothing();
    }

    private IEnumerable<LocalizedText> Rules()
    {
        using var connection = reads.Open();
        using var snapshot = connection.BeginTransaction(deferred: true);
        // Another program's file keeps none of these rules.
        var isOlder = Migrator.Version(connection) < Migrator.Newest;
        var tables = Migrator.TablesWithBodies(connection);
        IEnumerable<LocalizedText>[] rules =
        [
            File(connection),
            Feed(connection),
            // A kind that came with a later structure has no table in an older file.
            .. RecordTables
                .InOrder.Where(shape => !isOlder || tables.Contains(shape.Table))
                .Select(shape => Records(connection, shape)),
        ];
        foreach (var wrong in rules.SelectMany(Guarded))
            yield return wrong;
        reads.Verify();
    }

    private IEnumerable<LocalizedText> Guarded(IEnumerable<LocalizedText> rule)
    {
        using var found = rule.GetEnumerator();
        while (true)
        {
            var (wrong, goesOn) = Next(found);
            if (wrong is not null)
                yield return wrong;
            if (!goesOn)
                yield break;
        }
    }

    private (LocalizedText? Wrong, bool GoesOn) Next(IEnumerator<LocalizedText> found)
    {
        try
        {
            return found.MoveNext() ? (found.Current, true) : (null, false);
        }
        // A check is there to find what is broken: whatever a broken file leads to is what it tells.
#pragma warning disable CA1031
        catch (Exception e)
#pragma warning restore CA1031
        {
            return (
                e switch
                {
                    StoreRefusedException { Why: { } why } => why,
                    _ when StoreFaults.IsOne(e) || e is StoreUnavailableException => StoreFaults.Of(e, folder.File).Why,
                    _ => StoreFaults.Damaged(folder.File, e.Message),
                },
                false
            );
        }
    }

    private static IEnumerable<LocalizedText> File(SqliteConnection connection)
    {
        foreach (var wrong in connection.Query<string>("PRAGMA integrity_check").Where(line => line != "ok"))
        {
            yield return new(
                $"数据文件损坏：{wrong}。请停止服务，换上最近的备份。",
                $"The file is damaged: {wrong}. Stop the service, and put the newest backup in its place."
            );
        }
        foreach (
            var (table, parent) in connection.Query<(string Table, string Parent)>(
                """SELECT "table", parent FROM pragma_foreign_key_check"""
            )
        )
            yield return new(
                $"表 {table} 指向 {parent} 中不存在的记录。",
                $"A row of {table} points at no row of {parent}."
            );
    }

    private static IEnumerable<LocalizedText> Feed(SqliteConnection connection)
    {
        var (newest, revisions) = connection.QuerySingle<(long, long)>(
            "SELECT coalesce(max(revision), 0), count(DISTINCT revision) FROM change"
        );
        if (newest != revisions)
            yield return new(
                $"修订号不连续：最新 {newest}，共有 {revisions} 个。",
                $"Revisions have gaps: the newest is {newest}, and there are {revisions}."
            );
        foreach (
            var revision in connection.Query<long>(
                "SELECT revision FROM change GROUP BY revision HAVING min(position) <> 0 OR max(position) <> "
                    + "count(*) - 1"
            )
        )
            yield return new($"修订 {revision} 的变更序号不连续。", $"The positions of revision {revision} have gaps.");
        foreach (
            var revision in connection.Query<long>(
                "SELECT revision FROM carried_out WHERE revision NOT IN (SELECT revision FROM change)"
            )
        )
            yield return new(
                $"幂等记录指向不存在的修订 {revision}。",
                $"A carried-out mutation names revision {revision}, which does not exist."
            );
        foreach (
            var id in connection.Query<string>(
                LastChange
                    + "SELECT record_id FROM last WHERE body IS NOT NULL AND record_id NOT IN (SELECT id FROM record)"
            )
        )
            yield return new(
                $"“{id}”在审计记录中存在，但记录本身缺失。",
                $"“{id}” is in the audit trail, and its record is missing."
            );
        foreach (var id in connection.Query<string>(VersionsBroken))
            yield return new($"“{id}”的版本号与其变更次数不符。", $"The versions of “{id}” do not count its changes.");
    }

    private static IEnumerable<LocalizedText> Records(SqliteConnection connection, RecordTable shape)
    {
        foreach (
            var id in connection.Query<string>(
                $"SELECT id FROM record WHERE kind = @kind AND id NOT IN (SELECT id FROM {shape.Table}) UNION "
                    + $"SELECT id FROM {shape.Table} WHERE id NOT IN (SELECT id FROM record WHERE kind = @kind)",
                new { kind = ConstantCase.Of(shape.Kind) }
            )
        )
            yield return new(
                $"“{id}”的登记与表 {shape.Table} 不符。",
                $"The registration of “{id}” disagrees with the table {shape.Table}."
            );

        var edges = shape
            .Edges.Append(RecordTables.References)
            .Append(RecordTables.Keys)
            .Select(edge => (Edge: edge, Stored: EdgesOnFile(connection, shape, edge)))
            .ToArray();
        var columns = ColumnsOnFile(connection, shape);
        using var rows = connection.ExecuteReader(
            $"""
            {LastChange} SELECT t.id, t.body, r.version, last.body AS last_body, last.version AS
              last_version{string.Concat(columns.Select(c => $", t.{c.Name}"))}
            FROM {shape.Table} t JOIN record r ON r.id = t.id LEFT JOIN last ON last.record_id = t.id ORDER BY t.id
            """
        );
        while (rows.Read())
        {
            foreach (var wrong in Row(shape, columns, (DbDataReader)rows, edges))
                yield return wrong;
        }
    }

    private static IEnumerable<LocalizedText> Row(
        RecordTable shape,
        ShapeColumn[] columns,
        DbDataReader row,
        (EdgeTable Edge, ILookup<string, string> Stored)[] edges
    )
    {
        var (id, body) = (row.GetString(0), row.GetString(1));
        if (row["last_body"] as string != body || row["last_version"] as long? != row.GetInt64(2))
            yield return new($"“{id}”与其最近一次变更不符。", $"“{id}” differs from its newest change.");
        if (!RecordJson.TryRead(shape.Kind, body, out var record))
        {
            yield return new($"“{id}”的内容无法读取。", $"The body of “{id}” cannot be read.");
            yield break;
        }
        if (record.Id != id || record.Version != row.GetInt64(2))
            yield return new(
                $"“{id}”的内容与其编号或版本不符。",
                $"The body of “{id}” disagrees with its id or its version."
            );
        foreach (var column in columns.Where(c => c.Value(record) != row[c.Name] as string))
            yield return new(
                $"“{id}”的 {column.Name} 列与内容不符。",
                $"The column {column.Name} of “{id}” disagrees with its body."
            );
        foreach (var (edge, stored) in edges)
        {
            var wanted = edge.Rows(record).Select(r => string.Join('\u001f', r)).Order(StringComparer.Ordinal);
            if (!wanted.SequenceEqual(stored[id].Order(StringComparer.Ordinal)))
                yield return new(
                    $"“{id}”的 {edge.Name} 与内容不符。",
                    $"The {edge.Name} rows of “{id}” disagree with its body."
                );
        }
    }

    // An older file has not every column; texts that were folded under another table are made anew at the next start,
    // and are no fault.
    private static ShapeColumn[] ColumnsOnFile(SqliteConnection connection, RecordTable shape)
    {
        var there = connection
            .Query<string>("SELECT name FROM pragma_table_xinfo(@table)", new { table = shape.Table })
            .ToHashSet(StringComparer.Ordinal);
        var isFoldedToday = EmbeddedRefolding.IsUpToDate(connection);
        return [.. shape.Columns.Where(c => there.Contains(c.Name) && (!c.Folded || isFoldedToday))];
    }

    private static ILookup<string, string> EdgesOnFile(
        SqliteConnection connection,
        RecordTable shape,
        EdgeTable edge
    ) =>
        connection
            .Query<(string Owner, string Row)>(
                $"SELECT {edge.Owner}, {string.Join(" || char(31) || ", edge.Columns)} FROM {edge.Name} "
                    + $"WHERE {edge.Owner} IN (SELECT id FROM {shape.Table})"
            )
            .ToLookup(r => r.Owner, r => r.Row, StringComparer.Ordinal);

    private const string LastChange =
        "WITH last AS (SELECT record_id, version, body, max(revision) FROM change GROUP BY record_id) ";

    /// <summary>
    /// Each change is one version after the one before, what is new to the store, or new again, comes with a version of
    /// its own.
    /// </summary>
    private const string VersionsBroken = """
        SELECT DISTINCT record_id FROM (
          SELECT record_id, version, lag(version) OVER w AS before, lag(body) OVER w AS body_before
          FROM change WINDOW w AS (PARTITION BY record_id ORDER BY revision))
        WHERE body_before IS NOT NULL AND version <> before + 1 OR version < 1
        ORDER BY record_id
        """;
}
