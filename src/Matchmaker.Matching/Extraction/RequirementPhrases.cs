using System.Text.RegularExpressions;
using Matchmaker.Domain.Chains;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Extraction;

/// <summary>
/// A part of a folded text that asks for one thing, and the phrase around it that says how much it is wanted.
/// </summary>
internal readonly record struct RequirementPart(int Start, int End, int PhraseStart, int PhraseEnd);

/// <summary>
/// Splits a folded text into parts that each ask for one thing. Clauses are the rule; several certificates in one
/// phrase ("ISO 9001 和 IATF 16949", "CE/FCC") are parts of their own that share its words, and alternatives ("ISO
/// 9001、AS 9100 或 CE", "城阳区、即墨区企业") stay together, though 、 stands between them.
/// </summary>
internal sealed partial class RequirementPhrases
{
    private readonly string _text;
    private readonly IReadOnlyList<(int Start, int End)> _certificates;
    private readonly IReadOnlyList<(int Start, int End)> _districts;

    private RequirementPhrases(
        FoldedText text,
        IReadOnlyList<CertificateInText> certificates,
        IReadOnlyList<District> districts
    )
    {
        _text = text.Text;
        _certificates = [.. certificates.Select(c => (c.Start, End: c.Start + c.Length)).Distinct().Order()];
        _districts =
        [
            .. districts
                .SelectMany(d => DistrictNames.WrittenAs(d).In(_text))
                .Select(m => (m.Index, m.Index + m.Length)),
        ];
    }

    public static IEnumerable<RequirementPart> Of(
        FoldedText text,
        IReadOnlyList<CertificateInText> certificates,
        IReadOnlyList<District> districts
    ) => new RequirementPhrases(text, certificates, districts).Parts();

    private IEnumerable<RequirementPart> Parts()
    {
        foreach (var phrase in Phrases())
        {
            var (start, end) = (phrase[0].Start, phrase[^1].End);
            var parts =
                phrase.Count > 1 && Certificate.OneIsEnough(_text[start..end])
                    ? [(start, end)]
                    : phrase.SelectMany(Split);
            foreach (var (from, to) in parts)
                yield return new(from, to, start, end);
        }
    }

    // Clauses of a list; where all of them name certificates, what is said once ("必须通过 ISO 9001、IATF 16949 认证") holds
    // for all of them.
    private IEnumerable<List<(int Start, int End)>> Phrases()
    {
        var phrase = new List<(int Start, int End)>();
        foreach (var (start, length) in ClauseSpans.Of(_text))
        {
            var clause = (Start: start, End: start + length);
            if (phrase.Count > 0 && IsListed(phrase[^1], clause))
            {
                if (BelongTogether(phrase[^1], clause))
                {
                    phrase[^1] = (phrase[^1].Start, clause.End);
                    continue;
                }
                if (Names(_certificates, phrase[^1]) && Names(_certificates, clause))
                {
                    phrase.Add(clause);
                    continue;
                }
            }
            if (phrase.Count > 0)
                yield return phrase;
            phrase = [clause];
        }
        if (phrase.Count > 0)
            yield return phrase;
    }

    // A comma is no 、 unless names stand on both sides of it and nothing else follows but "and" or "or", or a grade.
    private bool IsListed((int Start, int End) last, (int Start, int End) next)
    {
        var between = _text.AsSpan(last.End, next.Start - last.End).Trim();
        if (between is not ",")
            return between is "、";
        return Grade().IsMatch(_text[next.Start..next.End])
            || (
                IsOpen(_text[last.Start..last.End])
                && Names(_certificates, last)
                && _text[next.Start..next.End].Contains(')')
            )
            || new[] { _certificates, _districts }.Any(names =>
                names.Any(n => last.Start <= n.Start && Nothing().IsMatch(_text[n.End..Math.Max(n.End, last.End)]))
                && names.Any(n =>
                    n.Start == First(next) && NothingElse().IsMatch(_text[n.End..Math.Max(n.End, next.End)])
                )
            );
    }

    private bool BelongTogether((int Start, int End) last, (int Start, int End) next) =>
        IsOpen(_text[last.Start..last.End])
        || Grade().IsMatch(_text[next.Start..next.End])
        || (Names(_districts, last) && _districts.Any(d => d.Start == First(next)));

    private static bool IsOpen(string clause) => clause.LastIndexOf('(') > clause.LastIndexOf(')');

    private static bool Names(IReadOnlyList<(int Start, int End)> names, (int Start, int End) clause) =>
        names.Any(n => clause.Start <= n.Start && n.Start < clause.End);

    private int First((int Start, int End) clause) =>
        clause.Start + (clause.End - clause.Start) - _text[clause.Start..clause.End].TrimStart().Length;

    private IEnumerable<(int Start, int End)> Split((int Start, int End) clause)
    {
        var start = clause.Start;
        var isList = _certificates.Count(c => clause.Start <= c.Start && c.Start < clause.End) > 1;
        if (isList && !Certificate.OneIsEnough(_text[clause.Start..clause.End]))
        {
            foreach (var (first, second) in _certificates.Zip(_certificates.Skip(1)))
            {
                if (first.Start < start || second.End > clause.End || first.End >= second.Start)
                    continue;
                if (And().Match(_text[first.End..second.Start]) is not { Success: true } and)
                    continue;
                yield return (start, first.End + and.Groups[1].Index);
                start = first.End + and.Groups[1].Index + and.Groups[1].Length;
            }
        }
        yield return (start, clause.End);
    }

    [GeneratedRegex(
        "^[^a-z0-9/+&和与及且]{0,12}?((?:以及|并且|和|与|及|且|/|[+]|&|(?<![a-z])(?:as well as|and)(?![a-z])) ?)"
            + "[^a-z0-9和与及且]{0,6}$"
    )]
    private static partial Regex And();

    [GeneratedRegex("^ ?(?:grade|class|category|level|级别|等级|类别)")]
    private static partial Regex Grade();

    [GeneratedRegex("^(?: district| city)? ?$")]
    private static partial Regex Nothing();

    [GeneratedRegex("^(?: district| city)? ?(?:$|(?:and|or) )")]
    private static partial Regex NothingElse();
}
