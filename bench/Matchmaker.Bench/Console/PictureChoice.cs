using Microsoft.Playwright;

namespace Matchmaker.Bench.Console;

/// <summary>Which pictures are taken. Where no page or role is named, of all of them.</summary>
internal sealed record PictureChoice(
    IReadOnlyList<string> Pages,
    IReadOnlyList<string> Roles,
    IReadOnlyList<int> Widths,
    IReadOnlyList<string> Languages,
    IReadOnlyList<ColorScheme> Themes
)
{
    /// <summary>A phone, a table, a desk.</summary>
    public static readonly int[] AllWidths = [360, 768, 1440];
    public static readonly string[] AllLanguages = ["zh", "en"];
    public static readonly ColorScheme[] AllThemes = [ColorScheme.Light, ColorScheme.Dark];
}
