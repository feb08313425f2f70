using System.Data;
using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.Csv;
using MiniExcelLibs.OpenXml;

namespace Matchmaker.Console.Exports;

/// <summary>Writes tables as .xlsx, and as .csv in UTF-8 with a byte order mark and CRLF, by MiniExcel.</summary>
public static class SpreadsheetWriter
{
    /// <summary>
    /// Rows of a file at most; behind them a line says that the list goes on. Set by hand: at 100 rows a page they are
    /// 500 questions to the store. Doubled, an export takes twice as long.
    /// </summary>
    public const int MostRows = 50_000;

    // Characters that Excel takes in a sheet's name.
    private const int LongestSheetName = 31;

    /// <returns>The rows that were written, without the head and the line that says that there are more.</returns>
    public static Task<int> WriteAsync(
        Stream to,
        ExportTable table,
        ExportFormat format,
        string more,
        CancellationToken ct
    ) =>
        // MiniExcel's asynchronous writer (1.47.0) puts the drawing of a sheet among its rows, which Excel calls
        // damaged. The other one takes a thread for as long as it writes: how many may write at once is limited.
        Task.Run(() => Write(to, table, format, more, ct), ct);

    private static int Write(Stream to, ExportTable table, ExportFormat format, string more, CancellationToken ct)
    {
        var written = 0;
        Save(Rows());
        // Without a row, MiniExcel knows of no heads.
        if (written == 0)
        {
            to.SetLength(0);
            Save(Empty(table.Heads));
        }
        return written;

        void Save(object rows) =>
            to.SaveAs(
                rows,
                sheetName: SheetName(table.Title),
                excelType: format is ExportFormat.Csv ? ExcelType.CSV : ExcelType.XLSX,
                configuration: ConfigurationOf(table.Heads, format)
            );

        IEnumerable<Dictionary<string, object?>> Rows()
        {
            foreach (var cells in table.Rows.ToBlockingEnumerable(ct))
            {
                if (written == MostRows)
                {
                    yield return Row(table.Heads, [more, .. table.Heads.Skip(1).Select(_ => (object?)null)], format);
                    yield break;
                }
                written++;
                yield return Row(table.Heads, cells, format);
            }
        }
    }

    private static Dictionary<string, object?> Row(
        IReadOnlyList<ExportHead> heads,
        IReadOnlyList<object?> cells,
        ExportFormat format
    ) =>
        heads
            .Zip(cells)
            .ToDictionary(
                pair => pair.First.Name,
                pair => format is ExportFormat.Csv ? InCsv(pair.First.Kind, pair.Second) : pair.Second,
                StringComparer.Ordinal
            );

    // In CSV nothing but the digits says what a cell is.
    private static object? InCsv(CellKind kind, object? cell) =>
        cell switch
        {
            DateTime at => at.ToString(FormatOf(kind), CultureInfo.InvariantCulture),
            decimal sum => sum.ToString("0.00", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => cell,
        };

    private static IConfiguration ConfigurationOf(IReadOnlyList<ExportHead> heads, ExportFormat format) =>
        format is ExportFormat.Csv
            ? new CsvConfiguration { NewLine = "\r\n" }
            : new OpenXmlConfiguration { TableStyles = TableStyles.None, DynamicColumns = [.. heads.Select(ColumnOf)] };

    private static DynamicExcelColumn ColumnOf(ExportHead head, int at) =>
        new(head.Name)
        {
            Index = at,
            Format = FormatOf(head.Kind),
            Width = WidthOf(head.Kind),
        };

    private static string? FormatOf(CellKind kind) =>
        kind switch
        {
            CellKind.Money => "#,##0.00",
            CellKind.Day => "yyyy-MM-dd",
            CellKind.Moment => "yyyy-MM-dd HH:mm",
            _ => null,
        };

    // In characters, as Excel counts widths: what the longest value of the kind needs; a text is read in its cell.
    private static double WidthOf(CellKind kind) =>
        kind switch
        {
            CellKind.Text => 24,
            CellKind.Number => 10,
            CellKind.Day => 12,
            _ => 18,
        };

    private static DataTable Empty(IReadOnlyList<ExportHead> heads)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var head in heads)
            table.Columns.Add(head.Name);
        return table;
    }

    private static string SheetName(string title) =>
        title.Length > LongestSheetName ? title[..LongestSheetName] : title;
}
