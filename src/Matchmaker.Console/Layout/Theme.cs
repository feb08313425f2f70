using MudBlazor;

namespace Matchmaker.Console.Layout;

/// <summary>The component library's theme, from the same values as <c>wwwroot/tokens.css</c>. System fonts only: nothing is fetched from elsewhere.</summary>
public static class Theme
{
    private static readonly string[] Fonts =
        ["-apple-system", "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "sans-serif"];

    public static readonly MudTheme Light = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#0b5cad",
            Secondary = "#5b6472",
            Success = "#166534",
            Warning = "#92400e",
            Error = "#b42318",
            Background = "#f6f7f9",
            Surface = "#ffffff",
            TextPrimary = "#17202b",
            TextSecondary = "#4b5565",
        },
        Typography = new Typography { Default = new DefaultTypography { FontFamily = Fonts } },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px" },
    };
}
