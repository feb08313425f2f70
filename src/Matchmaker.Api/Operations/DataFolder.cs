using Matchmaker.Api.Accounts;
using Matchmaker.Graph;

namespace Matchmaker.Api.Operations;

/// <summary>
/// The data directory: the embedded store's file, keys, and the first passwords. What is in it is its owner's alone.
/// </summary>
public sealed class DataFolder(string path)
{
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string In(string name) => System.IO.Path.Combine(Path, name);

    public void Create() => OwnerPermissions.CreateFolder(Path);

    /// <summary>What is here beside the store's own file.</summary>
    public IEnumerable<string> Secrets() =>
        new[] { SigningKey.FileName, FirstAccounts.FileName, IndexFile.Name }
            .Select(In)
            .Where(File.Exists)
            .Concat(KeyRing.Files(this));

    /// <summary>
    /// Names of what is here now and only comes to be here beside a store, whichever holds the records.
    /// </summary>
    public IReadOnlyList<string> Traces()
    {
        var names = new List<string>();
        if (KeyRing.Files(this).Any())
            names.Add(KeyRing.FolderName);
        names.AddRange(new[] { SigningKey.FileName, FirstAccounts.FileName }.Where(name => File.Exists(In(name))));
        if (IndexFile.IsOne(In(IndexFile.Name)))
            names.Add(IndexFile.Name);
        return names;
    }

    /// <summary>Takes away what a write that was cut short left beside the file.</summary>
    public void Clear(string name)
    {
        if (!Directory.Exists(Path))
            return;
        foreach (var left in Directory.EnumerateFiles(Path, $"{name}.*.new"))
            File.Delete(left);
    }

    public byte[]? Read(string name) => File.Exists(In(name)) ? File.ReadAllBytes(In(name)) : null;

    /// <summary>Whole or not at all, as <see cref="Write"/>.</summary>
    public void WriteSecret(string name, byte[] content) => Write(name, file => file.Write(content));

    /// <summary>
    /// Whole or not at all, also when the machine stops: written beside, flushed to the disk, then renamed.
    /// </summary>
    public void Write(string name, Action<FileStream> write)
    {
        Create();
        var beside = In($"{name}.{Environment.ProcessId}.new");
        File.Delete(beside);
        var options = OwnerPermissions.Options(FileMode.CreateNew);
        options.Options = FileOptions.None;
        using (var file = new FileStream(beside, options))
        {
            write(file);
            file.Flush(flushToDisk: true);
        }
        File.Move(beside, In(name), overwrite: true);
    }
}
