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

    /// <summary>Takes away what a write that was cut short left beside the file.</summary>
    public void Clear(string name)
    {
        if (!Directory.Exists(Path)) return;
        foreach (var left in Directory.EnumerateFiles(Path, $"{name}.*.new")) File.Delete(left);
    }

    public byte[]? Read(string name) => File.Exists(In(name)) ? File.ReadAllBytes(In(name)) : null;

    /// <summary>Whole or not at all, as <see cref="Write"/>.</summary>
    public void WriteSecret(string name, byte[] content) => Write(name, file => file.Write(content));

    /// <summary>Whole or not at all, also when the machine stops: written beside, flushed to the disk, then renamed.</summary>
    public void Write(string name, Action<FileStream> write)
    {
        Create();
        var beside = In($"{name}.{Environment.ProcessId}.new");
        File.Delete(beside);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using (var file = new FileStream(beside, options))
        {
            write(file);
            file.Flush(flushToDisk: true);
        }
        File.Move(beside, In(name), overwrite: true);
    }
}
