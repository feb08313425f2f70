namespace Matchmaker.Architecture.Tests;

/// <summary>Finds files of the repository from wherever the tests were built to.</summary>
internal static class Repository
{
    public static string Folder(params string[] path)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Matchmaker.slnx")))
                return Path.Combine([at.FullName, .. path]);
        }

        throw new DirectoryNotFoundException("Matchmaker.slnx");
    }
}
