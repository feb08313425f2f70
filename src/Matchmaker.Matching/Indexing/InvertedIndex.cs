namespace Matchmaker.Matching.Indexing;

/// <summary>
/// An inverted index of segments of falling size, immutable as a whole: a change makes another index that shares most
/// of them. Eight segments of about one size are merged into one (tiered merging, as in a log-structured merge tree),
/// so their number grows with the logarithm of the changes, up to the size at which a segment is full.
/// </summary>
public sealed class InvertedIndex
{
    // Segments of one size that are merged into one. Doubled, a document is copied less often and a query passes over
    // nearly twice as many segments.
    private const int Fanout = 8;
    private readonly Segment[] _segments;

    private InvertedIndex(Segment[] segments) => _segments = segments;

    public static readonly InvertedIndex Empty = new([]);

    internal ReadOnlySpan<Segment> Segments => _segments;

    /// <summary>The index with these documents too.</summary>
    /// <param name="alive">Whether a document is still the current version of its thing.</param>
    public InvertedIndex With(
        IReadOnlyList<(Document Document, IReadOnlyList<Posting> Postings)> added,
        Vocabulary terms,
        Func<Document, bool> alive
    )
    {
        var segments = _segments.ToList();
        foreach (var batch in added.Chunk(Segment.MostDocuments))
            segments.Add(SegmentWriter.Of(batch, terms));
        Purge(segments, alive);
        Merge(segments, alive);
        return new InvertedIndex([.. segments]);
    }

    /// <summary>The index with these segments too, none of whose documents it has.</summary>
    internal InvertedIndex With(IEnumerable<Segment> more) => new([.. _segments, .. more]);

    // Half a segment of dead postings costs more to pass over than to leave out once.
    private static void Purge(List<Segment> segments, Func<Document, bool> alive)
    {
        for (var i = segments.Count - 1; i >= 0; i--)
        {
            if (segments[i].Dead * 2 <= segments[i].Documents.Length)
                continue;
            segments[i] = SegmentWriter.Merge([segments[i]], alive);
            if (segments[i].Documents.Length == 0)
                segments.RemoveAt(i);
        }
    }

    private static void Merge(List<Segment> segments, Func<Document, bool> alive)
    {
        while (
            segments.GroupBy(s => Tier(s.Documents.Length)).Where(g => g.Count() >= Fanout).MinBy(g => g.Key)
                is { } many
        )
        {
            var parts = many.ToList();
            while (parts.Sum(p => p.Documents.Length) > Segment.MostDocuments)
                parts.RemoveAt(parts.Count - 1);
            if (parts.Count < 2)
                return;
            segments.RemoveAll(parts.Contains);
            segments.Add(SegmentWriter.Merge(parts, alive));
        }
    }

    private static int Tier(int documents) => (int)Math.Log(Math.Max(documents, 1), Fanout);
}
