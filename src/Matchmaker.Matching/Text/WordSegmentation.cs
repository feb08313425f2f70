using Matchmaker.Domain.Text;

namespace Matchmaker.Matching.Text;

/// <summary>
/// Word segmentation of Chinese: the most probable division into words of a dictionary under a unigram model, by
/// dynamic programming (as jieba does it, without its guesses at unknown words). Terms of the field are kept whole.
/// </summary>
public sealed class WordSegmentation
{
    // Characters of the longest word that is looked for; terms of the field are hardly longer. Doubled, a long text
    // takes twice the look-ups.
    private const int Longest = 10;

    // Logarithm of the share of a character that is no word of the dictionary, and of a term of the field, which is
    // kept whole against its parts. Set by hand, below the rarest word and above the commonest.
    private const float Unknown = -20,
        OfTheField = -4;

    private static readonly Lazy<Dictionary<string, float>> Common = new(ReadCommon);

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _ofTheField;

    /// <param name="terms">Of the field, folded.</param>
    public WordSegmentation(IEnumerable<string> terms) =>
        _ofTheField = terms.ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words of a folded text, without blanks and marks.</summary>
    public IEnumerable<(int Start, int Length)> Of(string folded)
    {
        var start = 0;
        while (start < folded.Length)
        {
            var end = start;
            if (Features.IsHan(folded[start]))
            {
                while (end < folded.Length && Features.IsHan(folded[end]))
                    end++;
                foreach (var word in Divided(folded, start, end))
                    yield return word;
            }
            else
            {
                end = start + Math.Max(1, Features.WordLength(folded.AsSpan(start)));
                if (char.IsLetterOrDigit(folded[start]))
                    yield return (start, end - start);
            }
            start = end;
        }
    }

    // From the end to the beginning: the best division of each rest, then read off from the front.
    private List<(int Start, int Length)> Divided(string text, int from, int to)
    {
        var common = Common.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        var best = new float[to - from + 1];
        var lengths = new int[to - from];
        for (var at = to - from - 1; at >= 0; at--)
        {
            best[at] = float.NegativeInfinity;
            for (var length = 1; length <= Math.Min(Longest, to - from - at); length++)
            {
                var weight = WeightOf(text.AsSpan(from + at, length), common);
                if (weight + best[at + length] > best[at])
                    (best[at], lengths[at]) = (weight + best[at + length], length);
            }
        }
        var words = new List<(int, int)>();
        for (var at = 0; at < to - from; at += lengths[at])
            words.Add((from + at, lengths[at]));
        return words;
    }

    // Minus infinity for what is no word: a division with it is never the best.
    private float WeightOf(
        ReadOnlySpan<char> part,
        Dictionary<string, float>.AlternateLookup<ReadOnlySpan<char>> common
    ) =>
        part.Length > 1 && _ofTheField.Contains(part) ? OfTheField
        : common.TryGetValue(part, out var weight) ? weight
        : part.Length == 1 ? Unknown
        : float.NegativeInfinity;

    private static Dictionary<string, float> ReadCommon()
    {
        var counts = new Dictionary<string, float>(1 << 18, StringComparer.Ordinal);
        var all = 0.0;
        foreach (var row in ResourceTable.Rows(typeof(WordSegmentation), "words.txt"))
        {
            var words = row.Split(' ');
            var logarithm = int.Parse(words[0], System.Globalization.CultureInfo.InvariantCulture) / 2f;
            all += Math.Exp(logarithm) * (words.Length - 1);
            foreach (var word in words.AsSpan(1))
                counts[word] = logarithm;
        }
        var total = (float)Math.Log(all);
        foreach (var word in counts.Keys)
            counts[word] -= total;
        return counts;
    }
}
