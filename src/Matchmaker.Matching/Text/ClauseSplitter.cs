using System.Buffers;

namespace Matchmaker.Matching.Text;

/// <summary>Splits a text into clauses, so that a reason can name the clause it rests on.</summary>
public static class ClauseSplitter
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("。；;，,、！!？?：:\r\n");

    /// <summary>
    /// The clauses of the first <paramref name="mostCharacters"/> characters, without those of a single one.
    /// </summary>
    public static IEnumerable<string> Of(string text, int mostCharacters)
    {
        if (text.Length > mostCharacters)
            text = text[..mostCharacters];
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny(Ends);
            if (length < 0)
                length = text.Length - start;
            var clause = text.AsSpan(start, length).Trim();
            if (clause.Length > 1)
                yield return clause.ToString();
            start += length + 1;
        }
    }
}
