using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Matchmaker.Matching.Embeddings;
using Matchmaker.Matching.Extraction;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Indexing;

/// <summary>
/// Texts in encoded form, ready to be compared with many others: for each its features with their term frequencies, and
/// its embedding. What a document says is kept so beside it, since taking a text apart costs more than comparing it.
/// </summary>
public readonly struct EncodedTexts
{
    // The number of the first feature of a text that the vocabulary does not know, counted downwards from there; and
    // the bytes of the head, which tells how many features follow.
    private const int FirstUnknown = -2,
        Head = 2 * sizeof(int);

    // One array for each text, shared by all documents that say the same: how many features, their numbers, their
    // occurrences, the direction. One piece of memory, so that a comparison waits for it once.
    private readonly byte[][] _packed;
    private readonly ExtractedFacts?[]? _facts;

    internal EncodedTexts(byte[][] packed, ExtractedFacts?[]? facts) => (_packed, _facts) = (packed, facts);

    /// <summary>How many texts.</summary>
    public int Count => _packed.Length;

    /// <summary>
    /// The numbers of a text's distinct features, the same order for the same text everywhere; negative ones, of these
    /// texts alone, for what no document has.
    /// </summary>
    public ReadOnlySpan<int> Terms(int text) =>
        MemoryMarshal.Cast<byte, int>(_packed[text].AsSpan(Head, Features(text) * sizeof(int)));

    /// <summary>How often each of them occurs, and of which kind it is.</summary>
    public ReadOnlySpan<TermFrequency> Counts(int text) =>
        MemoryMarshal.Cast<byte, TermFrequency>(
            _packed[text].AsSpan(Head + (Features(text) + EndingCount(text)) * sizeof(int), Features(text))
        );

    /// <summary>The numbers of the pairs of characters that its phrases end with: what the text is about.</summary>
    public ReadOnlySpan<int> Endings(int text) =>
        MemoryMarshal.Cast<byte, int>(
            _packed[text].AsSpan(Head + Features(text) * sizeof(int), EndingCount(text) * sizeof(int))
        );

    /// <summary>The text's direction in the <see cref="EmbeddingSpace"/>.</summary>
    public ReadOnlySpan<sbyte> Embedding(int text) =>
        MemoryMarshal.Cast<byte, sbyte>(_packed[text].AsSpan(_packed[text].Length - EmbeddingSpace.Size));

    /// <summary>A text as it is kept.</summary>
    internal byte[] Packed(int text) => _packed[text];

    /// <summary>
    /// What a text states that requirements are held against; null where it states nothing of the kind, and of needs.
    /// </summary>
    internal ExtractedFacts? Facts(int text) => _facts?[text];

    /// <summary>Of a need that is asked, which changes nothing.</summary>
    public static EncodedTexts Asked(IReadOnlyList<string> texts, CorpusStatistics background) =>
        new(Packed(texts, background), null);

    /// <summary>Of a supplier that is asked about, which changes nothing.</summary>
    public static EncodedTexts Offered(IReadOnlyList<string> texts, CorpusStatistics background) =>
        new(Packed(texts, background), [.. texts.Select(ExtractedFacts.In)]);

    private static byte[][] Packed(IReadOnlyList<string> texts, CorpusStatistics background)
    {
        var unknown = new Dictionary<ulong, int>();
        return
        [
            .. texts.Select(text =>
                Packed(
                    text,
                    feature =>
                    {
                        if (background.Terms.Find(feature) is >= 0 and var known)
                            return known;
                        if (!unknown.TryGetValue(feature, out var own))
                            unknown[feature] = own = FirstUnknown - unknown.Count;
                        return own;
                    },
                    background.Space
                )
            ),
        ];
    }

    internal static byte[] Packed(string text, Func<ulong, int> number, EmbeddingSpace space)
    {
        var normal = Normaliser.Normalise(text);
        var features = new List<ulong>(normal.Length * 2);
        Text.Features.Collect(normal, features);
        features.Sort();
        var distinct = 0;
        for (var i = 0; i < features.Count; i++)
            if (i == 0 || features[i] != features[i - 1])
                distinct++;

        var endings = PhraseEndings.Of(normal);
        var packed = new byte[Head + distinct * (sizeof(int) + 1) + endings.Length * sizeof(int) + EmbeddingSpace.Size];
        BinaryPrimitives.WriteInt32LittleEndian(packed, distinct);
        BinaryPrimitives.WriteInt32LittleEndian(packed.AsSpan(sizeof(int)), endings.Length);
        var ends = MemoryMarshal.Cast<byte, int>(
            packed.AsSpan(Head + distinct * sizeof(int), endings.Length * sizeof(int))
        );
        for (var i = 0; i < endings.Length; i++)
            ends[i] = number(endings[i]);
        var terms = MemoryMarshal.Cast<byte, int>(packed.AsSpan(Head, distinct * sizeof(int)));
        var counts = packed.AsSpan(Head + (distinct + endings.Length) * sizeof(int), distinct);
        Span<float> latent = stackalloc float[EmbeddingSpace.Latent];
        latent.Clear();
        var place = 0;
        for (var i = 0; i < features.Count; place++)
        {
            var next = i + 1;
            while (next < features.Count && features[next] == features[i])
                next++;
            terms[place] = number(features[i]);
            space.Add(features[i], next - i, latent);
            counts[place] = new TermFrequency(next - i, Text.Features.KindOf(features[i])).Packed;
            i = next;
        }
        space.WriteEmbedding(
            normal,
            latent,
            MemoryMarshal.Cast<byte, sbyte>(packed.AsSpan(packed.Length - EmbeddingSpace.Size))
        );
        return packed;
    }

    private int EndingCount(int text) => BinaryPrimitives.ReadInt32LittleEndian(_packed[text].AsSpan(sizeof(int)));

    private int Features(int text) => BinaryPrimitives.ReadInt32LittleEndian(_packed[text]);
}

/// <summary>
/// The term frequency of a feature in a text, at most 63, and the feature's kind, in one byte: there are many.
/// </summary>
public readonly record struct TermFrequency
{
    // Fixed by the byte that they share: the largest count, and the bits that it takes; the other two are the kind.
    // What is said oftener counts as 63 times, where BM25's saturation has long been reached.
    private const int Most = 63,
        Bits = 6;

    public TermFrequency(int count, FeatureKind kind) => Packed = (byte)((int)kind << Bits | Math.Min(count, Most));

    internal byte Packed { get; }

    public int Count => Packed & Most;
    public FeatureKind Kind => (FeatureKind)(Packed >> Bits);
}
