using System.Text;
using Matchmaker.Domain;
using Matchmaker.Domain.Text;

namespace Matchmaker.Import.Seed;

/// <summary>
/// Whether the first row of a table names its columns, and if not, the one thing that is most likely wrong with it.
/// </summary>
internal static class SeedHeader
{
    /// <summary>
    /// Rows among which the headings are looked for: offices put a title, a date and a blank row above them. Set by
    /// hand. Doubled, headings further down are found, too.
    /// </summary>
    public const int LooksAhead = 10;

    // Characters of a wrong header that a sentence repeats. Set by hand; doubled, the sentence is longer.
    private const int MostShown = 100;

    private static readonly (char Mark, LocalizedText Name)[] OtherMarks =
    [
        (';', new("分号", "a semicolon")),
        ('\t', new("制表符", "a tab")),
        ('，', new("中文逗号", "a Chinese comma")),
        ('|', new("竖线", "a bar")),
    ];

    /// <summary>Null when the columns are all there.</summary>
    /// <param name="rows">The first rows of the file, as they stand.</param>
    /// <returns>The column that is missing, or "-" where it is about more than one; and what to do.</returns>
    public static (string Column, LocalizedText Message)? Fault(
        IReadOnlyList<string> wanted,
        IReadOnlyList<string[]> rows
    )
    {
        var read = rows[0];
        if (
            read.Where(c => c.Length > 0)
                .GroupBy(c => c, StringComparer.Ordinal)
                .FirstOrDefault(g => g.Count() > 1)
                ?.Key is
            { } twice
        )
            return (twice, new("此列出现两次。", "The column is there twice."));
        var missing = wanted.Except(read, StringComparer.Ordinal).ToList();
        if (missing.Count == 0)
            return null;
        return Delimiter(wanted, read)
            ?? TitleAbove(wanted, rows)
            ?? Misspelt(missing, read)
            ?? Missing(wanted, missing, read);
    }

    private static (string, LocalizedText)? Delimiter(IReadOnlyList<string> wanted, string[] read)
    {
        var line = string.Join(',', read);
        foreach (var (mark, name) in OtherMarks)
        {
            if (Known(wanted, line.Split(mark)) * 2 > wanted.Count)
                return (
                    "-",
                    new(
                        $"列与列之间应为英文逗号，读到的是{name.Zh}（{Shown(read)}）。请另存为“CSV UTF-8（逗号分隔）”。",
                        $"Columns are separated by commas, and {name.En} was read ({Shown(read)}). Save it "
                            + $"as “CSV UTF-8 (comma delimited)”."
                    )
                );
        }
        return null;
    }

    private static (string, LocalizedText)? TitleAbove(IReadOnlyList<string> wanted, IReadOnlyList<string[]> rows)
    {
        for (var i = 1; i < rows.Count; i++)
        {
            if (Known(wanted, rows[i]) * 2 <= wanted.Count || Known(wanted, rows[i]) <= Known(wanted, rows[0]))
                continue;
            var above =
                i == 1 ? new LocalizedText("第 1 行", "row 1") : new LocalizedText($"第 1 到 {i} 行", $"rows 1 to {i}");
            return (
                "-",
                new(
                    $"第 1 行应为表头，读到的是“{Shown(rows[0])}”；第 {i + 1} 行像是表头，请删去{above.Zh}。",
                    $"Row 1 should name the columns, and “{Shown(rows[0])}” was read; row {i + 1} looks "
                        + $"like the header, so delete {above.En}."
                )
            );
        }
        return null;
    }

    // All that is missing is there in another spelling: in capitals, in full width, with blanks inside.
    private static (string, LocalizedText)? Misspelt(List<string> missing, string[] read)
    {
        var spelt = read.GroupBy(Folded, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        if (!missing.All(column => spelt.ContainsKey(Folded(column))))
            return null;
        var pairs = missing.Select(column => (Read: spelt[Folded(column)], column)).ToList();
        return (
            missing is [var only] ? only : "-",
            new(
                $"列名应写作 {string.Join("、", pairs.Select(p => p.column))}，"
                    + $"读到的是{string.Join("、", pairs.Select(p => $"“{p.Read}”"))}。",
                $"Columns are spelled {string.Join(", ", pairs.Select(p => p.column))}; "
                    + $"{string.Join(", ", pairs.Select(p => $"“{p.Read}”"))} was read."
            )
        );
    }

    private static (string, LocalizedText) Missing(IReadOnlyList<string> wanted, List<string> missing, string[] read) =>
        missing switch
        {
            [var only] => (
                only,
                new(
                    $"缺少此列，读到的表头是“{Shown(read)}”。",
                    $"The column is missing; the header was read as “{Shown(read)}”."
                )
            ),
            _ when missing.Count * 2 < wanted.Count => (
                "-",
                new(
                    $"缺少 {missing.Count} 列：{string.Join("、", missing)}；读到的表头是“{Shown(read)}”。",
                    $"{missing.Count} columns are missing: {string.Join(", ", missing)}; the header was read as "
                        + $"“{Shown(read)}”."
                )
            ),
            _ => (
                "-",
                new(
                    $"这不像此表：表头应为“{string.Join(',', wanted)}”，读到的是“{Shown(read)}”。",
                    $"This does not look like the table: its header is “{string.Join(',', wanted)}”, and "
                        + $"“{Shown(read)}” was read."
                )
            ),
        };

    private static int Known(IReadOnlyList<string> wanted, IEnumerable<string> cells) =>
        wanted.Intersect(cells.Select(Folded), StringComparer.OrdinalIgnoreCase).Count();

    private static string Folded(string cell) =>
        string.Concat(
                PlainText
                    .Tidy(cell)
                    .Normalize(NormalizationForm.FormKC)
                    .Where(c => !char.IsWhiteSpace(c) && c is not ('_' or '-'))
            )
            .ToLowerInvariant();

    private static string Shown(string[] cells)
    {
        var line = string.Concat(string.Join(',', cells).TrimEnd(',').Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length > MostShown ? line[..MostShown] + "…" : line;
    }
}
