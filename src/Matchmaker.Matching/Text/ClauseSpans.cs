using System.Text.RegularExpressions;

namespace Matchmaker.Matching.Text;

/// <summary>
/// Splits a folded text into its clauses. A comma within a number ends none, nor does the point of "0.01" or
/// "max. 65".
/// </summary>
internal static partial class ClauseSpans
{
    public static List<(int Start, int Length)> Of(string folded) => Of(folded, Ends());

    /// <summary>The parts between what ends one; empty ones are left out.</summary>
    public static List<(int Start, int Length)> Of(string folded, Regex ends)
    {
        var (start, spans) = (0, new List<(int, int)>());
        foreach (var end in ends.EnumerateMatches(folded))
        {
            if (end.Index > start)
                spans.Add((start, end.Index - start));
            start = end.Index + end.Length;
        }
        if (start < folded.Length)
            spans.Add((start, folded.Length - start));
        return spans;
    }

    [GeneratedRegex(@"[。;、!?\r\n]|,(?![0-9]{3})|(?<![0-9]),|(?<!(?<![a-z])(?:max|min|approx))\.(?=\s|$)")]
    private static partial Regex Ends();
}
