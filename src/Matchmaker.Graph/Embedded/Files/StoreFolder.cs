using Matchmaker.Domain;

namespace Matchmaker.Graph.Embedded.Files;

/// <summary>
/// The folder of the store's file, inspected before SQLite opens it: SQLite takes an absent or empty file for a new
/// database, and a log without its file for none.
/// </summary>
internal sealed class StoreFolder(StoreOptions options)
{
    public const string FileName = "matchmaker.db";

    private static readonly byte[] Mark = "SQLite format 3\0"u8.ToArray();

    public string Location { get; } = Path.GetFullPath(options.Data);

    public string File => Path.Combine(Location, FileName);

    /// <summary>The write-ahead log: commits that are not yet in the file.</summary>
    public string Log => File + "-wal";

    /// <summary>The index of the log, shared by all programs that have the file open.</summary>
    public string LogIndex => File + "-shm";

    public IReadOnlyList<string> AllFiles => [File, Log, LogIndex];

    public bool HasStore => System.IO.File.Exists(File);

    public bool HasLog => new FileInfo(Log) is { Exists: true, Length: > 0 };

    /// <summary>Why there is no store here that can be used so; null where nothing stands against it.</summary>
    /// <exception cref="UnauthorizedAccessException">The folder or a file cannot be read by this user.</exception>
    public LocalizedText? Obstacle(StoreUse use)
    {
        if (System.IO.File.Exists(Location))
            return new(
                $"数据目录“{Location}”是一个文件，请改用目录。",
                $"The data directory “{Location}” is a file; name a folder."
            );
        if (!Directory.Exists(Location))
            return use is StoreUse.Fill
                ? null
                : Nothing($"没有数据目录“{Location}”", $"There is no data directory “{Location}”");
        // Where the folder cannot be read, every file in it would seem to be absent.
        using (var any = Directory.EnumerateFileSystemEntries(Location).GetEnumerator())
            any.MoveNext();
        if (AllFiles.FirstOrDefault(Directory.Exists) is { } folder)
            return new(
                $"“{folder}”是目录，而不是文件。请把它移走，换上最近的备份。",
                $"“{folder}” is a folder and not a file. Move it away, and put the newest backup in its place."
            );
        return HasStore ? Unusable() : Absent(use);
    }

    private LocalizedText? Absent(StoreUse use)
    {
        if (new FileInfo(File).LinkTarget is { } target)
            return new(
                $"{File} 指向的“{target}”不存在，请检查磁盘是否已挂载。",
                $"{File} points at “{target}”, which is not there; check whether its disk is mounted."
            );
        string[] left =
        [
            .. new[] { Log, LogIndex }.Where(System.IO.File.Exists).Select(Path.GetFileName)!,
            .. options.Traces(),
        ];
        if (left.Length > 0)
        {
            var names = string.Join(", ", left);
            return new(
                $"数据文件 {File} 不见了，而同一目录中还有 {names}。请把最近的备份放回为 {FileName}；若确要重新开始，请先把这些文件移走。",
                $"The data file {File} is gone, and what came with it is still there: {names}. Put the newest "
                    + $"backup in its place as {FileName}; "
                    + "if you mean to begin afresh, move those away first."
            );
        }
        return use is StoreUse.Fill
            ? null
            : Nothing($"目录“{Location}”中没有 {FileName}", $"There is no {FileName} in “{Location}”");
    }

    private static LocalizedText Nothing(string zh, string en) =>
        new(
            $"{zh}。请检查 --data；只有 serve、seed 和 import 会新建数据库。",
            $"{en}. Check --data; only serve, seed and import make a new store."
        );

    private LocalizedText? Unusable()
    {
        Span<byte> head = stackalloc byte[Mark.Length];
        using (
            var file = new FileStream(
                File,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete,
                bufferSize: 0
            )
        )
        {
            if (file.Length == 0)
            {
                return new(
                    $"数据文件 {File} 为零字节，其内容已丢失。请换上最近的备份；若确要重新开始，请先把它移走。",
                    $"The data file {File} has zero bytes: what was in it is lost. Put the newest backup in "
                        + "its place; if you mean to begin afresh, move it away first."
                );
            }
            var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            if (!head[..read].SequenceEqual(Mark))
                return StoreFaults.NoDatabase(File);
        }
        return !System.IO.File.Exists(Log) || WalHeader.Fits(Log, File)
            ? null
            : new(
                $"{Log} 已损坏，或属于另一个数据库，其中的提交无法读取。请把它和数据文件一起换成最近的备份；若要放弃其中的提交，请只把它移走。",
                $"{Log} is damaged or belongs to another database, and the commits in it cannot be read. Put the "
                    + "newest backup in the place of both; "
                    + "to go on without those commits, move it alone away."
            );
    }
}
