using System.Numerics;
using System.Runtime.InteropServices;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Indexing;

namespace Matchmaker.Matching.Scoring.Comparison;

/// <summary>
/// A cache (memoisation) of what texts speak for one need, in logits: of the candidates for one need many say the same,
/// and the same text is the same piece of memory. It is direct-mapped: a text that falls on the place of another takes
/// it, and the other one is weighed again, to the same figures.
/// </summary>
public sealed class TextScoreCache
{
    // Places of the table, a power of two. Doubled, fewer texts are weighed twice, and each thread that answers keeps
    // twice the memory.
    private const int Places = 1 << 12;

    private static long _given;

    // One table for each thread, kept from need to need: the largest piece of memory that a question would take.
    [ThreadStatic]
    private static Entry[]? _table;

    // Which entries of the table are those of this need.
    private readonly long _need = Interlocked.Increment(ref _given);

    public bool Find(EncodedTexts said, int text, SupplySource source, out (double Words, double Meaning) logits)
    {
        ref var entry = ref At(said.Packed(text), source);
        logits = (entry.Words, entry.Meaning);
        return entry.Need == _need && ReferenceEquals(entry.Text, said.Packed(text)) && entry.Source == source;
    }

    public void Add(EncodedTexts said, int text, SupplySource source, (double Words, double Meaning) logits) =>
        At(said.Packed(text), source) = new(_need, said.Packed(text), source, logits.Words, logits.Meaning);

    // By its last bytes, which tell its meaning: they differ where texts differ, and are read anyway.
    private static ref Entry At(byte[] text, SupplySource source)
    {
        var hash = MemoryMarshal.Read<ulong>(text.AsSpan(text.Length - sizeof(ulong)));
        hash ^= BitOperations.RotateLeft(MemoryMarshal.Read<ulong>(text.AsSpan(text.Length / 2)), 17);
        hash = (hash + (ulong)source) * 0x9E3779B97F4A7C15UL;
        return ref (_table ??= new Entry[Places])[hash >> (64 - BitOperations.Log2(Places))];
    }

    private readonly record struct Entry(long Need, byte[]? Text, SupplySource Source, double Words, double Meaning);
}
