using System.Numerics;
using System.Runtime.InteropServices;

namespace Matchmaker.Matching.Indexing;

/// <summary>A weighted term of a query.</summary>
/// <param name="Weight">At least 1; weight × impact is what a posting adds to its document's score.</param>
public readonly record struct QueryTerm(ulong Feature, int Weight);

/// <summary>
/// Exact top-k retrieval, term at a time: segment after segment, each list of postings is added into one row of
/// accumulators, which fits the processor's nearest caches, and the row is scanned once for the sums that reach the
/// entry score; a segment whose largest impacts cannot together reach it is skipped. What a query may cost is bounded
/// before, by how many postings it may touch. Scores are whole numbers, so neither the order of additions nor the cut
/// into segments changes them.
/// </summary>
public static class TopKSearch
{
    // Documents found beyond those asked for: who asks may not be shown a few of the best, its own offers say, and a
    // second pass over the index costs as much as the first. Set by hand. Doubled, each pass keeps fifty documents
    // more, and second passes become rarer still.
    private const int Overfetch = 50;

    // The sums of a thread, all zero between questions.
    [ThreadStatic]
    private static int[]? _zeros;

    /// <param name="admits">Asked of the best alone, from the best on; of all that would enter the list where many of
    /// the best are not admitted.</param>
    public static IReadOnlyList<(Document Document, int Score)> Best(
        this InvertedIndex index,
        Vocabulary terms,
        IReadOnlyList<QueryTerm> query,
        int size,
        Func<Document, bool> admits
    )
    {
        (int Term, int Weight)[] numbered =
        [
            .. query.Select(q => (Term: terms.Find(q.Feature), q.Weight)).Where(q => q.Term >= 0),
        ];
        var found = new List<(Document, int)>(size);
        bool seenAll;
        using (var first = new TopKCollector(size + Overfetch))
        {
            var best = Pass(index, numbered, first, null);
            seenAll = best.Length < size + Overfetch;
            Take(best, size, admits, found);
        }
        if (found.Count == size || seenAll)
            return found;
        found.Clear();
        using var second = new TopKCollector(size);
        Take(Pass(index, numbered, second, admits), size, null, found);
        return found;
    }

    private static void Take(
        ReadOnlySpan<ScoredDocument> best,
        int size,
        Func<Document, bool>? admits,
        List<(Document, int)> found
    )
    {
        foreach (var place in best)
        {
            if (found.Count == size)
                return;
            if (place.Document is var document && (admits is null || admits(document)))
                found.Add((document, place.Score));
        }
    }

    private static ReadOnlySpan<ScoredDocument> Pass(
        InvertedIndex index,
        (int Term, int Weight)[] query,
        TopKCollector best,
        Func<Document, bool>? admits
    )
    {
        // Kept back where a question fails midway and leaves sums in it.
        var sums = _zeros ?? new int[Segment.MostDocuments];
        _zeros = null;
        var lists = new (int Weight, int Start, int End)[query.Length];
        foreach (var segment in index.Segments)
        {
            var (count, bound) = (0, 0);
            foreach (var (term, weight) in query)
            {
                if (segment.Find(term) is not (>= 0 and var list))
                    continue;
                lists[count++] = (weight, segment.Starts[list], segment.Starts[list + 1]);
                bound += weight * segment.Most[list];
            }
            if (bound < best.EntryScore)
                continue;
            foreach (var (weight, start, end) in lists.AsSpan(0, count))
                Add(
                    segment.Places.AsSpan(start, end - start),
                    segment.Impacts.AsSpan(start, end - start),
                    weight,
                    sums
                );
            Gather(segment, sums.AsSpan(0, segment.Documents.Length), best, admits);
        }
        _zeros = sums;
        return best.BestFirst();
    }

    private static void Add(ReadOnlySpan<ushort> places, ReadOnlySpan<byte> impacts, int weight, int[] sums)
    {
        for (var i = 0; i < places.Length; i++)
            sums[places[i]] += weight * impacts[i];
    }

    // Leaves the sums at zero for the next segment.
    private static void Gather(Segment segment, Span<int> sums, TopKCollector best, Func<Document, bool>? admits)
    {
        var rows = MemoryMarshal.Cast<int, Vector<int>>(sums);
        for (var row = 0; row < rows.Length; row++)
        {
            if (Vector.GreaterThanOrEqualAny(rows[row], new Vector<int>(best.EntryScore)))
                Gather(segment, sums, row * Vector<int>.Count, Vector<int>.Count, best, admits);
            rows[row] = Vector<int>.Zero;
        }
        var done = rows.Length * Vector<int>.Count;
        Gather(segment, sums, done, sums.Length - done, best, admits);
        sums[done..].Clear();
    }

    private static void Gather(
        Segment segment,
        ReadOnlySpan<int> sums,
        int from,
        int count,
        TopKCollector best,
        Func<Document, bool>? admits
    )
    {
        for (var i = from; i < from + count; i++)
            if (sums[i] >= best.EntryScore && (admits is null || admits(segment.Documents[i])))
                best.Add(new(segment, (ushort)i, sums[i]));
    }
}
