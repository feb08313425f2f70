using System.Text.Json;
using Dapper;
using Matchmaker.Domain.Records;
using Matchmaker.Domain.Text;
using Matchmaker.Graph.Embedded.Shapes;
using Microsoft.Data.Sqlite;

namespace Matchmaker.Graph.Embedded.Migrations;

/// <summary>
/// Folds stored search texts again where they were folded under other rules: by an older release, or on a .NET with
/// other Unicode data. It runs in one transaction, so a start that is cut short begins again.
/// </summary>
internal static class EmbeddedRefolding
{
    /// <summary>Records folded in one round; doubled, fewer statements and twice the memory.</summary>
    private const int Portion = 1_000;

    /// <summary>
    /// Whether the file's folded texts are what today's folding makes of them; false for a file that is older than
    /// folding.
    /// </summary>
    public static bool IsUpToDate(SqliteConnection connection) =>
        connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_schema WHERE name = 'folding'") == 1
        && connection.QuerySingleOrDefault<string>("SELECT fingerprint FROM folding") == SearchText.Fingerprint;

    public static void BringUpToDate(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var known = connection.QuerySingleOrDefault<string>(
            "SELECT fingerprint FROM folding",
            transaction: transaction
        );
        if (known == SearchText.Fingerprint)
            return;
        var folded = RecordTables.InOrder.Where(s => s.Columns.Any(c => c.Folded));
        foreach (var shape in folded)
            Refold(connection, transaction, shape);
        connection.Execute(
            "DELETE FROM folding; INSERT INTO folding (fingerprint) VALUES (@Fingerprint)",
            new { SearchText.Fingerprint },
            transaction
        );
        transaction.Commit();
    }

    private static void Refold(SqliteConnection connection, SqliteTransaction transaction, RecordTable shape)
    {
        var columns = shape.Columns.Where(c => c.Folded).ToArray();
        using var put = connection.CreateCommand();
#pragma warning disable CA2100 // The names are the program's own; values are parameters.
        var set = string.Join(", ", columns.Select((c, i) => $"{c.Name} = ${i + 1}"));
        put.CommandText = $"UPDATE {shape.Table} SET {set} WHERE id = $0";
#pragma warning restore CA2100
        put.Transaction = transaction;
        for (var i = 0; i <= columns.Length; i++)
            put.Parameters.Add(new SqliteParameter($"${i}", null));

        var select = $"SELECT id, body FROM {shape.Table} WHERE id > @after ORDER BY id LIMIT {Portion}";
        for (var rows = Read(""); rows.Count > 0; rows = Read(rows[^1].Id))
        {
            foreach (var (id, body) in rows)
                Refold(put, columns, shape, id, body);
        }

        List<(string Id, string Body)> Read(string after) =>
            connection.Query<(string, string)>(select, new { after }, transaction).AsList();
    }

    private static void Refold(SqliteCommand put, ShapeColumn[] columns, RecordTable shape, string id, string body)
    {
        try
        {
            var record = RecordJson.Read(shape.Kind, body);
            put.Parameters[0].Value = id;
            for (var i = 0; i < columns.Length; i++)
                put.Parameters[i + 1].Value = columns[i].Value(record);
        }
        catch (JsonException)
        {
            // A damaged record is told by the store's check; it must not keep the rest from being served.
            return;
        }
        put.ExecuteNonQuery();
    }
}
