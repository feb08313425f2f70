namespace Matchmaker.Architecture.Tests;

/// <summary>
/// Every line that people write in C# or Razor fits into a window beside another. CSharpier breaks what it can; a
/// long text or a comment it leaves, and so it would pass its check.
/// </summary>
public sealed class LineWidthTests
{
    private const int Widest = 120;

    private static readonly string[] Kinds = ["*.cs", "*.razor"];

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("bench")]
    public void No_line_is_wider_than_120_columns(string folder) => Assert.Empty(WiderLines(Repository.Folder(folder)));

    private static IEnumerable<string> WiderLines(string folder) =>
        from kind in Kinds
        from file in Directory.EnumerateFiles(folder, kind, SearchOption.AllDirectories)
        where !IsMade(Path.GetRelativePath(folder, file))
        from line in File.ReadLines(file).Select((text, index) => (text, number: index + 1))
        where line.text.Length > Widest
        select $"{Path.GetRelativePath(folder, file)}:{line.number} has {line.text.Length} columns";

    private static bool IsMade(string path) =>
        path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "node_modules");
}
