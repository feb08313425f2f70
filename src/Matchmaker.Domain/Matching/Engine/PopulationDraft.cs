using Matchmaker.Domain.Matching.Documents;
using Matchmaker.Domain.Matching.Index;

namespace Matchmaker.Domain.Matching.Engine;

/// <summary>What one side has in common, while documents come and go.</summary>
internal sealed class PopulationDraft(Population from)
{
    private readonly List<(int Number, int Step)> _steps = [];
    private readonly long[] _directions = [.. from.Directions];
    private Population _so = from;
    private int _documents = from.Documents, _texts = from.Texts;

    /// <param name="step">1 for a document that comes, -1 for one that goes.</param>
    public void Count(StatedDocument document, IReadOnlyList<Posting> postings, int step, TermTable terms)
    {
        foreach (var posting in postings) _steps.Add((terms.Number(posting.Feature), step));
        _documents += step;
        _texts += step * document.Said.Count;
        for (var text = 0; text < document.Said.Count; text++)
        {
            var direction = document.Said.Direction(text);
            for (var i = 0; i < direction.Length; i++) _directions[i] += step * direction[i];
        }
    }

    public Population Close()
    {
        _so = new Population(_so.Counts.With(_steps), _documents, _texts, [.. _directions]);
        _steps.Clear();
        return _so;
    }
}
