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
internal sealed class TopKCollector(int size)
{
    // How many times what is asked for is gathered before it is cut, and the steps of score by which it is cut: a
    // coarse cut only cuts less. Doubled, the first cuts half as often and keeps twice the candidates in memory; the
    // list is the same.
    private const int Slack = 8,
        Buckets = 1024;

    private readonly List<ScoredDocument> _found = new(size * 2);
    private int _limit = size * Slack;

    /// <summary>A score below this one can no longer enter.</summary>
    public int EntryScore { get; private set; } = 1;

    public void Add(ScoredDocument place)
    {
        _found.Add(place);
        if (_found.Count >= _limit)
            Cut();
    }

    public List<ScoredDocument> BestFirst()
    {
        if (_found.Count > size)
            Cut();
        _found.Sort(
            static (x, y) =>
                x.Score != y.Score ? y.Score.CompareTo(x.Score) : string.CompareOrdinal(x.Document.Id, y.Document.Id)
        );
        if (_found.Count > size)
            _found.RemoveRange(size, _found.Count - size);
        return _found;
    }

    // Scores are counted in equal steps between the least and the most; what lies above the step of the last that is
    // wanted stays.
    private void Cut()
    {
        var (least, most) = (int.MaxValue, 0);
        foreach (var place in _found)
            (least, most) = (Math.Min(least, place.Score), Math.Max(most, place.Score));
        var step = (most - least) / Buckets + 1;
        Span<int> counts = stackalloc int[Buckets];
        counts.Clear();
        foreach (var place in _found)
            counts[(place.Score - least) / step]++;
        var (bucket, above) = (Buckets - 1, counts[Buckets - 1]);
        while (above < size)
            above += counts[--bucket];
        EntryScore = least + bucket * step;
        _found.RemoveAll(place => place.Score < EntryScore);
        _limit = Math.Max(_limit, _found.Count * 2);
    }
}
