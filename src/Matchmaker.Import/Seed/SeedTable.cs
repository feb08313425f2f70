using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Matchmaker.Domain;
using Matchmaker.Domain.Text;

namespace Matchmaker.Import.Seed;

/// <summary>One CSV file of the reference data: its rows by column name.</summary>
internal static class SeedTable
{
    /// <summary>
    /// Rows of a file. Set by hand, above what a city's programme has by an order of magnitude, so that a wrong file is
    /// refused before it fills the memory. Doubled, such a file takes twice the memory until it is refused.
    /// </summary>
    public const int MostRows = 20_000;

    /// <summary>
    /// Characters of a cell. Set by hand, far above the longest text of a record: a file that is one long line is no
    /// table. Doubled, such a file is read twice as far before it is refused.
    /// </summary>
    private const int MostCell = 100_000;

    // A spreadsheet that saves in another encoding must not turn Chinese text into question marks in the store.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    // Blank lines count, so that the numbers are those that a spreadsheet shows.
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture)
    {
        IgnoreBlankLines = false,
        MaxFieldSize = MostCell,
    };

    private static readonly LocalizedText NoPair = new(
        "此行不是 CSV：引号应成对，格内的引号写两次。",
        "The row is not CSV: quotes come in pairs, and one inside a cell is written twice."
    );

    /// <summary>The rows; none when the file cannot be read, which is reported.</summary>
    public static IReadOnlyList<SeedRow> Read(SeedReading reading, string file)
    {
        var path = Path.Combine(reading.Folder, file);
        if (!File.Exists(path))
            return Unreadable(reading, file, 0, "-", new("缺少此文件。", "The file is missing."));
        using var csv = new CsvReader(new StreamReader(path, Utf8, detectEncodingFromByteOrderMarks: false), Csv);
        var read = new List<(int Number, string[] Cells)>();
        try
        {
            var fault = Gather(csv, read);
            return HeaderFault(reading, file, read)
                ?? (fault is null ? Rows(reading, file, read) : Unreadable(reading, file, csv.Parser.Row, "-", fault));
        }
        catch (DecoderFallbackException)
        {
            return Unreadable(
                reading,
                file,
                0,
                "-",
                new("文件不是 UTF-8 编码，请另存为“CSV UTF-8”。", "The file is not in UTF-8; save it as “CSV UTF-8”.")
            );
        }
    }

    /// <summary>Reads on until the end, or until a row that is none.</summary>
    private static LocalizedText? Gather(CsvReader csv, List<(int Number, string[] Cells)> read)
    {
        try
        {
            while (csv.Read())
            {
                // A quote without its pair takes the rest of the file into one cell.
                if (csv.Parser.RawRecord.Count(c => c == '"') % 2 == 1)
                    return NoPair;
                if (read.Count > MostRows)
                    return new($"一个文件最多 {MostRows} 行。", $"A file has at most {MostRows} rows.");
                var cells = csv.Parser.Record!.Select(PlainText.Tidy).ToArray();
                if (read.Count < SeedHeader.LooksAhead || cells.Any(c => c.Length > 0))
                    read.Add((csv.Parser.Row, cells));
            }
            return null;
        }
        catch (MaxFieldSizeException)
        {
            return new("有一格过长，引号可能没有成对。", "A cell is too long; a quote may lack its pair.");
        }
        catch (CsvHelperException)
        {
            return NoPair;
        }
    }

    // Told before what is wrong further down: a wrong delimiter or a title makes quotes odd, too.
    private static SeedRow[]? HeaderFault(SeedReading reading, string file, List<(int Number, string[] Cells)> read)
    {
        var wanted = SeedColumns.Of(file);
        if (read.Count == 0)
            return Unreadable(
                reading,
                file,
                1,
                "-",
                new(
                    $"没有表头，应为：{string.Join(',', wanted)}。",
                    $"There is no header; it is {string.Join(',', wanted)}."
                )
            );
        return
            SeedHeader.Fault(wanted, [.. read.Take(SeedHeader.LooksAhead).Select(r => r.Cells)]) is var (column, wrong)
            ? Unreadable(reading, file, 1, column, wrong)
            : null;
    }

    private static SeedRow[] Rows(SeedReading reading, string file, List<(int Number, string[] Cells)> read)
    {
        string[] header = [.. read[0].Cells.Reverse().SkipWhile(c => c.Length == 0).Reverse()];
        return
        [
            .. read.Skip(1)
                .Where(r => r.Cells.Any(c => c.Length > 0))
                .Select(r => Row(reading, file, header, r.Number, r.Cells))
                .OfType<SeedRow>(),
        ];
    }

    // What is missing at the end of a row is not empty: the row, or the whole file, was cut.
    private static SeedRow? Row(SeedReading reading, string file, string[] header, int number, string[] cells)
    {
        if (cells.Length < header.Length)
        {
            reading.Report(
                file,
                number,
                header[cells.Length],
                $"此行只有 {cells.Length} 格，表头有 {header.Length} 列；行可能被截断，空格也要有逗号。",
                $"The row has {cells.Length} cells and the header {header.Length}; it may have been cut "
                    + $"short. An empty cell has its comma, too."
            );
            reading.Cut(file, cells);
            return null;
        }
        if (cells.Skip(header.Length).Any(c => c.Length > 0))
            reading.Report(
                file,
                number,
                "-",
                "单元格比表头多；含逗号的文字要加引号。",
                "There are more cells than columns; a text with a comma needs quotes."
            );
        return new SeedRow(
            reading,
            file,
            number,
            header.Zip(cells).DistinctBy(c => c.First).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal)
        );
    }

    private static SeedRow[] Unreadable(SeedReading reading, string file, int row, string column, LocalizedText fault)
    {
        reading.Report(file, row, column, fault.Zh, fault.En);
        reading.Miss(SeedReading.KindOf(file));
        return [];
    }
}
