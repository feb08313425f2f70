namespace Matchmaker.Domain.Matching;

/// <summary>The tables that matching rests on are files beside the code, kept in the assembly.</summary>
internal static class DataFile
{
    public static Stream Open(string name) => typeof(DataFile).Assembly.GetManifestResourceStream($"Matching.{name}")
        ?? throw new InvalidOperationException($"The assembly lacks the table {name}.");

    /// <summary>The rows of a table without its comments.</summary>
    public static IReadOnlyList<string> Rows(string name)
    {
        using var reader = new StreamReader(Open(name));
        return [.. reader.ReadToEnd().Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#')];
    }
}
