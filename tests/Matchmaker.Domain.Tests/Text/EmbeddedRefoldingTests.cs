using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Matchmaker.Domain.Text;
using Matchmaker.Matching.Text;

namespace Matchmaker.Domain.Tests.Text;

public sealed class EmbeddedRefoldingTests
{
    private const string Expected = "MATCHMAKER_EXPECTED_FOLDING",
        Invariant = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";

    [Fact]
    public void The_table_says_what_the_character_database_says()
    {
        if (Environment.GetEnvironmentVariable(Invariant) is "1")
            return;
        if (Environment.GetEnvironmentVariable("MATCHMAKER_WRITE_FOLDING") is "1")
            FoldingTable.Write();

        // A database that knows more or fewer characters than the table's says nothing of those, and of the others the
        // same.
        var kept = FoldingTable.Kept();
        var odd = kept.Where(k => FoldingTable.Of(k.Key) is var now && now != k.Key.ToString() && now != k.Value)
            .Concat(FoldingTable.Current().Where(c => !kept.ContainsKey(c.Key)));
        Assert.Empty(odd.Select(o => $"{(int)o.Key:X4}"));
    }

    [Theory]
    [InlineData("1٠", "10")]
    [InlineData("月产能 ٥万件", "月产能 5万件")]
    [InlineData("５万件", "5万件")]
    [InlineData("३.५ 毫米", "3.5mm")]
    [InlineData("ＩＳＯ ９００１", "iso 9001")]
    [InlineData("๙๐๐๑", "9001")]
    [InlineData("\0A\uffff", "\0a\uffff")]
    public void A_digit_of_any_script_is_that_digit(string written, string same) =>
        Assert.Equal(same, Normaliser.Normalise(written));

    [Fact]
    public void Folding_what_is_folded_changes_nothing()
    {
        for (var c = '\0'; c < char.MaxValue; c++)
        {
            var once = FoldedText.Of(c.ToString()).Text;
            Assert.True(once == FoldedText.Of(once).Text, $"{(int)c:X4}");
        }
    }

    [Fact]
    public void No_digit_but_those_of_ASCII_is_left_in_a_folded_text() =>
        Assert.DoesNotContain(
            Enumerable.Range(0, char.MaxValue + 1).SelectMany(c => FoldedText.Of(((char)c).ToString()).Text),
            c => char.IsDigit(c) && !char.IsAsciiDigit(c)
        );

    /// <summary>
    /// Run by the test below in a process of its own; by itself it says only that the fingerprint can be made.
    /// </summary>
    [Fact]
    public void Every_character_folds_as_expected()
    {
        if (Environment.GetEnvironmentVariable(Expected) is not { } expected)
            return;
        Assert.Equal("５", "５".Normalize(NormalizationForm.FormKC));
        Assert.Equal(expected, Fingerprint());
    }

    [Fact]
    public async Task Every_character_folds_the_same_in_globalization_invariant_mode()
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                typeof(EmbeddedRefoldingTests).Assembly.Location,
                "-method",
                $"*.{nameof(Every_character_folds_as_expected)}",
            ]
        )
        {
            RedirectStandardOutput = true,
        };
        (start.Environment[Invariant], start.Environment[Expected]) = ("1", Fingerprint());
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        await process.EndAsync(output);
        Assert.True(
            process.ExitCode == 0 && (await output).Contains("Total: 1", StringComparison.Ordinal),
            await output
        );
    }

    private static string Fingerprint()
    {
        var text = new StringBuilder();
        for (var c = 0; c <= char.MaxValue; c++)
        {
            CharacterFolding.Append(text, (char)c);
            foreach (var feature in Features.Of($"{(char)c}5{(char)c}"))
                text.Append(CultureInfo.InvariantCulture, $" {feature:X}");
        }
        return Convert.ToHexString(SHA256.HashData(Encoding.Unicode.GetBytes(text.ToString())));
    }
}
