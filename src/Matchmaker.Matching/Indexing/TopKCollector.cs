using System.Buffers;

namespace Matchmaker.Matching.Indexing;

/// <summary>
/// A document of a segment with its score; which document it is need not be looked up before it is among the best.
/// </summary>
internal readonly record struct ScoredDocument(Segment Segment, ushort Number, int Score)
{
    public Document Document => Segment.Documents[Number];
}

/// <summary>
/// Collects the top k documents. Equal scores are in the order of their ids, so the list is the same however it was
/// come by; since ids are compared last, all that equal the last one are kept until then.
/// </summary>
internal sealed class TopKCollector(int size) : IDisposable
{
    // How many times what is asked for is gathered before it is cut, and the steps of score by which it is cut: a
    // coarse cut only cuts less. Doubled, the first cuts half as often and keeps twice the candidates in memory; the
    // list is the same.
    private const int Slack = 8,
        Buckets = 1024;

    // Lent by the pool, since every question fills as much.
    private ScoredDocument[] _found = ArrayPool<ScoredDocument>.Shared.Rent(size * Slack);
    private int _count,
        _filled;
    private int _limit = size * Slack;

    /// <summary>A score below this one can no longer enter.</summary>
    public int EntryScore { get; private set; } = 1;

    public void Add(ScoredDocument place)
    {
        _found[_count++] = place;
        _filled = Math.Max(_filled, _count);
        if (_count >= _limit)
            Cut();
    }

    /// <summary>The best, at most as many as are asked for; they hold until the collector is disposed of.</summary>
    public ReadOnlySpan<ScoredDocument> BestFirst()
    {
        if (_count > size)
            Cut();
        var found = _found.AsSpan(0, _count);
        found.Sort(
            static (x, y) =>
                x.Score != y.Score ? y.Score.CompareTo(x.Score) : string.CompareOrdinal(x.Document.Id, y.Document.Id)
        );
        return found[..Math.Min(size, found.Length)];
    }

    public void Dispose()
    {
        // Only what was filled holds on to documents.
        _found.AsSpan(0, _filled).Clear();
        ArrayPool<ScoredDocument>.Shared.Return(_found);
    }

    // Scores are counted in equal steps between the least and the most; what lies above the step of the last that is
    // wanted stays.
    private void Cut()
    {
        var found = _found.AsSpan(0, _count);
        var (least, most) = (int.MaxValue, 0);
        foreach (var place in found)
            (least, most) = (Math.Min(least, place.Score), Math.Max(most, place.Score));
        var step = (most - least) / Buckets + 1;
        Span<int> counts = stackalloc int[Buckets];
        counts.Clear();
        foreach (var place in found)
            counts[(place.Score - least) / step]++;
        var (bucket, above) = (Buckets - 1, counts[Buckets - 1]);
        while (above < size)
            above += counts[--bucket];
        EntryScore = least + bucket * step;
        _count = 0;
        foreach (var place in found)
            if (place.Score >= EntryScore)
                found[_count++] = place;
        _limit = Math.Max(_limit, _count * 2);
        if (_limit > _found.Length)
            Grow();
    }

    private void Grow()
    {
        var larger = ArrayPool<ScoredDocument>.Shared.Rent(_limit);
        _found.AsSpan(0, _count).CopyTo(larger);
        Dispose();
        (_found, _filled) = (larger, _count);
    }
}
