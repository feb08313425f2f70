using Matchmaker.Matching.Engine.Retrieval;

namespace Matchmaker.Matching.Engine.Reranking;

/// <summary>
/// Exact scores of the retrieved candidates, best first until a list can be filled: requirements are dear to check, so
/// they are checked only for those whom they could still bring onto the list.
/// </summary>
internal sealed class CandidateScoring(SnapshotView view, MatchOptions options)
{
    public List<RankedCandidate> Score(IEnumerable<RetrievedCandidate> retrieved)
    {
        var (model, least) = (view.Snapshot.Model, options.Threshold);
        var scored = new List<RankedCandidate>();
        var reaching = 0;
        foreach (var one in BestFirst(retrieved))
        {
            var named = view.Feedback.Named.Contains(one.Candidate);
            if (reaching == options.Listed && !named)
                continue;
            if (!view.Feedback.MayList(one.Candidate) && model.BestListing(one.Scored) < least)
                continue;
            if (one.Scored.Pair.Excluded && view.Filter.IncludeExcluded != true)
                continue;
            var ranked = one with { Scored = model.WithRequirements(one.Scored) };
            scored.Add(ranked);
            // A named one needs no place, and takes none: where it stands is not for its score alone to say.
            if (!named && ranked.Scored.ListingScore >= least)
                reaching++;
        }
        return scored;
    }

    private List<RankedCandidate> BestFirst(IEnumerable<RetrievedCandidate> retrieved)
    {
        var scored = retrieved.Select(Scored).ToList();
        scored.Sort(
            (x, y) =>
                x.Scored.Logit != y.Scored.Logit
                    ? y.Scored.Logit.CompareTo(x.Scored.Logit)
                    : string.CompareOrdinal(x.Key, y.Key)
        );
        return scored;
    }

    private RankedCandidate Scored(RetrievedCandidate found) =>
        new(
            found.Firm,
            found.Project,
            view.Feedback.CandidateOf(found.Firm, found.Project),
            view.Snapshot.Model.Score(found.Pair)
        );
}
