using System.Globalization;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.History;

/// <summary>
/// How values read in a history: names for ids, days and sums as people write them, in both languages.
/// </summary>
/// <param name="names">The names of the records that the history points at, by their ids.</param>
/// <param name="zone">The city's time zone, in which moments are told.</param>
internal sealed class Wording(IReadOnlyDictionary<string, LocalizedText> names, TimeZoneInfo zone)
{
    private const decimal FenPerYuan = 100m;
    private const decimal YuanPerWan = 10_000m;
    private const decimal YuanPerYi = 100_000_000m;

    private static readonly LocalizedText Gone = new("（已删除的记录）", "(a record that is gone)");
    private static readonly LocalizedText TheProduct = new("系统", "the product");
    private static readonly LocalizedText TheReferenceData = new("参考数据", "the reference data");

    public static LocalizedText Text(string text) => new(text, text);

    public static LocalizedText? TextOrNull(string? text) => text is null ? null : Text(text);

    public static LocalizedText Yes(bool value) => value ? new("是", "yes") : new("否", "no");

    public static LocalizedText Day(DateOnly day) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日"),
            day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        );

    public static LocalizedText? DayOrNull(DateOnly? day) => day is { } known ? Day(known) : null;

    public LocalizedText Moment(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        var (day, hour) = (
            Day(DateOnly.FromDateTime(local.DateTime)),
            local.ToString("HH:mm", CultureInfo.InvariantCulture)
        );
        return new($"{day.Zh} {hour}", $"{day.En}, {hour}");
    }

    /// <param name="fen">1/100 CNY.</param>
    public static LocalizedText Sum(long fen)
    {
        var yuan = fen / FenPerYuan;
        var zh = yuan switch
        {
            >= YuanPerYi => $"{Number(yuan / YuanPerYi)} 亿元",
            >= YuanPerWan => $"{Number(yuan / YuanPerWan)} 万元",
            _ => $"{Number(yuan)} 元",
        };
        return new(zh, $"CNY {Number(yuan)}");
    }

    public static LocalizedText? SumOrNull(long? fen) => fen is { } known ? Sum(known) : null;

    /// <summary>The name of the record of that id, or of the product itself as it stands where accounts do.</summary>
    public LocalizedText Name(string id) =>
        names.TryGetValue(id, out var name) ? name
        : id == Access.Caller.System.Name ? TheProduct
        : id == Access.Caller.Seed.Name ? TheReferenceData
        : Gone;

    public LocalizedText? NameOrNull(string? id) => id is null ? null : Name(id);

    /// <summary>Who made a change: people by the name that they had then.</summary>
    public static LocalizedText By(Change change) =>
        change.By == Access.Caller.System.Name ? TheProduct
        : change.By == Access.Caller.Seed.Name ? TheReferenceData
        : Text(change.ByName);

    /// <summary>Parts that say one thing together; those that are null are left out.</summary>
    public static LocalizedText Joined(params IEnumerable<LocalizedText?> parts)
    {
        LocalizedText[] said = [.. parts.OfType<LocalizedText>()];
        return new(string.Join("，", said.Select(p => p.Zh)), string.Join(", ", said.Select(p => p.En)));
    }

    private static string Number(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
