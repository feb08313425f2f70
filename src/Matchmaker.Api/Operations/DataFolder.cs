namespace Matchmaker.Api.Operations;

/// <summary>The data directory: the embedded store's file, keys, and the first passwords. Readable by its owner alone.</summary>
public sealed class DataFolder(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string In(string name) => System.IO.Path.Combine(Path, name);

    public void Create()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Path);
        else Directory.CreateDirectory(Path, OwnerOnly | UnixFileMode.UserExecute);
    }

    public byte[]? Read(string name) => File.Exists(In(name)) ? File.ReadAllBytes(In(name)) : null;

    /// <summary>Whole or not at all, also when the machine stops: written beside, flushed to the disk, then renamed.</summary>
    public void WriteSecret(string name, ReadOnlySpan<byte> content)
    {
        Create();
        var beside = In($"{name}.{Environment.ProcessId}.new");
        File.Delete(beside);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using (var file = new FileStream(beside, options))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }
        File.Move(beside, In(name), overwrite: true);
    }
}
