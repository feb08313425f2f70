using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Feedback;

namespace Matchmaker.Matching.Engine.Reranking;

/// <summary>
/// Reranks one list by people's feedback: staff's rulings on it, and the caller's own marks, nobody else's.
/// </summary>
public sealed class FeedbackReranker
{
    private readonly MatchQuestion _question;
    private readonly IReadOnlyCollection<string> _asked;
    private readonly Dictionary<string, Ruling> _rulings;
    private readonly bool _tellsRulings;
    private readonly RelevanceFeedback _marks;

    public FeedbackReranker(
        MatchQuestion question,
        Caller caller,
        MatchSnapshot snapshot,
        IReadOnlyCollection<string> asked
    )
    {
        (_question, _asked) = (question, asked);
        _rulings = snapshot
            .Judgements.RulingsOn(question.Project)
            .ToDictionary(r => r.Candidate, StringComparer.Ordinal);
        _tellsRulings =
            question.Project is { } id
            && snapshot.ProjectById.GetValueOrDefault(id) is { } document
            && DisclosureTable.Tells(Disclosed.Rulings, caller, document.Project, null);
        _marks = new RelevanceFeedback(question, snapshot.Judgements.MarksOf(caller.AccountId), snapshot);
        Named = asked
            .Concat(_rulings.Values.Where(IsPin).Select(r => r.Candidate))
            .Concat(_marks.Marked)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// Candidates that are looked at however little a search would make of them: the pinned, those that the caller
    /// marked on this list, and those asked about.
    /// </summary>
    public IReadOnlySet<string> Named { get; }

    /// <summary>
    /// Whether a judgement may bring a candidate onto the list, or keep it there, whatever its score.
    /// </summary>
    public bool MayList(string candidate) =>
        _marks.Any || (_rulings.TryGetValue(candidate, out var ruling) && IsPin(ruling));

    public string CandidateOf(string? firm, string? project) => _question.CandidateOf(firm, project);

    /// <summary>Without the vetoed, the pinned said to be so, and the caller's marks added to the scores.</summary>
    public List<RankedCandidate> Rerank(IReadOnlyList<RankedCandidate> scored) =>
        _marks.Rerank([.. scored.Where(r => !IsVetoed(r.Candidate)).Select(Ruled)]);

    private bool IsVetoed(string candidate) =>
        _rulings.TryGetValue(candidate, out var ruling) && !IsPin(ruling) && !_asked.Contains(candidate);

    private RankedCandidate Ruled(RankedCandidate ranked) =>
        _rulings.TryGetValue(ranked.Candidate, out var ruling)
            ? ranked with
            {
                Pinned = IsPin(ruling),
                Ruling = _tellsRulings ? ruling : null,
            }
            : ranked;

    private static bool IsPin(Ruling ruling) => ruling.Kind is RulingKind.Pinned;
}
