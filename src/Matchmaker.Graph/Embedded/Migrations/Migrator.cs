using System.Globalization;
using Dapper;
using Matchmaker.Domain;
using Microsoft.Data.Sqlite;

namespace Matchmaker.Graph.Embedded.Migrations;

/// <summary>
/// Schema migration: brings a file to the newest schema version, one numbered script after the other, in one
/// transaction.
/// </summary>
internal static class Migrator
{
    /// <summary>"MtMk" in ASCII: SQLite's application_id, which marks the file as this product's.</summary>
    private const long ApplicationId = 0x4D744D6B;

    private static readonly (long Number, string Resource)[] Scripts =
    [
        .. typeof(Migrator)
            .Assembly.GetManifestResourceNames()
            .Where(name =>
                name.StartsWith(typeof(Migrator).Namespace!, StringComparison.Ordinal)
                && name.EndsWith(".sql", StringComparison.Ordinal)
            )
            .Select(name => (Number(name), name))
            .OrderBy(script => script.Item1),
    ];

    /// <summary>The structure that this program knows.</summary>
    public static long Newest => Scripts[^1].Number;

    /// <summary>The structure of the file; 0 where it has none yet.</summary>
    /// <exception cref="StoreRefusedException">The file is newer than this program, or another program's.</exception>
    public static long Version(SqliteConnection connection, SqliteTransaction? transaction = null)
    {
        var version = connection.ExecuteScalar<long>("PRAGMA user_version", transaction: transaction);
        if (version > Newest)
            throw new StoreRefusedException(
                new LocalizedText(
                    $"数据文件是第 {version} 版，本程序只认识到第 {Newest} 版，请升级程序后再打开。",
                    $"The data file is at structure {version}, and this program knows up to {Newest}: use a newer "
                        + "program."
                )
            );
        var tables = connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_schema", transaction: transaction);
        if (
            tables > 0
            && connection.ExecuteScalar<long>("PRAGMA application_id", transaction: transaction) != ApplicationId
        )
            throw new StoreRefusedException(
                new LocalizedText(
                    "该文件不是本产品的数据文件，请检查数据目录的设置。",
                    "The file is not this product's; check which data directory is set."
                )
            );
        return version;
    }

    /// <summary>
    /// The tables of the file that hold records: an older file has not every kind, or has other things under the name
    /// of one.
    /// </summary>
    public static IReadOnlySet<string> TablesWithBodies(SqliteConnection connection) =>
        connection
            .Query<string>(
                "SELECT t.name FROM sqlite_schema t WHERE t.type = 'table' AND EXISTS (SELECT 1 FROM "
                    + "pragma_table_info(t.name) c WHERE c.name = 'body')"
            )
            .ToHashSet(StringComparer.Ordinal);

    /// <exception cref="StoreRefusedException">The file is newer than this program, or another program's.</exception>
    public static void Run(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = Version(connection, transaction);
        foreach (var (number, resource) in Scripts.Where(script => script.Number > version))
        {
            connection.Execute(Text(resource), transaction: transaction);
            // A pragma takes no parameters; both numbers are the program's own.
            connection.Execute(
                $"PRAGMA user_version = {number}; PRAGMA application_id = {ApplicationId}",
                transaction: transaction
            );
        }
        transaction.Commit();
    }

    private static long Number(string resource) =>
        long.Parse(resource[(typeof(Migrator).Namespace!.Length + 1)..].Split('_')[0], CultureInfo.InvariantCulture);

    private static string Text(string resource)
    {
        using var reader = new StreamReader(typeof(Migrator).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
