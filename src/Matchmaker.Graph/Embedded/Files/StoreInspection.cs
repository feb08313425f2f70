using Dapper;
using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Embedded.Migrations;
using Matchmaker.Graph.Embedded.Shapes;
using Microsoft.Data.Sqlite;

namespace Matchmaker.Graph.Embedded.Files;

/// <summary>
/// Inspects a file before anything relies on it: whose it is, which schema version it has, and whether its pages hang
/// together.
/// </summary>
internal static class StoreInspection
{
    /// <summary>The structure of the file.</summary>
    /// <remarks>
    /// The quick check reads every page once. Without it, damage in a part that the start does not read would show
    /// only days later, and a log that belongs to another database would have been written into the file by then.
    /// </remarks>
    /// <exception cref="StoreRefusedException">It is not this product's, or a newer program's.</exception>
    /// <exception cref="StoreUnavailableException">It is damaged.</exception>
    public static long At(SqliteConnection connection, string file)
    {
        try
        {
            var version = Migrator.Version(connection);
            // No structure at all is not a state in which this program leaves a file: a new one appears with its
            // structure.
            if (version == 0)
                throw new StoreRefusedException(Empty(file));
            if (Damage(connection) is { } damage)
                throw new StoreUnavailableException(StoreFaults.Damaged(file, damage), passing: false);
            return version;
        }
        catch (Exception e) when (StoreFaults.IsOne(e))
        {
            throw StoreFaults.Of(e, file);
        }
    }

    /// <summary>
    /// A record, or a version that one had, whose text is no JSON any more: pages can hang together and hold
    /// nonsense, which nobody would notice in a copy until it is needed. Null where all are whole.
    /// </summary>
    public static string? UnreadableIn(SqliteConnection connection)
    {
        var tables = Migrator.TablesWithBodies(connection);
        var bodies = RecordTables
            .InOrder.Where(shape => tables.Contains(shape.Table))
            .Select(shape => $"SELECT id, body FROM {shape.Table}")
            .Append("SELECT record_id, body FROM change WHERE body IS NOT NULL");
        return connection.QueryFirstOrDefault<string>(
            $"SELECT id FROM ({string.Join(" UNION ALL ", bodies)}) WHERE NOT json_valid(body)"
        );
    }

    /// <summary>The first thing that the quick check finds, in SQLite's words; null where it finds none.</summary>
    public static string? Damage(SqliteConnection connection) =>
        connection.QueryFirst<string>("PRAGMA quick_check(1)") is var found && found == "ok"
            ? null
            : found.ReplaceLineEndings(" ");

    private static LocalizedText Empty(string file) =>
        new(
            $"数据文件 {file} 中没有任何数据表，其内容已丢失或不是本产品的数据。请换上最近的备份；若确要重新开始，请先把它移走。",
            $"The data file {file} has no tables: what was in it is lost, or it is not this product's. Put the "
                + "newest backup in its place; "
                + "if you mean to begin afresh, move it away first."
        );
}
