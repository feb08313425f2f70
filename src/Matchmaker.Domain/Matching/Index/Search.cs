using System.Buffers;

namespace Matchmaker.Domain.Matching.Index;

/// <param name="Weight">At least 1; weight × impact is what a posting adds to its document's score.</param>
public readonly record struct QueryTerm(ulong Feature, int Weight);

/// <summary>
/// The best documents for weighted features, exactly, without looking at all of them: the documents are passed in windows; in each, the
/// terms whose largest impacts there cannot together reach the entry score are only looked up for documents found by the others, and a
/// window whose bounds together stay below it is skipped (MaxScore with block bounds). Scores are whole numbers, so neither the order of
/// additions nor the cut into segments changes them.
/// </summary>
public static class Search
{
    private const int Window = 4096;

    /// <param name="admits">Asked only of documents that would enter the list; so the list is full when enough are admitted.</param>
    public static IReadOnlyList<(Document Document, int Score)> Best(
        this InvertedIndex index, TermTable terms, IReadOnlyList<QueryTerm> query, int size, Func<Document, bool> admits)
    {
        var best = new TopList(size);
        var numbered = query.Select(q => (Term: terms.Find(q.Feature), q.Weight)).Where(q => q.Term >= 0).ToArray();
        var scores = ArrayPool<int>.Shared.Rent(Window);
        var touched = ArrayPool<ushort>.Shared.Rent(Window);
        Array.Clear(scores);
        foreach (var segment in index.Segments)
        {
            var cursors = new List<Cursor>(numbered.Length);
            foreach (var (term, weight) in numbered)
                if (segment.Find(term) is var (start, end) && start < end) cursors.Add(new Cursor(segment, weight, start, end));
            if (cursors.Count == 0) continue;
            for (var from = 0; from < segment.Documents.Length; from += Window)
                Pass(segment, [.. cursors], from, best, scores, touched, admits);
        }
        ArrayPool<int>.Shared.Return(scores);
        ArrayPool<ushort>.Shared.Return(touched);
        return best.BestFirst();
    }

    private static void Pass(
        Segment segment, Cursor[] cursors, int from, TopList best, int[] scores, ushort[] touched, Func<Document, bool> admits)
    {
        var total = 0;
        foreach (var cursor in cursors) total += cursor.Enter(from + Window);
        if (total >= best.Entry)
        {
            Array.Sort(cursors, static (a, b) => a.Bound.CompareTo(b.Bound));
            var minor = 0;
            var rest = 0;
            while (minor < cursors.Length && rest + cursors[minor].Bound < best.Entry) rest += cursors[minor++].Bound;

            var count = 0;
            for (var c = minor; c < cursors.Length; c++) count = cursors[c].AddAll(from, scores, touched, count);
            var found = touched.AsSpan(0, count);
            if (minor > 0) found.Sort();
            for (var c = minor - 1; c >= 0 && found.Length > 0; c--)
            {
                found = Keep(found, scores, best.Entry - rest);
                cursors[c].AddTo(found, from, scores);
                rest -= cursors[c].Bound;
            }
            foreach (var place in touched.AsSpan(0, count))
            {
                var score = scores[place];
                scores[place] = 0;
                if (score >= best.Entry && segment.Documents[from + place] is var document && admits(document)) best.Offer(document, score);
            }
        }
        foreach (var cursor in cursors) cursor.Leave();
    }

    // Those that can still enter move to the front; the others keep their place behind them, so that their scores are cleared too.
    private static Span<ushort> Keep(Span<ushort> found, int[] scores, int least)
    {
        var kept = 0;
        for (var i = 0; i < found.Length; i++)
        {
            if (scores[found[i]] < least) continue;
            (found[kept], found[i]) = (found[i], found[kept]);
            kept++;
        }
        return found[..kept];
    }

    /// <summary>One term's way through the postings of a segment.</summary>
    private sealed class Cursor(Segment segment, int weight, int start, int end)
    {
        private int _at = start;
        private int _until;

        /// <summary>The most the term can add to a document of this window.</summary>
        public int Bound { get; private set; }

        public int Enter(int windowEnd)
        {
            _until = windowEnd >= segment.Documents.Length ? end : First(_at, end, windowEnd);
            return Bound = weight * segment.Most(_at, _until);
        }

        public void Leave() => _at = _until;

        public int AddAll(int from, int[] scores, ushort[] touched, int count)
        {
            for (var i = _at; i < _until; i++)
            {
                var place = segment.Places[i] - from;
                if (scores[place] == 0) touched[count++] = (ushort)place;
                scores[place] += weight * segment.Impacts[i];
            }
            return count;
        }

        public void AddTo(ReadOnlySpan<ushort> found, int from, int[] scores)
        {
            var i = _at;
            foreach (var place in found)
            {
                i = First(i, _until, from + place);
                if (i == _until) return;
                if (segment.Places[i] == from + place) scores[place] += weight * segment.Impacts[i];
            }
        }

        // Steps that double, then halves: near postings are found at once, far ones in few steps.
        private int First(int low, int high, int place)
        {
            var step = 1;
            while (low + step < high && segment.Places[low + step] < place)
            {
                low += step;
                step *= 2;
            }
            high = Math.Min(high, low + step + 1);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (segment.Places[middle] < place) low = middle + 1;
                else high = middle;
            }
            return low;
        }
    }
}
