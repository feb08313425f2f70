using System.Globalization;
using CsvHelper;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Graph.Seed;

/// <summary>One CSV file of the reference data: its rows by column name, and the problems found while reading them.</summary>
internal sealed class SeedTable
{
    private readonly string _name;
    private readonly SeedReading _reading;

    private SeedTable(string name, SeedReading reading) => (_name, _reading) = (name, reading);

    public IReadOnlyList<SeedRow> Rows { get; private set; } = [];

    public static SeedTable Read(SeedReading reading, string name)
    {
        var table = new SeedTable(name, reading);
        var path = Path.Combine(reading.Folder, name);
        if (!File.Exists(path))
        {
            reading.Problems.Add(new(name, 0, "-", new("缺少此文件。", "The file is missing.")));
            return table;
        }
        using var csv = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var header = csv.HeaderRecord ?? [];
        var rows = new List<SeedRow>();
        while (csv.Read())
        {
            var cells = header.Select((column, i) => (column, text: csv.TryGetField<string>(i, out var cell) ? cell ?? "" : "")).ToDictionary(c => c.column, c => c.text.Trim());
            rows.Add(new SeedRow(table, reading, csv.Parser.Row, cells));
        }
        table.Rows = rows;
        return table;
    }

    public void Report(int row, string column, string zh, string en) => _reading.Problems.Add(new(_name, row, column, new(zh, en)));
}

/// <summary>A row, read cell by cell; a cell that cannot be read is reported and stands for nothing.</summary>
internal sealed class SeedRow(SeedTable table, SeedReading reading, int number, IReadOnlyDictionary<string, string> cells)
{
    public void Report(string column, string zh, string en) => table.Report(number, column, zh, en);

    public string? Text(string column)
    {
        if (!cells.TryGetValue(column, out var text)) Report(column, "缺少此列。", "The column is missing.");
        return string.IsNullOrEmpty(text) ? null : text;
    }

    public string Needed(string column)
    {
        if (Text(column) is { } text) return text;
        Report(column, "不能为空。", "It may not be empty.");
        return "";
    }

    /// <summary>The row's own id, which no other row may have.</summary>
    public string Id()
    {
        var id = Needed("id");
        if (id.Length > 0) reading.Define(this, "id", id);
        return id;
    }

    /// <summary>The id of another row, which must exist once all files are read.</summary>
    public string? Pointer(string column)
    {
        var id = Text(column);
        if (id is not null) reading.Point(this, column, id);
        return id;
    }

    public string NeededPointer(string column)
    {
        Needed(column);
        return Pointer(column) ?? "";
    }

    public IReadOnlyList<string> Pointers(string column)
    {
        var ids = Many(column);
        foreach (var id in ids) reading.Point(this, column, id);
        return ids;
    }

    /// <summary>Empty or "yes".</summary>
    public bool Yes(string column)
    {
        var text = Text(column);
        if (text is not (null or "yes")) Report(column, $"应为 yes 或留空，而不是“{text}”。", $"It is yes or empty, not “{text}”.");
        return text == "yes";
    }

    public IReadOnlyList<string> Many(string column) => Text(column)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    public DateOnly? Day(string column)
    {
        if (Text(column) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Report(column, $"“{text}”不是日期，应写作 2026-11-24。", $"“{text}” is not a date such as 2026-11-24.");
        return null;
    }

    public long? Whole(string column)
    {
        if (Text(column) is not { } text) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Report(column, $"“{text}”不是整数。", $"“{text}” is not a whole number.");
        return null;
    }

    /// <summary>A value as the API spells it ("LITTLE_GIANT").</summary>
    public T? Value<T>(string column) where T : struct, Enum
    {
        if (Text(column) is not { } text) return null;
        if (Enum.TryParse<T>(text.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var value) && Enum.IsDefined(value)) return value;
        Report(column, $"“{text}”不在可用值之中。", $"“{text}” is not one of the values in use.");
        return null;
    }

    public T NeededValue<T>(string column) where T : struct, Enum
    {
        Needed(column);
        return Value<T>(column) ?? default;
    }

    public Provenance Provenance(bool authored = false) => new(Pointers("sources"), authored, Text("note"));
}
