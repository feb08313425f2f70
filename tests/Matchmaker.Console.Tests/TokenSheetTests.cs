using System.Text.RegularExpressions;

namespace Matchmaker.Console.Tests;

/// <summary>
/// The tokens stand in one file; what is dark by the system and dark by choice is one list, written twice.
/// </summary>
public sealed partial class TokenSheetTests(ConsoleHost host)
{
    [Fact]
    public async Task Dark_by_the_system_and_dark_by_choice_are_the_same()
    {
        var sheet = await ReadAsync("tokens.css");
        var system = Declarations(sheet, ":root:not([data-theme]) {");
        var chosen = Declarations(sheet, "\n[data-theme=\"dark\"] {");
        Assert.NotEmpty(system);
        Assert.Equal(system, chosen);
    }

    [Theory]
    [InlineData("styles/base.css")]
    [InlineData("styles/forms.css")]
    [InlineData("styles/layout.css")]
    [InlineData("styles/tables.css")]
    [InlineData("styles/records.css")]
    [InlineData("Matchmaker.Console.bundle.scp.css")]
    public async Task No_other_sheet_has_a_colour_of_its_own_or_a_name_that_is_no_token(string path)
    {
        var tokens = TokenUse().Matches(await ReadAsync("tokens.css")).Select(m => m.Value).ToHashSet();
        var sheet = await ReadAsync(path);
        Assert.DoesNotMatch(Colour(), sheet);
        Assert.DoesNotContain(Used().Matches(sheet).Select(m => m.Groups[1].Value), name => !tokens.Contains(name));
    }

    private async Task<string> ReadAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = new Uri(host.Address) };
        return await client.GetStringAsync(
            new Uri($"_content/Matchmaker.Console/{path}", UriKind.Relative),
            CancellationToken.None
        );
    }

    private static List<string> Declarations(string sheet, string selector)
    {
        var from = sheet.IndexOf(selector, StringComparison.Ordinal) + selector.Length;
        return [.. Declaration().Matches(sheet[from..sheet.IndexOf('}', from)]).Select(m => m.Value)];
    }

    [GeneratedRegex(@"[\w-]+:[^;]+;")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"--[\w-]+")]
    private static partial Regex TokenUse();

    [GeneratedRegex(@"var\((--[\w-]+)\)")]
    private static partial Regex Used();

    [GeneratedRegex(@"#[0-9a-fA-F]{3,8}\b(?=[;\s,)])|rgba?\(|hsla?\(")]
    private static partial Regex Colour();
}
