using Dapper;
using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Embedded.Migrations;
using Matchmaker.Graph.Embedded.Reading;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Matchmaker.Graph.Embedded.Files;

/// <summary>
/// Makes one consistent copy of the store with SQLite's online backup API, in a file of its own, while the store may be
/// in use.
/// </summary>
internal sealed class StoreBackup(StoreFolder folder, EmbeddedReads reads)
{
    /// <summary>
    /// The second half of SQLite's extended code for a disk that failed: what failed there. These are the source's.
    /// </summary>
    private static readonly int[] FailedToRead = [raw.SQLITE_IOERR_READ, raw.SQLITE_IOERR_SHORT_READ];

    /// <exception cref="StoreRefusedException">The copy cannot be written there.</exception>
    /// <exception cref="StoreUnavailableException">
    /// The store cannot be read, or is damaged: nothing is kept of a copy that would be, too.
    /// </exception>
    public void Write(string path)
    {
        using var file = AtomicFile.Begin(path);
        try
        {
            using (var source = reads.Open())
            {
                using (var target = ExclusiveConnection.Connection(file.Part))
                {
                    Migrator.Version(source);
                    target.Open();
                    source.BackupDatabase(target);
                    // One file without companions, so that it can be moved about.
                    target.Execute("PRAGMA journal_mode = DELETE");
                    if ((StoreInspection.Damage(target) ?? StoreInspection.UnreadableIn(target)) is { } damage)
                        throw new StoreUnavailableException(StoreFaults.Damaged(folder.File, damage), passing: false);
                }
            }
            reads.Verify();
            file.Finish();
        }
        catch (SqliteException e) when (IsOfTarget(e))
        {
            throw new StoreRefusedException(NotWritten(path, e), e);
        }
        catch (SqliteException e)
        {
            throw StoreFaults.Of(e, folder.File);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException(FileFault.Words(e, path), e);
        }
    }

    private static bool IsOfTarget(SqliteException e) =>
        e.SqliteErrorCode is raw.SQLITE_FULL or raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN
        || (e.SqliteErrorCode == raw.SQLITE_IOERR && !FailedToRead.Contains(e.SqliteExtendedErrorCode));

    private static LocalizedText NotWritten(string path, SqliteException e) =>
        e.SqliteErrorCode == raw.SQLITE_FULL
            ? FileFault.Full(path)
            : new(
                $"不能写入 {path}，没有留下备份。请检查磁盘空间、目录权限和磁盘本身。",
                $"{path} cannot be written, and no backup was kept. Check the free space, the rights of the folder, "
                    + "and the disk itself."
            );
}
