using System.Buffers;
using System.Runtime.InteropServices;

namespace Matchmaker.Matching.Text;

/// <summary>
/// Kinds of features: a Chinese character, two side by side (a bigram), or a word of Latin letters and digits.
/// </summary>
public enum FeatureKind
{
    Character,
    Bigram,
    Word,
}

/// <summary>
/// Extracts the features by which texts are compared: Chinese characters, their bigrams, and words of Latin letters and
/// digits, each as a number. A character is its code, a bigram both codes side by side, a word a hash of 62 bits under
/// a mark (feature hashing), so that no table is needed to make or compare them.
/// </summary>
public static class Features
{
    // The highest bits of a feature tell its kind: a word's hash and a link's hash are never those of characters.
    private const ulong WordMark = 1UL << 63;
    private const ulong LinkMark = 1UL << 62;

    // Weights by kind: a single character says little beside the pair it stands in; a word of Latin script is mostly a
    // name or a type. Set by hand. With the first doubled, texts are alike that share common characters and no word.
    private const double SingleWeight = 0.3,
        BigramWeight = 1,
        WordWeight = 1.5;

    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789.");

    public static FeatureKind KindOf(ulong feature) =>
        feature >= LinkMark ? FeatureKind.Word
        : feature > char.MaxValue ? FeatureKind.Bigram
        : FeatureKind.Character;

    /// <summary>How much a feature says before its rarity is considered.</summary>
    public static double KindWeight(FeatureKind kind) =>
        kind switch
        {
            FeatureKind.Word => WordWeight,
            FeatureKind.Bigram => BigramWeight,
            _ => SingleWeight,
        };

    /// <summary>The feature of standing at a link of the chain catalogue.</summary>
    public static ulong Link(string id) => LinkMark | (Hash(id) & (LinkMark - 1));

    /// <summary>The feature of two Chinese characters side by side; that of one is its code.</summary>
    internal static ulong Pair(char left, char right) => (ulong)left << 16 | right;

    /// <summary>Adds the features of a normalised text in the order of the text, repeated ones again.</summary>
    public static void Collect(ReadOnlySpan<char> text, List<ulong> into)
    {
        var before = '\0';
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (IsHan(c))
            {
                into.Add(c);
                if (before != '\0')
                    into.Add(Pair(before, c));
                before = c;
                i++;
                continue;
            }
            before = '\0';
            var length = WordLength(text[i..]);
            if (length > 0)
                CollectWord(text.Slice(i, length), into);
            i += Math.Max(length, 1);
        }
    }

    /// <summary>The distinct features of a text as people write it, in ascending order.</summary>
    public static ulong[] Of(string text)
    {
        var features = new List<ulong>(text.Length * 2);
        Collect(Normaliser.Normalise(text), features);
        return Distinct(features);
    }

    public static ulong[] Distinct(List<ulong> features)
    {
        features.Sort();
        var span = CollectionsMarshal.AsSpan(features);
        var count = 0;
        foreach (var feature in span)
            if (count == 0 || feature != span[count - 1])
                span[count++] = feature;
        return span[..count].ToArray();
    }

    // A mixed run ("iso9001", "5mm") also counts by its parts, so that it meets "iso 9001".
    private static void CollectWord(ReadOnlySpan<char> word, List<ulong> into)
    {
        into.Add(Word(Singular(word)));
        if (word.IndexOfAnyInRange('0', '9') < 0 || word.IndexOfAnyExcept(Numerals) < 0)
            return;
        var start = 0;
        while (start < word.Length)
        {
            var end = start + 1;
            while (end < word.Length && IsNumeric(word[end]) == IsNumeric(word[start]))
                end++;
            into.Add(Word(word[start..end]));
            start = end;
        }
    }

    private static ulong Word(ReadOnlySpan<char> word) => WordMark | (Hash(word) & (WordMark - 1));

    // English plurals meet their singular; nothing finer, since most Latin words here are names, grades and types.
    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;

    internal static int WordLength(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (
            i < text.Length
            && (
                IsLetter(text[i])
                || IsNumeric(text[i])
                    && (text[i] != '.' || i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
            )
        )
            i++;
        return i;
    }

    private static bool IsNumeric(char c) => char.IsAsciiDigit(c) || c == '.';

    private static bool IsLetter(char c) => c < 128 ? char.IsAsciiLetter(c) : !IsHan(c) && char.IsLetter(c);

    // The unified ideographs and, as halves of pairs, those beyond the first plane.
    internal static bool IsHan(char c) =>
        c is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' || char.IsSurrogate(c);

    // FNV-1a: the same on every machine and run, unlike string.GetHashCode.
    private static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211UL;
        return hash ^ hash >> 32;
    }
}
