using System.Globalization;
using Matchmaker.Domain;

namespace Matchmaker.Matching.Extraction;

/// <summary>
/// Phrases an amount as a statement and as a question; the statement is read back as the same amount.
/// </summary>
internal static class QuantityPhrases
{
    // 万: the unit in which larger numbers are said in Chinese.
    private const decimal Wan = 10_000;

    /// <summary>"月产能不低于 5 万件", "monthly capacity at least 50,000 pieces".</summary>
    public static LocalizedText Words(this Quantity quantity)
    {
        var (name, condition) = (quantity.Name(), quantity.Condition());
        return new($"{name.Zh}{condition.Zh}", $"{name.En} {condition.En}");
    }

    /// <summary>"月产能是否不低于 5 万件", "is the monthly capacity at least 50,000 pieces".</summary>
    public static LocalizedText Question(this Quantity quantity)
    {
        var (name, condition) = (quantity.Name(), quantity.Condition());
        return new($"{name.Zh}是否{condition.Zh}", $"is the {name.En} {condition.En}");
    }

    private static LocalizedText Name(this Quantity quantity) =>
        quantity.Topic switch
        {
            Topic.Output => quantity.Per switch
            {
                Period.Hour => new("每小时产量", "hourly output"),
                Period.Day => new("日产能", "daily capacity"),
                Period.Week => new("周产能", "weekly capacity"),
                Period.Month => new("月产能", "monthly capacity"),
                _ => new("年产能", "annual capacity"),
            },
            Topic.Cycle => new("节拍", "cycle time"),
            Topic.Delivery => quantity.Of == "sample" ? new("样件交期", "sample lead time") : new("交期", "lead time"),
            Topic.Price => new("单价", "unit price"),
            _ => Property.Of(quantity.Of.Split(' ')[0]).Name,
        };

    private static LocalizedText Condition(this Quantity quantity) =>
        (quantity.Amounts.Least, quantity.Amounts.Most) switch
        {
            ({ } least, { } most) when least != most => new(
                $"在 {Spaced(Zh(least, quantity.Unit))}到 {Spaced(Zh(most, quantity.Unit))}之间",
                $"between {En(least, quantity.Unit)} and {En(most, quantity.Unit)}"
            ),
            ({ } least, var most) when most is null || quantity.MoreIsBetter => new(
                $"不低于 {Zh(least, quantity.Unit)}",
                $"at least {En(least, quantity.Unit)}"
            ),
            (var least, { } most) when least is null || quantity.Topic is not Topic.Property => new(
                $"不超过 {Zh(most, quantity.Unit)}",
                $"at most {En(most, quantity.Unit)}"
            ),
            var (least, most) => new(
                $"为 {Zh(least ?? most ?? 0, quantity.Unit)}",
                $"of {En(least ?? most ?? 0, quantity.Unit)}"
            ),
        };

    private static string Zh(decimal amount, Unit unit)
    {
        if (ProtectionCode.Written(amount, unit) is { } code)
            return code;
        var value = amount / unit.Factor;
        return Math.Abs(value) < Wan
            ? $"{Plain(value)} {unit.Name.Zh}"
            : $"{Plain(value / Wan)} 万{(char.IsAsciiLetter(unit.Name.Zh[0]) ? " " : "")}{unit.Name.Zh}";
    }

    // Latin letters stand apart from Chinese ones.
    private static string Spaced(string text) => char.IsAscii(text[^1]) ? $"{text} " : text;

    private static string En(decimal amount, Unit unit) =>
        ProtectionCode.Written(amount, unit)
        ?? $"{(amount / unit.Factor).ToString("#,0.######", CultureInfo.InvariantCulture)} {unit.Name.En}";

    private static string Plain(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
