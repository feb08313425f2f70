using Matchmaker.Matching.Engine.Reranking;
using Matchmaker.Matching.Engine.Retrieval;

namespace Matchmaker.Matching.Engine;

/// <summary>
/// The whole way of an answer, in two budgets (retrieve and re-rank): the inverted indexes find many candidates
/// cheaply, the model scores the best of them exactly. What people judged then moves candidates, and at the end it is
/// decided who stands on the list and in which order.
/// </summary>
public sealed class MatchPipeline(MatchOptions options)
{
    /// <summary>The ranked list for what is asked, as the caller of the view may see it.</summary>
    public Ranking Run(MatchQuery query, SnapshotView view)
    {
        // Retrieve: top-k over words, links and the chain graph, without anything that the caller may not know of.
        var retrieved = query.Retrieve(new CandidateRetrieval(view, options));

        // Score: the sum of factors for each, and the requirements of those who may be listed, which are dear to check.
        var scored = new CandidateScoring(view, options).Score(retrieved);

        // Apply feedback: staff's rulings on this list, and the caller's own marks, as one more term of the sum and as
        // sections of the list.
        var judged = view.Feedback.Rerank(scored);

        // Cut: a score below the threshold is not worth a call, and a list has an end.
        var listed = ListCut.Of(judged, view, options);

        // Balance: after the cut, since how often a firm was asked may move it on the list, and never off it or onto
        // it.
        var balanced = query.BalancedFor is { } demand
            ? new ExposureBalancer(demand, view, options).Rerank(listed)
            : listed;

        return new Ranking(balanced);
    }
}
