namespace Matchmaker.Matching.Indexing;

/// <summary>
/// Segments of a persisted index, their places empty. Whoever loads the index brings the documents: one whose content
/// hash is that of a place takes it, and need not be taken apart again.
/// </summary>
internal sealed class PersistedSegments
{
    private readonly List<Segment> _segments = [];

    // Places by content; of several with the same content the next is the one that this one names.
    private readonly Dictionary<ContentHash, (int Segment, int Place)> _free = [];
    private readonly List<(int Segment, int Place)[]> _next = [];

    /// <param name="segment">With no documents in its places.</param>
    /// <param name="contents">By place; default where what was there is gone.</param>
    public void Add(Segment segment, ContentHash[] contents)
    {
        var next = new (int, int)[contents.Length];
        for (var place = 0; place < contents.Length; place++)
        {
            next[place] = _free.GetValueOrDefault(contents[place], (-1, -1));
            if (contents[place] != default)
                _free[contents[place]] = (_segments.Count, place);
        }
        _segments.Add(segment);
        _next.Add(next);
    }

    /// <summary>Puts the document where one of the same content was; false where there is no such place.</summary>
    public bool Take(ContentHash content, Document document)
    {
        if (!_free.TryGetValue(content, out var at))
            return false;
        _segments[at.Segment].Documents[at.Place] = document;
        var next = _next[at.Segment][at.Place];
        if (next.Segment < 0)
            _free.Remove(content);
        else
            _free[content] = next;
        return true;
    }

    /// <summary>Takes a document out of its place; false where it has none.</summary>
    public bool Leave(Document document)
    {
        foreach (var segment in _segments)
            if (Array.IndexOf(segment.Documents, document) is >= 0 and var place)
            {
                segment.Documents[place] = null!;
                return true;
            }
        return false;
    }

    /// <summary>The segments with what was put into them; places that stayed empty are gone.</summary>
    public IEnumerable<Segment> Close() =>
        _segments.Select(s => SegmentWriter.Merge([s], d => d is not null)).Where(s => s.Documents.Length > 0);
}
