using Matchmaker.Matching.Indexing;

namespace Matchmaker.Matching.Engine;

/// <summary>Builds the next document frequencies of one side while documents come and go.</summary>
internal sealed class DocumentFrequenciesBuilder(DocumentFrequencies from)
{
    private readonly PersistentArray<int>.PersistentArrayBuilder _counts = new(from.Counts);
    private int _documents = from.Documents;

    /// <param name="step">1 for a document that comes, -1 for one that goes.</param>
    public void Count(IReadOnlyList<Posting> postings, int step, Vocabulary terms)
    {
        foreach (var posting in postings)
            _counts[terms.GetOrAdd(posting.Feature)] += step;
        _documents += step;
    }

    /// <summary>The terms of documents that came without their postings, all of the segment's.</summary>
    public void Count(Segment segment)
    {
        for (var list = 0; list < segment.Terms.Length; list++)
            _counts[segment.Terms[list]] += segment.Starts[list + 1] - segment.Starts[list];
    }

    public DocumentFrequencies Build() => new(_counts.Build(), _documents);
}
