using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Feedback;

namespace Matchmaker.Matching.Feedback;

/// <summary>
/// Pairs of a need and an offer (ids of projects and firms, keys of free texts) with what people said and did about
/// them.
/// </summary>
internal sealed class GradedPairs
{
    private readonly Dictionary<(string Need, string Offer), List<int>> _thought = [];
    private readonly Dictionary<(string Need, string Offer), int> _happened = [];
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    /// <summary>The free texts among them, by key.</summary>
    public Dictionary<string, (string Title, string Text)> Texts { get; } = new(StringComparer.Ordinal);

    public bool Names(string id) => _named.Contains(id);

    public void Add(Mark mark)
    {
        var asked = mark.Question.Key;
        if (mark.Question is { Project: null, Firm: null })
            Texts[asked] = CollectTraining.Words(mark.Question.Text);
        var pair = mark.Question.Seeking is Seeking.Demands ? (mark.Candidate, asked) : (asked, mark.Candidate);
        if (!_thought.TryGetValue(Named(pair), out var grades))
            _thought[pair] = grades = [];
        grades.Add(TrainingGrades.Of(mark.Fits));
    }

    public void Add(Engagement engagement)
    {
        if (TrainingGrades.Of(engagement) is not { } grade)
            return;
        var pair = Named((engagement.Project, engagement.Firm));
        _happened[pair] = Math.Max(grade, _happened.GetValueOrDefault(pair));
    }

    /// <summary>
    /// An engagement on an offer is left out: which need brought the two together is on file nowhere.
    /// </summary>
    /// <param name="isDemand">Whether a project of this id asks.</param>
    public IEnumerable<(string Need, string Offer, int Grade)> Grades(Func<string, bool> isDemand) =>
        [
            .. _happened.Where(h => isDemand(h.Key.Need)).Select(h => (h.Key.Need, h.Key.Offer, h.Value)),
            .. _thought
                .Where(t => !_happened.ContainsKey(t.Key))
                .Select(t => (t.Key.Need, t.Key.Offer, (int)Math.Round(t.Value.Average(), MidpointRounding.ToEven))),
        ];

    private (string Need, string Offer) Named((string Need, string Offer) pair)
    {
        _named.Add(pair.Need);
        _named.Add(pair.Offer);
        return pair;
    }
}
