namespace Matchmaker.Matching.Scoring.Comparison;

/// <summary>A part of a text, in UTF-16 units.</summary>
public readonly record struct TextSpan(int Start, int Length);

/// <summary>
/// A statement of a supplier and the clause of a need that it answers, with the substrings that both share, for
/// highlighting.
/// </summary>
public sealed record ComparedTexts(string Supplied, string Asked)
{
    // Characters of a shared part that is shown as shared: one alone is shared by chance. Doubled, common words of two
    // and three characters are no longer marked in the texts; no score changes.
    private const int ShortestShared = 2;

    public IReadOnlyList<TextSpan> SuppliedSpans { get; } = SharedIn(Supplied, Asked);
    public IReadOnlyList<TextSpan> AskedSpans { get; } = SharedIn(Asked, Supplied);

    /// <summary>From left to right the longest parts that the other text has too, whatever their case.</summary>
    private static List<TextSpan> SharedIn(string text, string other)
    {
        var spans = new List<TextSpan>();
        var start = 0;
        while (start + ShortestShared <= text.Length)
        {
            var length = 0;
            while (
                start + length < text.Length
                && other.AsSpan().Contains(text.AsSpan(start, length + 1), StringComparison.OrdinalIgnoreCase)
            )
                length++;
            if (length >= ShortestShared)
                spans.Add(new(start, length));
            start += Math.Max(length, 1);
        }
        return spans;
    }
}
