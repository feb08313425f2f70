using Matchmaker.Domain.Ledger;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Matchmaker.Graph.Embedded.Files;

/// <summary>
/// A read-only connection that leaves no trace. Beside a log or another process SQLite's ordinary read-only mode does;
/// alone it would leave an index and a log behind, and could not open in a folder that cannot be written. There the
/// file is opened as immutable, and after each reading it is checked that nobody changed it.
/// </summary>
internal sealed class ReadOnlyConnection
{
    private readonly StoreFolder _folder;
    private readonly (long, DateTime)? _unchanged;

    private ReadOnlyConnection(StoreFolder folder, bool alone)
    {
        _folder = folder;
        _unchanged = alone ? Stamp(folder) : null;
        Connection = new SqliteConnectionStringBuilder
        {
            DataSource = alone ? Immutable(folder.File) : folder.File,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = true,
        }.ToString();
    }

    public string Connection { get; }

    /// <summary>Beside a writer.</summary>
    public static ReadOnlyConnection Shared(StoreFolder folder) => new(folder, alone: false);

    /// <summary>Where this program has no writer.</summary>
    /// <exception cref="StoreRefusedException">A log is there that cannot be read.</exception>
    public static ReadOnlyConnection Of(StoreFolder folder)
    {
        var hasLog = folder.HasLog;
        if (!hasLog && !File.Exists(folder.LogIndex))
            return new(folder, alone: true);
        var shared = Shared(folder);
        try
        {
            using var connection = new SqliteConnection(shared.Connection + ";Pooling=False");
            connection.Open();
            using var any = connection.CreateCommand();
            any.CommandText = "SELECT count(*) FROM sqlite_schema";
            any.ExecuteScalar();
            return shared;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY)
        {
            return hasLog
                ? throw new StoreRefusedException(StoreFaults.LogOutOfReach(folder.File), e)
                : new(folder, alone: true);
        }
    }

    /// <exception cref="StoreUnavailableException">Somebody changed the file meanwhile.</exception>
    public void Verify()
    {
        if (_unchanged is { } before && before != Stamp(_folder))
            throw new StoreUnavailableException(StoreFaults.ChangedMeanwhile(_folder.File), passing: false);
    }

    // As a URI, which alone can say so: what the path has of its characters is escaped.
    private static string Immutable(string file) =>
        $"file:{string.Join('/', file.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString))}?immutable=1";

    private static (long, DateTime) Stamp(StoreFolder folder) =>
        new FileInfo(folder.File) is { Exists: true } file ? (file.Length, file.LastWriteTimeUtc) : default;
}
