using Matchmaker.Domain;

namespace Matchmaker.Graph;

/// <summary>
/// Writes a file atomically: under a temporary name, renamed when it is complete, readable by its owner alone. A
/// process that is killed leaves a file whose name ends in <see cref="Unfinished"/>, and the next run to the same name
/// replaces it.
/// </summary>
public sealed class AtomicFile : IDisposable
{
    public const string Unfinished = ".part";

    /// <summary>What SQLite lays beside a file that it writes.</summary>
    private static readonly string[] Companions = ["-wal", "-shm", "-journal"];

    private readonly string _path;

    private AtomicFile(string path, FileStream content) => (_path, Content) = (path, content);

    /// <summary>Where it is written until it is complete.</summary>
    public string Part => _path + Unfinished;

    /// <summary>Open as long as it is being written, which keeps other programs from writing the same.</summary>
    public FileStream Content { get; }

    /// <exception cref="StoreRefusedException">
    /// There is something of this name, or it cannot be written; with what to do.
    /// </exception>
    public static AtomicFile Begin(string path)
    {
        path = Path.GetFullPath(path);
        if (Obstacle(path) is { } obstacle)
            throw new StoreRefusedException(obstacle);
        try
        {
            var file = new AtomicFile(
                path,
                new FileStream(path + Unfinished, OwnerPermissions.Options(FileMode.OpenOrCreate))
            );
            file.Clear();
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException(FileFault.Words(e, path), e);
        }
    }

    /// <summary>Writes the whole of it.</summary>
    /// <exception cref="StoreRefusedException">
    /// There is something of this name, or it cannot be written; with what to do.
    /// </exception>
    public static async Task<T> WriteAsync<T>(string path, Func<Stream, Task<T>> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var file = Begin(path);
        try
        {
            var result = await write(file.Content);
            file.Finish();
            return result;
        }
        catch (IOException e)
        {
            throw new StoreRefusedException(FileFault.Words(e, path), e);
        }
    }

    /// <summary>Makes it durable, and gives it its name.</summary>
    /// <exception cref="IOException">Something of this name has come into being since, or the disk is full.</exception>
    public void Finish()
    {
        Content.Flush(flushToDisk: true);
        File.Move(Part, _path);
    }

    /// <summary>What is not finished by now goes.</summary>
    public void Dispose()
    {
        try
        {
            Content.Dispose();
        }
        catch (IOException)
        {
            // What could not be written before cannot be now.
        }
        // After Finish there is none of this name.
        File.Delete(Part);
        foreach (var companion in Companions)
            File.Delete(Part + companion);
    }

    private static LocalizedText? Obstacle(string path)
    {
        if (Directory.Exists(path))
            return new($"“{path}”是目录，请写出文件名。", $"“{path}” is a folder; name a file in it.");
        if (File.Exists(path))
            return new($"{path} 已存在，请另选文件名。", $"{path} exists; choose another name.");
        if (Companions.FirstOrDefault(c => path.EndsWith(c, StringComparison.Ordinal)) is { } companion)
            return new(
                $"名称以 {companion} 结尾的文件会被当作数据库自身的文件，请另选文件名。",
                $"A file whose name ends in {companion} would be taken for a part of a store; choose another name."
            );
        var folder = Path.GetDirectoryName(path)!;
        return Directory.Exists(folder)
            ? null
            : new(
                $"目录“{folder}”不存在，请先创建或改正路径。",
                $"There is no folder “{folder}”; make it first, or correct the path."
            );
    }

    private void Clear()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Part, OwnerPermissions.ReadWrite);
        Content.SetLength(0);
        foreach (var companion in Companions)
            File.Delete(Part + companion);
    }
}
