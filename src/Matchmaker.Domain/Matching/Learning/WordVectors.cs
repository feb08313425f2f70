using System.Runtime.Intrinsics;
using System.Text;
using Matchmaker.Domain.Matching.Text;

namespace Matchmaker.Domain.Matching.Learning;

/// <summary>
/// A small table of Chinese and English word vectors (zh-en-192.stv: distilled from multilingual-e5-small, MIT; English words of SCOWL,
/// whose notice lies beside the table). A text's vector is the sum of its words' rows, so texts can be near without a word in common.
/// </summary>
public sealed class WordVectors
{
    /// <summary>Components of a vector.</summary>
    public const int Size = 192;

    private const double UnknownCharacterCost = 20;
    private const float SingleCharacterShare = 0.3f;
    private const int LongestPiece = 4, ShortestPrefix = 4;
    private static readonly HashSet<string> Empty =
        [.. "the of and to in for with on by an is are at or from as be it that this which using based use used".Split(' ')];

    private readonly Dictionary<string, int> _rows;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _row;
    private readonly float[] _likelihood, _scale;
    private readonly byte[] _components;

    private WordVectors(Dictionary<string, int> rows, float[] likelihood, float[] scale, byte[] components)
    {
        (_rows, _likelihood, _scale, _components) = (rows, likelihood, scale, components);
        _row = _rows.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The table of the assembly, read once.</summary>
    public static WordVectors Shared { get; } = Read(LearningData.Open("zh-en-192.stv"));

    private static WordVectors Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadUInt32() != 0x31565453) throw new InvalidDataException("Not a table of word vectors.");
        var count = reader.ReadInt32();
        if (reader.ReadInt32() != Size) throw new InvalidDataException($"The vectors have not {Size} components.");
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
    public float[] Of(string text)
    {
        var sum = new float[Size];
        text = Normaliser.Normalise(text);
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            if (IsHan(text[start]))
            {
                while (end < text.Length && IsHan(text[end])) end++;
                AddHan(text.AsSpan(start, end - start), sum);
            }
            else if (char.IsAsciiLetterOrDigit(text[start]))
            {
                while (end < text.Length && char.IsAsciiLetterOrDigit(text[end])) end++;
                AddLatin(text[start..end], sum);
            }
            start = end;
        }
        return Unit(sum);
    }

    /// <summary>The same direction at length 1; zero stays zero.</summary>
    public static float[] Unit(float[] vector)
    {
        var length = MathF.Sqrt(Dot(vector, vector));
        if (length > 0)
            for (var i = 0; i < vector.Length; i++) vector[i] /= length;
        return vector;
    }

    /// <summary>Sums in eight fixed lanes, so that every machine gives the same bits.</summary>
    public static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        var sum = Vector256<float>.Zero;
        for (var i = 0; i + 8 <= x.Length; i += 8)
            sum += Vector256.Create(x.Slice(i, 8)) * Vector256.Create(y.Slice(i, 8));
        return sum[0] + sum[1] + (sum[2] + sum[3]) + (sum[4] + sum[5] + (sum[6] + sum[7]));
    }

    // The likeliest cut into known pieces of one to four characters; an unknown character yields nothing.
    private void AddHan(ReadOnlySpan<char> run, float[] sum)
    {
        var best = new double[run.Length + 1];
        var from = new (int Start, int Row)[run.Length + 1];
        Array.Fill(best, double.NegativeInfinity, 1, run.Length);
        for (var i = 0; i < run.Length; i++)
            for (var length = 1; length <= Math.Min(LongestPiece, run.Length - i); length++)
            {
                var row = _row.TryGetValue(run.Slice(i, length), out var known) ? known : -1;
                if (row < 0 && length > 1) continue;
                var value = best[i] + (row < 0 ? -UnknownCharacterCost : _likelihood[row]);
                if (value > best[i + length]) (best[i + length], from[i + length]) = (value, (i, row));
            }
        for (var i = run.Length; i > 0; i = from[i].Start)
            if (from[i].Row >= 0) Add(from[i].Row, 1, sum);
        for (var i = 0; i < run.Length; i++)
            if (_row.TryGetValue(run.Slice(i, 1), out var row)) Add(row, SingleCharacterShare, sum);
    }

    private void AddLatin(string word, float[] sum)
    {
        if (Empty.Contains(word)) return;
        foreach (var ending in (string[])["", "s", "es", "ing", "ed"])
            if (word.EndsWith(ending, StringComparison.Ordinal) && _rows.TryGetValue(word[..^ending.Length], out var row))
            {
                Add(row, 1, sum);
                return;
            }
        while (word.Length >= ShortestPrefix)
        {
            var length = word.Length;
            while (length >= ShortestPrefix && !_rows.ContainsKey(word[..length])) length--;
            if (length < ShortestPrefix) return;
            Add(_rows[word[..length]], 1, sum);
            word = word[length..];
        }
    }

    private void Add(int row, float share, float[] sum)
    {
        var by = share * _scale[row];
        var components = _components.AsSpan(row * Size, Size);
        for (var i = 0; i < Size; i++) sum[i] += by * (sbyte)components[i];
    }

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';
}
