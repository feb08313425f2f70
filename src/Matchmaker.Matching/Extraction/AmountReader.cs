using System.Text.RegularExpressions;

namespace Matchmaker.Matching.Extraction;

/// <summary>A parser of amounts: it reads one where one begins.</summary>
internal static partial class AmountReader
{
    private const string ChineseDigits = "零一二两三四五六七八九十百千";

    // The largest amount that is read, in the unit of its text: far above any, and so far below what a decimal holds
    // that no unit, period or range of units leads out of it (a kilometre is 10^12 nanometres). Doubled, nothing
    // changes.
    private const decimal Most = 1_000_000_000_000;

    public static Amount? At(Clause clause, int at)
    {
        var text = clause.Text.Text;
        if (!MayBegin(text, at) || PartAt(clause, at) is not { } first)
            return null;
        var whole = Second(clause, first) is var (second, isDeviation)
            ? Joined(first, second, isDeviation)
            : first.Alone(at);
        whole = whole with
        {
            Unit = whole.Unit ?? CurrencyBefore(clause, at),
            Start = at,
            Deviation = at > 0 && (text[at - 1] == '±' || FollowsPlusMinus(text, at)),
        };
        return AmountComparison.Of(
            clause,
            IsNegative(text, at)
                ? whole with
                {
                    Start = at - 1,
                    Bounds = new(-whole.Bounds.Least, Below(whole.Bounds)),
                }
                : whole
        );
    }

    /// <summary>A number with what multiplies it and the units after it.</summary>
    private sealed record AmountPart(decimal Value, decimal Factor, Unit? Unit, Period? Per, Unit? Item, int End)
    {
        public Amount Alone(int at) => new(AmountInterval.Exactly(Value * Factor), Unit, Per, Item, false, at, End);
    }

    private static AmountPart? PartAt(Clause clause, int at)
    {
        if (at >= clause.End || Numerals.At(clause.Text.Text, at) is not { } number || at + number.Length > clause.End)
            return null;
        var end = at + number.Length;
        var factor = Factor(clause, ref end);
        if (number.Value * factor > Most)
            return null;
        return new(
            number.Value,
            factor,
            UnitAt(clause, ref end),
            PeriodAfter(clause.Text.Text, ref end),
            ItemAfter(clause, ref end),
            end
        );
    }

    // The other end of a range, or what a ± allows around the number.
    private static (AmountPart Part, bool IsDeviation)? Second(Clause clause, AmountPart first)
    {
        if (Separator().Match(clause.Text.Text, first.End) is not { Success: true } separator)
            return null;
        if (separator.ValueSpan.Contains("and", StringComparison.Ordinal) && !clause.SaysBetween)
            return null;
        return
            PartAt(clause, separator.Index + separator.Length) is { } part
            && (first.Unit is null || part.Unit is null || first.Unit.Measure == part.Unit.Measure)
            ? (part, separator.ValueSpan.Contains('±'))
            : null;
    }

    private static Amount Joined(AmountPart first, AmountPart second, bool isDeviation)
    {
        // "5-8 万件": what multiplies the second multiplies the first too.
        var low =
            first.Value * (first.Factor == 1 && first.Unit is null && !isDeviation ? second.Factor : first.Factor);
        if (first.Unit is { } own && second.Unit is { } other)
            low = low * own.Factor / other.Factor;
        var high = second.Value * second.Factor;
        return new(
            isDeviation ? new(low - high, low + high) : new(Math.Min(low, high), Math.Max(low, high)),
            second.Unit ?? first.Unit,
            second.Per ?? first.Per,
            second.Item ?? first.Item,
            false,
            0,
            second.End
        );
    }

    // "-40~125" goes from below zero to above; "-40" is one amount.
    private static decimal? Below(AmountInterval bounds) => bounds.Least == bounds.Most ? -bounds.Most : bounds.Most;

    private static bool MayBegin(string text, int at)
    {
        var before = at == 0 ? ' ' : text[at - 1];
        if (
            before is '第' or '.'
            || ChineseDigits.Contains(before, StringComparison.Ordinal)
            || (char.IsAsciiLetterOrDigit(before) && !IsRoughness(text, at))
        )
            return false;
        // The parts of 2026-11-24, 0532-8888 and AEC-Q100 are no amounts of their own.
        return !(before is '-' or '/' && at > 1 && char.IsAsciiLetterOrDigit(text[at - 2]));
    }

    private static bool IsRoughness(string text, int at) =>
        at >= 2 && text[(at - 2)..at] == "ra" && (at == 2 || !char.IsAsciiLetter(text[at - 3]));

    private static bool IsNegative(string text, int at) =>
        at > 0 && text[at - 1] is '-' or '−' && !FollowsPlusMinus(text, at);

    private static bool FollowsPlusMinus(string text, int at) => at >= 3 && text[(at - 3)..at] == "+/-";

    // "5 千克" are kilograms, "5 千件" thousands.
    private static decimal Factor(Clause clause, ref int end)
    {
        var at = SkipSpace(clause.Text.Text, end);
        if (at < clause.End && Unit.At(clause.Text, at) is not null)
            return 1;
        if (Numerals.Multiplier(clause.Text.Text, end) is not { } by || end + by.Length > clause.End)
            return 1;
        end += by.Length;
        return by.Factor;
    }

    private static Unit? UnitAt(Clause clause, ref int end)
    {
        var text = clause.Text.Text;
        var at = SkipSpace(text, end);
        if (at < clause.End && text[at] is '余' or '多')
            at++;
        if (at >= clause.End || Unit.At(clause.Text, at) is not { } found)
            return null;
        if (text[end - 1] != ' ' && IsOfDate(text, end, found.Unit))
            return null;
        end = at + found.Length;
        return found.Unit;
    }

    // 11 月 24 日
    private static bool IsOfDate(string text, int end, Unit unit)
    {
        if (unit.Name.Zh != "日")
            return false;
        var first = end - 1;
        while (first >= 0 && (char.IsAsciiDigit(text[first]) || text[first] == ' '))
            first--;
        return first >= 0 && text[first] == '月';
    }

    private static Period? PeriodAfter(string text, ref int end)
    {
        if (PerPeriod().Match(text, end) is not { Success: true } found)
            return null;
        end = found.Index + found.Length;
        return Periods.Named(found.Groups[1].Success ? found.Groups[1].Value : found.Groups[2].Value);
    }

    private static Unit? ItemAfter(Clause clause, ref int end)
    {
        if (PerItem().Match(clause.Text.Text, end) is not { Success: true } found)
            return null;
        var at = found.Index + found.Length;
        if (at >= clause.End || Unit.At(clause.Text, at) is not { } item || item.Unit.Measure is "time" or "money")
            return null;
        end = at + item.Length;
        return item.Unit;
    }

    private static Unit? CurrencyBefore(Clause clause, int at) =>
        Currency().Match(clause.Before(at)) is { Success: true } found
            ? Unit.Of(
                found.Groups[1].Value switch
                {
                    "usd" or "$" => "usd",
                    "eur" or "€" => "eur",
                    _ => "cny",
                }
            )
            : null;

    private static int SkipSpace(string text, int at) => at < text.Length && text[at] == ' ' ? at + 1 : at;

    [GeneratedRegex(@"\G ?(?:-|~|–|—{1,2}|−|至|到|to |and |±|\+/-) ?(?:±)?")]
    private static partial Regex Separator();

    [GeneratedRegex(
        @"\G ?(?:(?:/|每|per |an? ) ?个?(小时|天|日|周|月|年|hour|h|day|d|week|wk|month|mo|year|yr|"
            + @"annum)(?![a-z]) ?|"
            + @"(hourly|daily|weekly|monthly|annually|yearly))"
    )]
    private static partial Regex PerPeriod();

    [GeneratedRegex(@"\G ?(?:/|每|per |an? |each ?) ?")]
    private static partial Regex PerItem();

    [GeneratedRegex(@"(¥|rmb|cny|usd|\$|eur|€) ?$", RegexOptions.RightToLeft)]
    private static partial Regex Currency();
}
