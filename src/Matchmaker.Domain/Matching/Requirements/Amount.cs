using System.Text.RegularExpressions;

namespace Matchmaker.Domain.Matching.Requirements;

/// <summary>A number or a range with its unit and its comparison, before it is known what it is about.</summary>
/// <param name="Bounds">In the unit as written.</param>
/// <param name="Unit">Null where none is written.</param>
/// <param name="Per">The period after the unit ("件/月").</param>
/// <param name="Item">The unit of count after the unit ("元/件").</param>
/// <param name="Deviation">Written with ± and no middle.</param>
/// <param name="End">After all of it, in the folded text.</param>
internal sealed record Amount(Bounds Bounds, Unit? Unit, Period? Per, Unit? Item, bool Deviation, int Start, int End);

/// <summary>Reads an amount where one begins.</summary>
internal static partial class AmountReader
{
    // What "about" allows on either side.
    private const decimal About = 0.1m;

    public static Amount? At(Clause clause, int at)
    {
        var text = clause.Text.Text;
        if (!MayBegin(text, at) || Numerals.At(text, at) is not { } number || at + number.Length > clause.End) return null;
        var (first, factor, end) = Scaled(clause, number.Value, at + number.Length);
        var named = Named(clause, at, ref end);
        var bounds = Bounds.Exactly(first * factor);
        if (Second(clause, end) is { } second)
        {
            var (value, by, after) = Scaled(clause, second.Value, second.End);
            var also = Named(clause, at, ref after);
            if (named.Unit is null || also.Unit is null || named.Unit.Measure == also.Unit.Measure)
            {
                // "5-8 万件": what multiplies the second multiplies the first too.
                var low = first * (factor == 1 && named.Unit is null && !second.IsDeviation ? by : factor);
                if (named.Unit is { } own && also.Unit is { } other) low = low * own.Factor / other.Factor;
                bounds = second.IsDeviation ? new(low - value * by, low + value * by) : new(Math.Min(low, value * by), Math.Max(low, value * by));
                (named, end) = ((also.Unit ?? named.Unit, also.Per ?? named.Per, also.Item ?? named.Item), after);
            }
        }
        var deviation = at > 0 && text[at - 1] is '±' || EndsWithPlusMinus(text, at);
        return Compared(clause, new(bounds, named.Unit, named.Per, named.Item, deviation, at, end), Negative(text, at));
    }

    private static (Unit? Unit, Period? Per, Unit? Item) Named(Clause clause, int at, ref int end) =>
        (UnitAt(clause, ref end) ?? CurrencyBefore(clause, at), PeriodAfter(clause.Text.Text, ref end), ItemAfter(clause, ref end));

    private static Unit? CurrencyBefore(Clause clause, int at) => Currency().Match(clause.Before(at)) is { Success: true } found
        ? Unit.Of(found.Groups[1].Value switch { "usd" or "$" => "usd", "eur" or "€" => "eur", _ => "cny" }) : null;

    private static bool MayBegin(string text, int at)
    {
        var before = at == 0 ? ' ' : text[at - 1];
        if (before is '第' or '.' || (char.IsAsciiLetterOrDigit(before) && !IsRoughness(text, at)) || "零一二两三四五六七八九十百千".Contains(before, StringComparison.Ordinal)) return false;
        // The parts of 2026-11-24, 0532-8888 and AEC-Q100 are no amounts of their own.
        return !(before is '-' or '/' && at > 1 && char.IsAsciiLetterOrDigit(text[at - 2]));
    }

    private static bool IsRoughness(string text, int at) => at >= 2 && text[(at - 2)..at] == "ra" && (at == 2 || !char.IsAsciiLetter(text[at - 3]));

    private static bool Negative(string text, int at) => at > 0 && text[at - 1] is '-' or '−' && !EndsWithPlusMinus(text, at);

    private static bool EndsWithPlusMinus(string text, int at) => at >= 3 && text[(at - 3)..at] == "+/-";

    private static (decimal Value, decimal Factor, int End) Scaled(Clause clause, decimal value, int end)
    {
        var at = SkipSpace(clause.Text.Text, end);
        if (at < clause.End && Unit.At(clause.Text, at) is not null) return (value, 1, end);
        return Numerals.Multiplier(clause.Text.Text, end) is { } by && end + by.Length <= clause.End ? (value, by.Factor, end + by.Length) : (value, 1, end);
    }

    private static Unit? UnitAt(Clause clause, ref int end)
    {
        var text = clause.Text.Text;
        var at = SkipSpace(text, end);
        if (at < clause.End && text[at] is '余' or '多') at++;
        if (at >= clause.End || Unit.At(clause.Text, at) is not { } found) return null;
        if (text[end - 1] != ' ' && IsOfDate(text, end, found.Unit)) return null;
        end = at + found.Length;
        return found.Unit;
    }

    // 11 月 24 日
    private static bool IsOfDate(string text, int end, Unit unit)
    {
        if (unit.Name.Zh != "日") return false;
        var first = end - 1;
        while (first >= 0 && (char.IsAsciiDigit(text[first]) || text[first] == ' ')) first--;
        return first >= 0 && text[first] == '月';
    }

    private static (decimal Value, bool IsDeviation, int End)? Second(Clause clause, int end)
    {
        if (Separator().Match(clause.Text.Text, end) is not { Success: true } separator) return null;
        if (separator.ValueSpan.Contains("and", StringComparison.Ordinal) && !clause.SaysBetween) return null;
        var at = separator.Index + separator.Length;
        return at < clause.End && Numerals.At(clause.Text.Text, at) is { } number
            ? (number.Value, separator.ValueSpan.Contains('±'), at + number.Length) : null;
    }

    private static Period? PeriodAfter(string text, ref int end)
    {
        if (PerPeriod().Match(text, end) is not { Success: true } found) return null;
        end = found.Index + found.Length;
        return Periods.Named(found.Groups[1].Success ? found.Groups[1].Value : found.Groups[2].Value);
    }

    private static Unit? ItemAfter(Clause clause, ref int end)
    {
        if (PerItem().Match(clause.Text.Text, end) is not { Success: true } found) return null;
        var at = found.Index + found.Length;
        if (at >= clause.End || Unit.At(clause.Text, at) is not { } item || item.Unit.Measure is "time" or "money") return null;
        end = at + item.Length;
        return item.Unit;
    }

    private static Amount Compared(Clause clause, Amount amount, bool negative)
    {
        var (low, high) = (amount.Bounds.Least, amount.Bounds.Most);
        var before = clause.Before(negative ? amount.Start - 1 : amount.Start);
        if (negative) (amount, low, high) = (amount with { Start = amount.Start - 1 }, -low, low == high ? -high : high);
        if (LeastBefore().IsMatch(before)) return amount with { Bounds = new(low, null) };
        if (MostBefore().IsMatch(before)) return amount with { Bounds = new(null, high) };
        var about = AboutBefore().IsMatch(before);
        if (Suffix().Match(clause.Text.Text, amount.End) is { Success: true } after && after.Index + after.Length <= clause.End)
        {
            amount = amount with { End = after.Index + after.Length };
            if (after.Groups["most"].Success) return amount with { Bounds = new(null, high) };
            if (after.Groups["least"].Success) return amount with { Bounds = new(low, null) };
            about = true;
        }
        if (clause.Text.Text.AsSpan(amount.Start, amount.End - amount.Start).IndexOfAny('余', '多') >= 0) return amount with { Bounds = new(low, null) };
        return amount with { Bounds = about ? new(low - Math.Abs(low ?? 0) * About, high + Math.Abs(high ?? 0) * About) : new(low, high) };
    }

    private static int SkipSpace(string text, int at) => at < text.Length && text[at] == ' ' ? at + 1 : at;

    [GeneratedRegex(@"\G ?(?:-|~|–|—{1,2}|−|至|到|to |and |±|\+/-) ?(?:±)?")]
    private static partial Regex Separator();

    [GeneratedRegex(@"\G ?(?:(?:/|每|per |an? ) ?个?(小时|天|日|周|月|年|hour|h|day|d|week|wk|month|mo|year|yr|annum)(?![a-z]) ?|(hourly|daily|weekly|monthly|annually|yearly))")]
    private static partial Regex PerPeriod();

    [GeneratedRegex(@"\G ?(?:/|每|per |an? |each ?) ?")]
    private static partial Regex PerItem();

    [GeneratedRegex(@"(¥|rmb|cny|usd|\$|eur|€) ?$")]
    private static partial Regex Currency();

    private const string Filler = @"(?:为|是|达到|达|:)? ?(?:[φø¥$€±]|rmb|cny|usd|eur)? ?$";

    [GeneratedRegex(@"(?:不低于|不少于|不小于|不短于|至少|最少|最低|≥|>=|≧|>|(?<!不)(?:大于|高于|多于|超过|超)|at least|(?:no|not) (?:less|fewer|lower) than|(?<!no |not )more than|above|(?<!not )exceed(?:s|ing)?|min(?:\.|imum)?(?: of)?|(?:最小|最低|minimum)[^\d]{0,12})" + Filler)]
    private static partial Regex LeastBefore();

    [GeneratedRegex(@"(?:不超过|不高于|不大于|不多于|不长于|不超|不足|至多|最多|最高|最大|最长|最迟|≤|<=|≦|<|控制在|(?<!不)(?:小于|低于|少于|短于)|at most|(?:no|not) (?:more|longer|later|higher|greater) than|not exceed(?:ing)?|up to|within|under|below|(?<!no |not )less than|max(?:\.|imum)?(?: of)?|(?:最大|最高|最长|maximum)[^\d]{0,12})" + Filler)]
    private static partial Regex MostBefore();

    [GeneratedRegex(@"(?:约为?|大约|大概|近|about|around|approximately|approx\.?|circa|~)" + Filler)]
    private static partial Regex AboutBefore();

    [GeneratedRegex(@"\G ?(?:(?<most>以内|之内|以下|及以下|或以下|内(?![径部])|or (?:less|below|under|fewer|faster)|max(?:imum)?|at most)|(?<least>以上|及以上|或以上|起(?!订)|\+|or (?:more|above|higher)|and (?:above|more)|minimum|at least)|左右|上下|or so)")]
    private static partial Regex Suffix();
}
