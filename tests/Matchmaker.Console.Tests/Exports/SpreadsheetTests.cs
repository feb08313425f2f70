using System.IO.Compression;
using System.Xml.Linq;
using Matchmaker.Console.Exports;
using MiniExcelLibs;

namespace Matchmaker.Console.Tests.Exports;

public sealed class SpreadsheetTests
{
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_above_the_bound_is_cut_and_says_so()
    {
        await using var file = new MemoryStream();
        var written = await WriteAsync(file, SpreadsheetWriter.MostRows + 5, ExportFormat.Csv);
        Assert.Equal(SpreadsheetWriter.MostRows, written);
        var lines = System.Text.Encoding.UTF8.GetString(file.ToArray()).Split("\r\n");
        Assert.Equal(SpreadsheetWriter.MostRows + 3, lines.Length);
        Assert.Contains("there are more", lines[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_list_has_its_heads()
    {
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            await using var file = new MemoryStream();
            Assert.Equal(0, await WriteAsync(file, 0, format));
            file.Position = 0;
            var type = format is ExportFormat.Csv ? ExcelType.CSV : ExcelType.XLSX;
            var heads = file.Query(excelType: type).Cast<IDictionary<string, object?>>().First().Values;
            Assert.Equal(["n", "day", "sum"], heads.Cast<string>());
        }
    }

    [Fact]
    public async Task Numbers_are_numbers_days_are_days_and_the_sheet_is_as_its_schema_says()
    {
        await using var file = new MemoryStream();
        await WriteAsync(file, 2, ExportFormat.Xlsx);
        file.Position = 0;
        var row = file.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().First();
        object?[] expected = [0d, new DateTime(2026, 11, 28), 12345.5d];
        Assert.Equal(expected, row.Values);

        file.Position = 0;
        await using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        await using var part = await zip.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync(Ct);
        var sheet = (await XDocument.LoadAsync(part, LoadOptions.None, Ct)).Root!;
        Assert.All(sheet.Element(Sheet + "sheetData")!.Elements(), e => Assert.Equal(Sheet + "row", e.Name));
        string[] order = ["dimension", "sheetViews", "cols", "sheetData", "autoFilter", "drawing"];
        var parts = sheet.Elements().Select(e => Array.IndexOf(order, e.Name.LocalName)).ToList();
        Assert.DoesNotContain(-1, parts);
        Assert.Equal(parts.Order(), parts);
    }

    private static Task<int> WriteAsync(Stream file, int rows, ExportFormat format) =>
        SpreadsheetWriter.WriteAsync(
            file,
            new ExportTable(
                "list",
                [new("n", CellKind.Number), new("day", CellKind.Day), new("sum", CellKind.Money)],
                Enumerable
                    .Range(0, rows)
                    .Select(i => (IReadOnlyList<object?>)[i, new DateTime(2026, 11, 28), 12345.5m])
                    .ToAsyncEnumerable()
            ),
            format,
            "there are more",
            Ct
        );
}
