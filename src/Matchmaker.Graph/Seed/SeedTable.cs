using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Matchmaker.Graph.Seed;

/// <summary>One CSV file of the reference data: its rows by column name.</summary>
internal static class SeedTable
{
    /// <summary>Above what a city's programme has by an order of magnitude, so that a wrong file is refused before it fills the memory.</summary>
    public const int MostRows = 20_000;

    // A spreadsheet that saves in another encoding must not turn Chinese text into question marks in the store.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    // Blank lines count, so that the numbers are those that a spreadsheet shows.
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture) { IgnoreBlankLines = false };

    /// <summary>The rows; none when the file cannot be read, which is reported.</summary>
    public static IReadOnlyList<SeedRow> Read(SeedReading reading, string file)
    {
        var path = Path.Combine(reading.Folder, file);
        if (!File.Exists(path)) return Unreadable(reading, file, 0, "缺少此文件。", "The file is missing.");
        using var csv = new CsvReader(new StreamReader(path, Utf8), Csv);
        try
        {
            return Rows(reading, file, csv);
        }
        catch (DecoderFallbackException)
        {
            return Unreadable(reading, file, 0, "文件不是 UTF-8 编码，请另存为“CSV UTF-8”。", "The file is not in UTF-8; save it as “CSV UTF-8”.");
        }
        catch (CsvHelperException)
        {
            return Unreadable(reading, file, csv.Parser.Row, "此行不是 CSV：引号应成对，格内的引号写两次。", "The row is not CSV: quotes come in pairs, and one inside a cell is written twice.");
        }
    }

    private static IReadOnlyList<SeedRow> Rows(SeedReading reading, string file, CsvReader csv)
    {
        if (!csv.Read()) return Unreadable(reading, file, 1, "文件是空的，应有表头。", "The file is empty; it needs a header row.");
        var header = csv.Parser.Record!.Select(c => c.Trim()).ToArray();
        foreach (var twice in header.Where(c => c.Length > 0).GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Count() > 1))
            reading.Report(file, 1, twice.Key, "此列出现两次。", "The column is there twice.");

        var rows = new List<SeedRow>();
        while (csv.Read())
        {
            var cells = csv.Parser.Record!.Select(c => c.Trim()).ToArray();
            if (cells.All(c => c.Length == 0)) continue;
            if (rows.Count == MostRows)
                return Unreadable(reading, file, csv.Parser.Row, $"一个文件最多 {MostRows} 行。", $"A file has at most {MostRows} rows.");
            if (cells.Skip(header.Length).Any(c => c.Length > 0))
                reading.Report(file, csv.Parser.Row, "-", "单元格比表头多；含逗号的文字要加引号。", "There are more cells than columns; a text with a comma needs quotes.");
            rows.Add(new SeedRow(reading, file, csv.Parser.Row, header.Zip(cells).DistinctBy(c => c.First).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal), header));
        }
        return rows;
    }

    private static SeedRow[] Unreadable(SeedReading reading, string file, int row, string zh, string en)
    {
        reading.Report(file, row, "-", zh, en);
        reading.Miss(SeedReading.KindOf(file));
        return [];
    }
}
