using Matchmaker.Domain.Matching.Documents;
using Matchmaker.Domain.Matching.Index;

namespace Matchmaker.Domain.Matching.Engine;

/// <summary>What one side has in common, while documents come and go.</summary>
internal sealed class PopulationDraft(Population from)
{
    // So many texts of at most 127 in every direction fit a whole number of 32 bits.
    private const int MostPending = int.MaxValue / 127;

    private readonly Paged<int>.Draft _counts = new(from.Counts);
    private readonly long[] _directions = [.. from.Directions];
    private readonly int[] _pending = new int[from.Directions.Length];
    private int _documents = from.Documents, _texts = from.Texts, _pendingTexts;

    /// <param name="step">1 for a document that comes, -1 for one that goes.</param>
    public void Count(StatedDocument document, IReadOnlyList<Posting> postings, int step, TermTable terms)
    {
        foreach (var posting in postings) _counts[terms.Number(posting.Feature)] += step;
        _documents += step;
        _texts += step * document.Said.Count;
        if ((_pendingTexts += document.Said.Count) > MostPending) Settle();
        for (var text = 0; text < document.Said.Count; text++) Add(document.Said.Direction(text), step);
    }

    /// <summary>The terms of documents that came without their postings, all of the segment's.</summary>
    public void Count(Segment segment)
    {
        for (var list = 0; list < segment.Terms.Length; list++) _counts[segment.Terms[list]] += segment.Starts[list + 1] - segment.Starts[list];
    }

    public Population Close()
    {
        Settle();
        return new Population(_counts.Close(), _documents, _texts, [.. _directions]);
    }

    private void Add(ReadOnlySpan<sbyte> direction, int step)
    {
        for (var i = 0; i < direction.Length; i++) _pending[i] += step * direction[i];
    }

    private void Settle()
    {
        for (var i = 0; i < _directions.Length; i++) _directions[i] += _pending[i];
        Array.Clear(_pending);
        _pendingTexts = 0;
    }
}
