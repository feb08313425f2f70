using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using Matchmaker.Domain.Text;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Embeddings;

/// <summary>
/// Word vectors of Chinese and English (zh-en-192.stv: distilled from multilingual-e5-small, MIT; English words of
/// SCOWL, whose notice lies beside the table). A text's vector is the sum of its words' rows, so texts can be near
/// without a word in common. Chinese is segmented by the likeliest cut (Viterbi over unigrams).
/// </summary>
public sealed class WordVectors
{
    /// <summary>Components of a vector. Fixed by the table.</summary>
    public const int Size = 192;

    // The log-likelihood that an unknown character costs a cut, so that it is a piece of its own only where nothing is
    // known. Set by hand. Doubled, even rarer pieces with such a character in them are preferred to the character
    // alone.
    private const double UnknownCharacterCost = 20;

    // What a single character adds beside the piece it stands in: a third of a word, since a character has many
    // meanings. Set by hand. Doubled, texts that share characters and no words come nearer to each other.
    private const float SingleCharacterShare = 0.3f;

    // Characters of the longest piece of the table, of the shortest stem of a Latin word that still stands for it, and
    // of a run that is segmented at once. The first is fixed by the table, the others are set by hand. With the second
    // doubled, fewer Latin words outside of the table mean anything; with the third, a cut takes twice the memory.
    private const int LongestPiece = 4,
        ShortestPrefix = 4,
        LongestRun = 200;
    private static readonly HashSet<string> StopWords =
    [
        .. "the of and to in for with on by an is are at or from as be it that this which using based use used".Split(
            ' '
        ),
    ];

    private readonly Dictionary<string, int> _rows;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _row;
    private readonly float[] _likelihood,
        _scale;
    private readonly byte[] _components;

    private WordVectors(Dictionary<string, int> rows, float[] likelihood, float[] scale, byte[] components)
    {
        (_rows, _likelihood, _scale, _components) = (rows, likelihood, scale, components);
        _row = _rows.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The table that is delivered with the program; to be loaded once.</summary>
    public static WordVectors Load() => Read(ResourceTable.Open(typeof(WordVectors), "zh-en-192.stv"));

    private static WordVectors Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadUInt32() != 0x31565453)
            throw new InvalidDataException("Not a table of word vectors.");
        var count = reader.ReadInt32();
        if (reader.ReadInt32() != Size)
            throw new InvalidDataException($"The vectors have not {Size} components.");
        var rows = new Dictionary<string, int>(count);
        var (likelihood, scale) = (new float[count], new float[count]);
        for (var i = 0; i < count; i++)
        {
            rows[Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadByte()))] = i;
            (likelihood[i], scale[i]) = (reader.ReadSingle(), reader.ReadSingle());
        }
        return new WordVectors(rows, likelihood, scale, reader.ReadBytes(count * Size));
    }

    /// <summary>The direction of a text, of length 1; all zero where no word is known.</summary>
    public float[] Embed(string text)
    {
        var sum = new float[Size];
        AddAll(Normaliser.Normalise(text), sum);
        return Unit(sum);
    }

    /// <summary>The direction of a normalised text, added to zeros; false where no word is known.</summary>
    public bool EmbedNormalised(string normal, Span<float> into)
    {
        AddAll(normal, into);
        return Unit(into);
    }

    private void AddAll(string normal, Span<float> sum)
    {
        foreach (var (start, end, han) in Runs(normal))
        {
            if (han)
                AddHan(normal.AsSpan(start, end - start), sum);
            else
                AddLatin(normal[start..end], sum);
        }
    }

    private static IEnumerable<(int Start, int End, bool Han)> Runs(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = start + 1;
            if (IsHan(text[start]))
            {
                // A cut needs a table as long as the run; the mark of a sentence comes long before this.
                while (end < text.Length && end - start < LongestRun && IsHan(text[end]))
                    end++;
                yield return (start, end, true);
            }
            else if (char.IsAsciiLetterOrDigit(text[start]))
            {
                while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
                    end++;
                yield return (start, end, false);
            }
            start = end;
        }
    }

    /// <summary>The same direction at length 1; zero stays zero.</summary>
    public static float[] Unit(float[] vector)
    {
        Unit(vector.AsSpan());
        return vector;
    }

    /// <summary>The same in place; false for zero.</summary>
    internal static bool Unit(Span<float> vector)
    {
        var length = MathF.Sqrt(Dot(vector, vector));
        if (length == 0)
            return false;
        for (var i = 0; i < vector.Length; i++)
            vector[i] /= length;
        return true;
    }

    /// <summary>Sums in eight fixed lanes, so that every machine gives the same bits.</summary>
    public static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        var sum = Vector256<float>.Zero;
        for (var i = 0; i + 8 <= x.Length; i += 8)
            sum += Vector256.Create(x.Slice(i, 8)) * Vector256.Create(y.Slice(i, 8));
        return sum[0] + sum[1] + (sum[2] + sum[3]) + (sum[4] + sum[5] + (sum[6] + sum[7]));
    }

    /// <summary>
    /// The Chinese words of the table that are nearest in meaning to a word of Latin script, the nearest first; ties in
    /// the table's order.
    /// </summary>
    /// <param name="least">The least cosine.</param>
    /// <param name="admits">Asked from the nearest on.</param>
    public IReadOnlyList<string> NearestChinese(string latin, int count, float least, Func<string, bool> admits)
    {
        var sum = new float[Size];
        AddLatin(latin, sum);
        Unit(sum);
        var near = new List<(float Cosine, string Word)>();
        foreach (var (word, row) in _rows)
        {
            if (word.Length < 2 || !IsHan(word[0]))
                continue;
            var components = MemoryMarshal.Cast<byte, sbyte>(_components.AsSpan(row * Size, Size));
            if (
                Dot(sum, components) is var dot
                && dot > 0
                && dot / MathF.Sqrt(Dot(components, components)) is var cosine
                && cosine >= least
            )
                near.Add((cosine, word));
        }
        return
        [
            .. near.OrderByDescending(n => n.Cosine)
                .ThenBy(n => n.Word, StringComparer.Ordinal)
                .Select(n => n.Word)
                .Where(admits)
                .Take(count),
        ];
    }

    /// <summary>With a direction in steps of 1/127.</summary>
    public static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<sbyte> steps)
    {
        var (even, odd) = (Vector128<float>.Zero, Vector128<float>.Zero);
        for (var i = 0; i < x.Length; i += 8)
        {
            var (low, high) = Vector128.Widen(
                Vector128.WidenLower(
                    Vector128.CreateScalar(MemoryMarshal.Read<long>(MemoryMarshal.AsBytes(steps[i..]))).AsSByte()
                )
            );
            even += Vector128.Create(x.Slice(i, 4)) * Vector128.ConvertToSingle(low);
            odd += Vector128.Create(x.Slice(i + 4, 4)) * Vector128.ConvertToSingle(high);
        }
        var sum = even + odd;
        return (sum[0] + sum[1] + (sum[2] + sum[3])) / 127;
    }

    /// <summary>Of two directions in steps of 1/127.</summary>
    public static float Dot(ReadOnlySpan<sbyte> x, ReadOnlySpan<sbyte> y)
    {
        var sum = Vector128<int>.Zero;
        for (var i = 0; i < x.Length; i += Vector128<sbyte>.Count)
        {
            var (xLow, xHigh) = Vector128.Widen(Vector128.Create(x.Slice(i, Vector128<sbyte>.Count)));
            var (yLow, yHigh) = Vector128.Widen(Vector128.Create(y.Slice(i, Vector128<sbyte>.Count)));
            // Two products of at most 127 × 127 fit a short.
            var (low, high) = Vector128.Widen(xLow * yLow + xHigh * yHigh);
            sum += low + high;
        }
        return Vector128.Sum(sum) / (127f * 127);
    }

    /// <summary>
    /// The words of a folded text, in its order: the pieces into which a run of Chinese is likeliest cut, one character
    /// each where no piece is known, and the runs of Latin letters and digits.
    /// </summary>
    public IReadOnlyList<(int Start, int Length)> Words(string folded)
    {
        var words = new List<(int Start, int Length)>();
        Span<SegmentationStep> cuts = stackalloc SegmentationStep[LongestRun + 1];
        foreach (var (start, end, han) in Runs(folded))
        {
            if (!han)
            {
                words.Add((start, end - start));
                continue;
            }
            var first = words.Count;
            SegmentHan(folded.AsSpan(start, end - start), cuts);
            for (var i = end - start; i > 0; i = cuts[i].Start)
                words.Add((start + cuts[i].Start, i - cuts[i].Start));
            words.Reverse(first, words.Count - first);
        }
        return words;
    }

    /// <summary>
    /// Where the piece that ends here starts in the likeliest cut, its row, and the row of its last character alone; -1
    /// for none.
    /// </summary>
    private readonly record struct SegmentationStep(int Start, int Row, int Single);

    private void AddHan(ReadOnlySpan<char> run, Span<float> sum)
    {
        Span<SegmentationStep> cuts = stackalloc SegmentationStep[LongestRun + 1];
        SegmentHan(run, cuts);
        for (var i = 1; i <= run.Length; i++)
            if (cuts[i].Single >= 0)
                Add(cuts[i].Single, SingleCharacterShare, sum);
        for (var i = run.Length; i > 0; i = cuts[i].Start)
            if (cuts[i].Row >= 0)
                Add(cuts[i].Row, 1, sum);
    }

    // The likeliest cut into known pieces of one to four characters; an unknown character is a piece without a row.
    private void SegmentHan(ReadOnlySpan<char> run, Span<SegmentationStep> cuts)
    {
        Span<double> best = stackalloc double[LongestRun + 1];
        best[..(run.Length + 1)].Fill(double.NegativeInfinity);
        best[0] = 0;
        for (var i = 0; i < run.Length; i++)
        {
            for (var length = 1; length <= Math.Min(LongestPiece, run.Length - i); length++)
            {
                var row = _row.TryGetValue(run.Slice(i, length), out var known) ? known : -1;
                if (row < 0 && length > 1)
                    continue;
                var value = best[i] + (row < 0 ? -UnknownCharacterCost : _likelihood[row]);
                ref var cut = ref cuts[i + length];
                if (value > best[i + length])
                    (best[i + length], cut) = (value, cut with { Start = i, Row = row });
                if (length == 1)
                    cut = cut with { Single = row };
            }
        }
    }

    private void AddLatin(string word, Span<float> sum)
    {
        if (StopWords.Contains(word))
            return;
        foreach (var ending in (string[])["", "s", "es", "ing", "ed"])
            if (
                word.EndsWith(ending, StringComparison.Ordinal)
                && _rows.TryGetValue(word[..^ending.Length], out var row)
            )
            {
                Add(row, 1, sum);
                return;
            }
        while (word.Length >= ShortestPrefix)
        {
            var length = word.Length;
            while (length >= ShortestPrefix && !_rows.ContainsKey(word[..length]))
                length--;
            if (length < ShortestPrefix)
                return;
            Add(_rows[word[..length]], 1, sum);
            word = word[length..];
        }
    }

    private void Add(int row, float share, Span<float> sum)
    {
        var by = Vector128.Create(share * _scale[row]);
        var components = MemoryMarshal.Cast<byte, sbyte>(_components.AsSpan(row * Size, Size));
        for (var i = 0; i < Size; i += Vector128<sbyte>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.Create(components.Slice(i, Vector128<sbyte>.Count)));
            AddEight(low, by, sum[i..]);
            AddEight(high, by, sum[(i + 8)..]);
        }
    }

    private static void AddEight(Vector128<short> components, Vector128<float> by, Span<float> sum)
    {
        var (low, high) = Vector128.Widen(components);
        (Vector128.Create<float>(sum) + by * Vector128.ConvertToSingle(low)).CopyTo(sum);
        (Vector128.Create<float>(sum[4..]) + by * Vector128.ConvertToSingle(high)).CopyTo(sum[4..]);
    }

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';
}
