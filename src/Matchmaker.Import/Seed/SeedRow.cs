using System.Globalization;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Records;
using Matchmaker.Domain.Text;

namespace Matchmaker.Import.Seed;

/// <summary>A row, read cell by cell; a cell that cannot be read is reported and stands for nothing.</summary>
internal sealed class SeedRow(SeedReading reading, string file, int number, IReadOnlyDictionary<string, string> cells)
{
    public string File => file;
    public int Number => number;

    public void Report(string column, string zh, string en) => reading.Report(file, number, column, zh, en);

    /// <param name="lines">Whether it may have several lines.</param>
    public string? Text(string column, int most = RecordRules.LongestText, bool lines = false)
    {
        var text = cells[column];
        if (PlainText.Length(text) > most)
            Report(column, $"最多 {most} 个字。", $"At most {most} characters.");
        if (text.Contains(RecordShapeMessages.Lost))
            Report(column, RecordShapeMessages.LostCharacter.Zh, RecordShapeMessages.LostCharacter.En);
        else if (PlainText.Fault(text, lines) is { } fault)
            Report(column, fault.Zh, fault.En);
        return text.Length > 0 ? text : null;
    }

    public string Needed(string column, int most = RecordRules.LongestText, bool lines = false)
    {
        if (Text(column, most, lines) is { } text && PlainText.IsVisible(text))
            return text;
        Report(column, "不能为空。", "It may not be empty.");
        return "";
    }

    /// <summary>
    /// The row's own id, which no other row may have: the kind of thing, an underscore, and a name of the editor's
    /// choice.
    /// </summary>
    public string Id()
    {
        var (id, kind) = (Needed("id", RecordRules.LongestId), SeedReading.KindOf(file));
        if (id.Length == 0)
            return id;
        if (RecordRules.IdFault(id, kind) is { } fault)
            Report("id", fault.Zh, fault.En);
        reading.DefineId(this, id);
        return id;
    }

    /// <summary>
    /// Says that these cells together name the row, so that no other row of the file may have the same.
    /// </summary>
    public void Once(params IEnumerable<string> columns)
    {
        var values = columns.Select(c => Text(c) ?? "").ToList();
        reading.Define(this, columns.Last(), string.Join(' ', values), within: file);
    }

    /// <summary>The id of a row of another file, which must be there once all files are read.</summary>
    /// <param name="kind">What the id names, where the column's own name does not say it.</param>
    public string? Pointer(string column, string? kind = null)
    {
        var id = Text(column);
        if (id is not null)
            reading.Point(this, column, id, kind ?? column);
        return id;
    }

    public string NeededPointer(string column, string? kind = null)
    {
        Needed(column);
        return Pointer(column, kind) ?? "";
    }

    public IReadOnlyList<string> Pointers(string column, string kind)
    {
        var ids = Many(column);
        foreach (var id in ids)
            reading.Point(this, column, id, kind);
        return ids;
    }

    /// <summary>The values of a cell, in its order.</summary>
    public IReadOnlyList<string> Many(string column)
    {
        var values =
            Text(column)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        foreach (var twice in values.GroupBy(v => v, StringComparer.Ordinal).Where(g => g.Count() > 1))
            Report(column, $"“{twice.Key}”重复。", $"“{twice.Key}” is there twice.");
        return values;
    }

    /// <summary>Empty or "yes".</summary>
    public bool Yes(string column)
    {
        var text = Text(column);
        if (text is not (null or "yes"))
            Report(column, $"应为 yes 或留空，而不是“{text}”。", $"It is yes or empty, not “{text}”.");
        return text == "yes";
    }

    public DateOnly? Day(string column)
    {
        if (Text(column) is not { } text)
            return null;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            Report(column, $"“{text}”不是日期，应写作 2026-11-24。", $"“{text}” is not a date such as 2026-11-24.");
        else if (!RecordRules.IsSane(day))
            Report(
                column,
                $"{RecordRules.OutsideOfDays.Zh}读到的是“{text}”。",
                $"{RecordRules.OutsideOfDays.En} “{text}” was read."
            );
        else
            return day;
        return null;
    }

    public DateOnly NeededDay(string column)
    {
        Needed(column);
        return Day(column) ?? RecordRules.FirstDay;
    }

    /// <summary>The last day of what begins with another.</summary>
    public DateOnly? LastDay(string column, DateOnly? first)
    {
        var last = Day(column);
        if (last < first)
            Report(column, "不能早于开始的日期。", "It may not be before the first day.");
        return last;
    }

    public long? Whole(string column, long most)
    {
        if (Text(column) is not { } text)
            return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most)
            return number;
        Report(column, $"“{text}”不是 0 到 {most} 的整数。", $"“{text}” is not a whole number from 0 to {most}.");
        return null;
    }

    /// <summary>A value as the API spells it ("LITTLE_GIANT").</summary>
    public T? Value<T>(string column)
        where T : struct, Enum
    {
        if (Text(column) is not { } text)
            return null;
        var values = Enum.GetValues<T>().ToDictionary(v => ConstantCase.Of(v), StringComparer.Ordinal);
        if (values.TryGetValue(text, out var value))
            return value;
        Report(
            column,
            $"“{text}”应为以下之一：{string.Join("、", values.Keys)}。",
            $"“{text}” should be one of {string.Join(", ", values.Keys)}."
        );
        return null;
    }

    public T NeededValue<T>(string column)
        where T : struct, Enum
    {
        Needed(column);
        return Value<T>(column) ?? default;
    }

    public Provenance Provenance(bool authored = false) =>
        new(Pointers("sources", "source"), authored, Text("note", lines: true));
}
