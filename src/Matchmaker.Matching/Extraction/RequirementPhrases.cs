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
internal static partial class RequirementPhrases
{
    public static IEnumerable<RequirementPart> Of(FoldedText text, IReadOnlyList<District> districts)
    {
        var certificates = Certificate
            .In(text)
            .Select(c => (c.Start, End: c.Start + c.Length))
            .Distinct()
            .Order()
            .ToList();
        foreach (var (start, end) in Lists(text.Text))
        {
            var named = certificates.Where(c => start <= c.Start && c.Start < end).ToList();
            if (named.Count > 1 && Certificate.OneIsEnough(text.Text[named[0].Start..end]))
            {
                yield return new(start, end, start, end);
                continue;
            }
            var clauses = Joined(text.Text, start, end, districts);
            foreach (var run in Runs(clauses, named))
            {
                var (phraseStart, phraseEnd) = (run[0].Start, run[^1].End);
                foreach (var (from, to) in run.SelectMany(clause => Split(text.Text, clause, named)))
                    yield return new(from, to, phraseStart, phraseEnd);
            }
        }
    }

    // Clauses with nothing but 、 between them are one list.
    private static IEnumerable<(int Start, int End)> Lists(string text)
    {
        (int Start, int End)? open = null;
        foreach (var (start, length) in ClauseSpans.Of(text))
        {
            if (open is { } list && text.AsSpan(list.End, start - list.End).Trim() is not "、")
            {
                yield return list;
                open = null;
            }
            open = (open?.Start ?? start, start + length);
        }
        if (open is { } last)
            yield return last;
    }

    // The clauses of a list; those that end within a bracket or go on with a district belong together.
    private static List<(int Start, int End)> Joined(string text, int start, int end, IReadOnlyList<District> districts)
    {
        var joined = new List<(int Start, int End)>();
        foreach (var (from, length) in ClauseSpans.Of(text[start..end]))
        {
            var clause = (Start: start + from, End: start + from + length);
            if (joined.Count > 0 && (IsOpen(text[joined[^1].Start..joined[^1].End]) || NamesNext(joined[^1], clause)))
                joined[^1] = (joined[^1].Start, clause.End);
            else
                joined.Add(clause);
        }
        return joined;

        bool NamesNext((int Start, int End) last, (int Start, int End) next) =>
            districts.Any(d => DistrictNames.WrittenAs(d).IsMatch(text[last.Start..last.End]))
            && districts.Any(d =>
                DistrictNames.WrittenAs(d).Match(text[next.Start..next.End]) is { Success: true, Index: 0 }
            );
    }

    private static bool IsOpen(string clause) => clause.LastIndexOf('(') > clause.LastIndexOf(')');

    // "必须通过 ISO 9001、IATF 16949 认证": what is said once holds for all certificates of the list.
    private static IEnumerable<List<(int Start, int End)>> Runs(
        List<(int Start, int End)> clauses,
        List<(int Start, int End)> certificates
    )
    {
        var run = new List<(int Start, int End)>();
        foreach (var clause in clauses)
        {
            if (run.Count > 0 && !(Names(run[^1]) && Names(clause)))
            {
                yield return run;
                run = [];
            }
            run.Add(clause);
        }
        if (run.Count > 0)
            yield return run;

        bool Names((int Start, int End) clause) =>
            certificates.Exists(c => clause.Start <= c.Start && c.Start < clause.End);
    }

    private static IEnumerable<(int Start, int End)> Split(
        string text,
        (int Start, int End) clause,
        List<(int Start, int End)> certificates
    )
    {
        var start = clause.Start;
        foreach (var (first, second) in certificates.Zip(certificates.Skip(1)))
        {
            if (first.Start < start || second.End > clause.End || first.End >= second.Start)
                continue;
            if (And().Match(text[first.End..second.Start]) is not { Success: true } and)
                continue;
            yield return (start, first.End + and.Groups[1].Index);
            start = first.End + and.Groups[1].Index + and.Groups[1].Length;
        }
        yield return (start, clause.End);
    }

    [GeneratedRegex(
        "^[^a-z0-9/+&和与及且]{0,12}?((?:以及|并且|和|与|及|且|/|[+]|&|(?<![a-z])(?:as well as|and)(?![a-z])) ?)"
            + "[^a-z0-9和与及且]{0,6}$"
    )]
    private static partial Regex And();
}
