using System.Text;
using Matchmaker.Domain.Text;

namespace Matchmaker.Matching.Text;

/// <summary>
/// A text folded character by character (width, case, traditional to simplified) with the offsets by which each
/// character's origin is known.
/// </summary>
internal sealed class FoldedText
{
    private readonly int[]? _origins;

    private FoldedText(string original, string text, int[]? origins) =>
        (Original, Text, _origins) = (original, text, origins);

    public string Original { get; }
    public string Text { get; }

    public static FoldedText Of(string original)
    {
        if (CharacterFolding.Keeps(original))
            return new(original, original, null);
        var folded = new StringBuilder(original.Length);
        var origins = new List<int>(original.Length + 1);
        for (var i = 0; i < original.Length; i++)
        {
            CharacterFolding.Append(folded, original[i]);
            while (origins.Count < folded.Length)
                origins.Add(i);
        }
        origins.Add(original.Length);
        return new(original, folded.ToString(), [.. origins]);
    }

    /// <summary>The part of the original text that a part of the folded text stands for.</summary>
    public ReadOnlySpan<char> OriginalOf(int start, int length)
    {
        var (from, count) = Origin(start, length);
        return Original.AsSpan(from, count);
    }

    /// <summary>Start and length in the original text.</summary>
    public (int Start, int Length) Origin(int start, int length)
    {
        if (_origins is null)
            return (start, length);
        // A character that folds into several (㎜) is taken whole.
        var end = length == 0 ? _origins[start] : _origins[start + length - 1] + 1;
        return (_origins[start], end - _origins[start]);
    }
}
