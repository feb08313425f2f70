using System.Runtime.CompilerServices;
using Matchmaker.Domain;

namespace Matchmaker.Console.Exports;

/// <summary>
/// The columns of a list, each with its head in both languages and what it shows of an item; texts are neutralised
/// here, so that no column can forget to.
/// </summary>
public sealed class ExportColumns<T>(Localizer say)
{
    private const decimal FenPerYuan = 100m;
    private readonly List<(ExportHead Head, Func<T, object?> Cell)> _columns = [];

    public ExportColumns<T> Text(string zh, string en, Func<T, string?> value) =>
        Add(zh, en, CellKind.Text, item => value(item) is { } text ? CellText.Neutralised(text) : null);

    public ExportColumns<T> Label(string zh, string en, Func<T, LocalizedText?> value) =>
        Text(zh, en, item => value(item) is { } label ? say[label] : null);

    public ExportColumns<T> Texts(string zh, string en, Func<T, IEnumerable<string>> values) =>
        Text(zh, en, item => string.Join(say["、", ", "], values(item)));

    public ExportColumns<T> Labels(string zh, string en, Func<T, IEnumerable<LocalizedText>> values) =>
        Texts(zh, en, item => values(item).Select(label => say[label]));

    public ExportColumns<T> YesNo(string zh, string en, Func<T, bool> value) =>
        Text(zh, en, item => value(item) ? say["是", "yes"] : say["否", "no"]);

    public ExportColumns<T> Number(string zh, string en, Func<T, int?> value) =>
        Add(zh, en, CellKind.Number, item => value(item));

    /// <param name="value">In fen, 1/100 CNY; the cell is in yuan.</param>
    public ExportColumns<T> Money(string zh, string en, Func<T, long?> value) =>
        Add(zh, en, CellKind.Money, item => value(item) / FenPerYuan);

    public ExportColumns<T> Day(string zh, string en, Func<T, DateOnly?> value) =>
        Add(zh, en, CellKind.Day, item => value(item)?.ToDateTime(TimeOnly.MinValue));

    /// <param name="time">Whose time zone is the city's.</param>
    public ExportColumns<T> Moment(string zh, string en, TimeProvider time, Func<T, DateTimeOffset?> value) =>
        Add(
            zh,
            en,
            CellKind.Moment,
            item => value(item) is { } at ? TimeZoneInfo.ConvertTime(at, time.LocalTimeZone).DateTime : null
        );

    public ExportTable Of(string title, IAsyncEnumerable<T> items) =>
        new(title, [.. _columns.Select(c => c.Head)], RowsAsync(items));

    private async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(
        IAsyncEnumerable<T> items,
        [EnumeratorCancellation] CancellationToken ct = default
    )
    {
        await foreach (var item in items.WithCancellation(ct))
            yield return [.. _columns.Select(c => c.Cell(item))];
    }

    private ExportColumns<T> Add(string zh, string en, CellKind kind, Func<T, object?> cell)
    {
        _columns.Add((new ExportHead(say[zh, en], kind), cell));
        return this;
    }
}
