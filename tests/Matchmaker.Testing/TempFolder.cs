namespace Matchmaker.Testing;

/// <summary>A new folder, gone afterwards.</summary>
public sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("matchmaker-");

    public string Path => _folder.FullName;

    public string In(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Copies all that is in it, in its folders.</summary>
    public void CopyTo(string path)
    {
        foreach (var from in Directory.GetFiles(Path, "*", SearchOption.AllDirectories))
        {
            var to = System.IO.Path.Combine(path, System.IO.Path.GetRelativePath(Path, from));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
            File.Copy(from, to);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
