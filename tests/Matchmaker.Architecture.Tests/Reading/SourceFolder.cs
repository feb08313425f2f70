using System.Text.RegularExpressions;

namespace Matchmaker.Architecture.Tests.Reading;

/// <summary>
/// The using directives of a project's sources. The build refuses one that is not needed (IDE0005), so each of them is
/// a use, also where the compiler leaves no trace of it: a constant, or a type named by an attribute.
/// </summary>
internal static partial class SourceFolder
{
    public static IEnumerable<TypeUse> Uses(string project) =>
        from file in Directory.EnumerateFiles(Repository.Folder("src", project), "*.cs", SearchOption.AllDirectories)
        where !IsBuilt(file)
        let text = File.ReadAllText(file)
        let inside = Namespace().Match(text).Groups[1].Value
        where inside.Length > 0
        from used in Using().Matches(text).Select(m => m.Groups[1].Value)
        select new TypeUse(new TypeName(inside, Path.GetFileName(file)), new TypeName(used, "(using)"));

    private static bool IsBuilt(string file) =>
        file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        || file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^using (Matchmaker\.[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();
}
