using System.Text.RegularExpressions;

namespace Matchmaker.Matching.Text;

/// <summary>
/// Splits a folded text into its clauses. A comma within a number ends none, nor does the point of "0.01" or
/// "max. 65".
/// </summary>
internal static partial class ClauseSpans
{
    public static IEnumerable<(int Start, int Length)> Of(string folded) => Of(folded, Ends());

    /// <summary>The parts between what ends one; empty ones are left out.</summary>
    public static IEnumerable<(int Start, int Length)> Of(string folded, Regex ends)
    {
        var start = 0;
        foreach (System.Text.RegularExpressions.Match end in ends.Matches(folded))
        {
            if (end.Index > start)
                yield return (start, end.Index - start);
            start = end.Index + end.Length;
        }
        if (start < folded.Length)
            yield return (start, folded.Length - start);
    }

    [GeneratedRegex(@"[。;、!?\r\n]|,(?![0-9]{3})|(?<![0-9]),|(?<!(?<![a-z])(?:max|min|approx))\.(?=\s|$)")]
    private static partial Regex Ends();
}
