namespace Matchmaker.Matching.Engine.Reranking;

/// <summary>
/// Who stands on a list: the best that reach its threshold, at most <see cref="MatchOptions.Listed"/>, and what the
/// caller marked as not fitting.
/// </summary>
internal static class ListCut
{
    /// <param name="judged">In any order; they are brought into the order of the list.</param>
    public static List<RankedCandidate> Of(List<RankedCandidate> judged, SnapshotView view, MatchOptions options)
    {
        var asked = view.Filter.MinScore ?? 0;
        judged.Sort(Ranking.Order);
        var listed = new List<RankedCandidate>();
        var places = options.Listed;
        foreach (var ranked in judged)
        {
            // What the caller marked stays where the mark can be taken back, and what staff pinned needs no score.
            var admitted = ranked.Mark is not null || ranked.Pinned || ranked.Scored.ListingScore >= options.Threshold;
            if (!admitted || ranked.Scored.Score < asked)
                continue;
            if (ranked.Section is ListSection.NotFitting || places-- > 0)
                listed.Add(ranked);
        }
        return listed;
    }
}
