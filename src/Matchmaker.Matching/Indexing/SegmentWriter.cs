namespace Matchmaker.Matching.Indexing;

/// <summary>Writes segments: of new documents, and merged ones without what is no longer alive.</summary>
internal static class SegmentWriter
{
    public static Segment Of(
        IReadOnlyList<(Document Document, IReadOnlyList<Posting> Postings)> added,
        Vocabulary terms
    )
    {
        // One number per posting sorts by term, then place; the impact rides along.
        var packed = new ulong[added.Sum(a => a.Postings.Count)];
        var count = 0;
        for (var place = 0; place < added.Count; place++)
        {
            foreach (var posting in added[place].Postings)
                packed[count++] = (ulong)terms.GetOrAdd(posting.Feature) << 32 | (ulong)place << 8 | posting.Impact;
        }
        Array.Sort(packed);

        var lists = new PostingLists(packed.Length);
        foreach (var one in packed)
            lists.Add((int)(one >> 32), (ushort)(one >> 8), (byte)one);
        return lists.Close([.. added.Select(a => a.Document)]);
    }

    public static Segment Merge(IReadOnlyList<Segment> parts, Func<Document, bool> alive)
    {
        var documents = new List<Document>(parts.Sum(p => p.Documents.Length));
        var places = parts
            .Select(part =>
                Array.ConvertAll(
                    part.Documents,
                    d =>
                    {
                        if (!alive(d))
                            return -1;
                        documents.Add(d);
                        return documents.Count - 1;
                    }
                )
            )
            .ToArray();

        var lists = new PostingLists(parts.Sum(p => p.Places.Length));
        var at = new int[parts.Count];
        while (true)
        {
            var term = int.MaxValue;
            for (var p = 0; p < parts.Count; p++)
                if (at[p] < parts[p].Terms.Length)
                    term = Math.Min(term, parts[p].Terms[at[p]]);
            if (term == int.MaxValue)
                return lists.Close([.. documents]);
            for (var p = 0; p < parts.Count; p++)
            {
                var part = parts[p];
                if (at[p] >= part.Terms.Length || part.Terms[at[p]] != term)
                    continue;
                for (var i = part.Starts[at[p]]; i < part.Starts[at[p] + 1]; i++)
                    if (places[p][part.Places[i]] is >= 0 and var place)
                        lists.Add(term, (ushort)place, part.Impacts[i]);
                at[p]++;
            }
        }
    }

    private sealed class PostingLists(int capacity)
    {
        private readonly List<int> _terms = [],
            _starts = [];
        private readonly ushort[] _places = new ushort[capacity];
        private readonly byte[] _impacts = new byte[capacity];
        private int _count;

        public void Add(int term, ushort place, byte impact)
        {
            if (_terms.Count == 0 || _terms[^1] != term)
            {
                _terms.Add(term);
                _starts.Add(_count);
            }
            _places[_count] = place;
            _impacts[_count++] = impact;
        }

        public Segment Close(Document[] documents)
        {
            var segment = new Segment(
                documents,
                [.. _terms],
                [.. _starts, _count],
                _places[.._count],
                _impacts[.._count]
            );
            foreach (var document in documents)
                document.Home = segment;
            return segment;
        }
    }
}
