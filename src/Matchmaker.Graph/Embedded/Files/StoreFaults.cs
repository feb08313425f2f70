using System.Data;
using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Matchmaker.Graph.Embedded.Files;

/// <summary>
/// Translates errors of SQLite and the file system into sentences that say what to do, and tells whether the fault may
/// pass by itself.
/// </summary>
internal static class StoreFaults
{
    /// <summary>
    /// Bytes of free space below which a disk counts as full, whatever the name that SQLite gives to the fault; 64 KB
    /// are SQLite's largest page. Set by hand. Doubled, other faults on a disk with 100 KB left are told as a full
    /// disk, too.
    /// </summary>
    private const long AsGoodAsFull = 64 * 1024;

    /// <summary>Whether it is the file, or the machine under it, that is at fault, and not the program.</summary>
    public static bool IsOne(Exception e) =>
        e is SqliteException or IOException or UnauthorizedAccessException or DataException or InvalidCastException;

    public static StoreUnavailableException Of(Exception fault, string file) =>
        fault switch
        {
            StoreUnavailableException known => known,
            SqliteException { SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED } => new(
                new(
                    $"另一个程序正占用数据文件 {file}，请稍后重试；若一直如此，请查明是哪个程序。",
                    $"Another program holds the data file {file}; try again shortly, and if it stays so, find out "
                        + "which program it is."
                ),
                passing: true,
                fault
            ),
            SqliteException sqlite => new(Words(sqlite, file), passing: false, fault),
            DataException or InvalidCastException => new(Damaged(file), passing: false, fault),
            _ => new(FileFault.Words(fault), passing: false, fault),
        };

    public static LocalizedText Damaged(string file, string? detail = null) =>
        new(
            $"数据文件 {file} 已损坏{In(detail, "（", "）")}。请停止服务，把它连同 -wal、-shm 文件移走，换上最近的备份，再运行 check。",
            $"The data file {file} is damaged{In(detail, " (", ")")}. Stop the service, move it away together "
                + "with its -wal and -shm files, "
                + "put the newest backup in its place, and run check."
        );

    public static LocalizedText ReadOnly(string file) =>
        new(
            $"不能写入 {file}。请检查该文件及其目录的所有者和权限，以及磁盘是否以只读方式挂载。",
            $"{file} cannot be written. Check who owns it and its folder, their modes, and whether the disk is "
                + "mounted read-only."
        );

    public static LocalizedText NoDatabase(string file) =>
        new(
            $"{file} 不是数据库文件。请检查数据目录的设置；若它曾是本产品的数据文件，则已损坏，请换上最近的备份。",
            $"{file} is not a database. Check which data directory is set; if it was this product's data file, it "
                + "is damaged: put the newest backup in its place."
        );

    /// <summary>
    /// Commits that are only in the log can be read only by a program that may write beside the file.
    /// </summary>
    public static LocalizedText LogOutOfReach(string file) =>
        new(
            $"{file}-wal 中还有未并入数据文件的提交，而目录不可写，无法读取它们。请把整个目录复制到可写的位置，再对副本运行。",
            $"{file}-wal holds commits that are not yet in the data file, and cannot be read where the folder "
                + "cannot be written. "
                + "Copy the whole folder to a place that can be written, and run this on the copy."
        );

    public static LocalizedText ChangedMeanwhile(string file) =>
        new(
            $"读取期间有程序打开并改动了 {file}，结果不可靠，请重新运行。",
            $"Another program opened and changed {file} while it was being read, so the result cannot be relied "
                + "on; run this again."
        );

    private static string In(string? detail, string open, string close) => detail is null ? "" : open + detail + close;

    private static LocalizedText Words(SqliteException fault, string file) =>
        fault.SqliteErrorCode switch
        {
            raw.SQLITE_CORRUPT => Damaged(file),
            raw.SQLITE_NOTADB => NoDatabase(file),
            raw.SQLITE_FULL => FileFault.Full(file),
            _ when IsFull(file) => FileFault.Full(file),
            raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => ReadOnly(file),
            raw.SQLITE_CANTOPEN => new(
                $"打不开 {file}。请检查该文件及其目录的所有者和权限；运行本程序的用户须能读写两者。",
                $"{file} cannot be opened. Check who owns it and its folder, and their modes; the user who runs "
                    + "this program must be able to read and write both."
            ),
            raw.SQLITE_IOERR => new(
                $"读写 {file} 时磁盘出错。请检查磁盘，必要时换上最近的备份。",
                $"The disk failed while {file} was read or written. Check the disk, and put the newest backup in "
                    + "its place where needed."
            ),
            raw.SQLITE_ERROR => Damaged(file, "SQLITE_ERROR"),
            var code => new(
                $"数据文件 {file} 无法使用（SQLite 错误 {code}）。请运行 check 查看。",
                $"The data file {file} cannot be used (SQLite error {code}). Run check to see more."
            ),
        };

    private static bool IsFull(string file)
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(file)!).AvailableFreeSpace < AsGoodAsFull;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
