namespace Matchmaker.Domain.Text;

/// <summary>Opens the tables that code rests on, which are embedded resources of the assembly of that code.</summary>
internal static class ResourceTable
{
    /// <param name="reader">The type that reads the file: the file is kept in the type's assembly.</param>
    public static Stream Open(Type reader, string name) =>
        reader.Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly lacks the file {name}.");

    /// <summary>The rows of a table without its comments.</summary>
    public static IReadOnlyList<string> Rows(Type reader, string name)
    {
        using var text = new StreamReader(Open(reader, name));
        return [.. text.ReadToEnd().Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#')];
    }
}
