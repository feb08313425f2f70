using System.Text.RegularExpressions;

namespace Matchmaker.Matching.Extraction;

/// <summary>What the words around an amount make of it: at least, at most, about.</summary>
internal static partial class AmountComparison
{
    // The share by which "about" lets an amount differ on either side. Set by hand. Doubled, "about 100" is met by 80.
    private const decimal About = 0.1m;

    // Between a comparison and its number.
    private const string Filler = @"(?:为|是|达到|达|:)? ?(?:[φø¥$€±]|人民币|rmb|cny|usd|eur)? ?$";

    public static Amount Of(Clause clause, Amount amount)
    {
        var (low, high) = (amount.Bounds.Least, amount.Bounds.Most);
        var before = clause.Before(amount.Start);
        if (LeastBefore().IsMatch(before))
            return amount with { Bounds = new(low, null) };
        if (MostBefore().IsMatch(before))
            return amount with { Bounds = new(null, high) };
        var about = AboutBefore().IsMatch(before);
        if (
            After().Match(clause.Text.Text, amount.End) is { Success: true } after
            && after.Index + after.Length <= clause.End
        )
        {
            amount = amount with { End = after.Index + after.Length };
            if (after.Groups["most"].Success)
                return amount with { Bounds = new(null, high) };
            if (after.Groups["least"].Success)
                return amount with { Bounds = new(low, null) };
            about = true;
        }
        if (SaysMore(clause, amount))
            return amount with { Bounds = new(low, null) };
        return about
            ? amount with
            {
                Bounds = new(low - Math.Abs(low ?? 0) * About, high + Math.Abs(high ?? 0) * About),
            }
            : amount;
    }

    // 1000 余件
    private static bool SaysMore(Clause clause, Amount amount) =>
        clause.Text.Text.AsSpan(amount.Start, amount.End - amount.Start).IndexOfAny('余', '多') >= 0;

    [GeneratedRegex(
        @"(?:不[得应能可许宜会要]?(?:低于|少于|小于|短于)|不下于|至少|最少|最低|≥|>=|≧|>|(?<!不[得应能可许宜会要]?)(?:大于|高于|多于|"
            + @"长于|超过|超)(?:或?等于)?|at least|(?:no|not) (?:to )?(?:be )?(?:less|fewer|lower|smaller|shorter) than|not "
            + @"(?:be )?(?:below|under)|(?<!(?:no|not) (?:to )?(?:be )?)(?:(?:more|greater|higher|larger|"
            + @"longer) than|above|"
            + @"over|exceed(?:s|ing)?)|min(?:\.|imum)?(?: of)?|(?:最小|最低|minimum)(?!起|订|采购| order)[^0-9]{0,12})"
            + Filler,
        RegexOptions.RightToLeft
    )]
    private static partial Regex LeastBefore();

    [GeneratedRegex(
        @"(?:不[得应能可许宜会要]?(?:超过|超出|高于|大于|多于|长于|晚于|迟于|超)|不足|至多|最多|最高|最大|最长|最迟|≤|<=|≦|<|控制在|"
            + @"(?<!不[得应能可许宜会要]?)(?:小于|低于|少于|短于)(?:或?等于)?|at most|(?:no|not) (?:to )?(?:be )?(?:more|longer|later|"
            + @"higher|greater|larger) than|not (?:to )?(?:be )?(?:exceed(?:ing)?|above|over)|up to|within|"
            + @"(?<!(?:no|not) (?:to )?(?:be )?)(?:(?:less|fewer|lower|smaller|shorter) than|below|under)|"
            + @"max(?:\.|imum)?(?: of)?|(?:最大|最高|最长|maximum)[^0-9]{0,12})"
            + Filler,
        RegexOptions.RightToLeft
    )]
    private static partial Regex MostBefore();

    [GeneratedRegex(
        @"(?:约为?|大约|大概|近|about|around|approximately|approx\.?|circa|~)" + Filler,
        RegexOptions.RightToLeft
    )]
    private static partial Regex AboutBefore();

    [GeneratedRegex(
        @"\G ?(?:(?<most>以内|之内|以下|及以下|或以下|内(?![径部])|or (?:less|below|under|fewer|faster|lower)|max(?:imum)?|"
            + @"at most)|(?<least>以上|及以上|或以上|起(?![订批])|\+|or (?:more|above|higher|better|over)|and (?:above|more|"
            + @"higher|over)|minimum|"
            + @"at least)|左右|上下|or so)"
    )]
    private static partial Regex After();
}
