namespace Matchmaker.Matching.Engine.Reranking;

/// <summary>
/// Who stands on a list: the best that reach its threshold, at most <see cref="MatchOptions.Listed"/>.
/// </summary>
internal static class ListCut
{
    /// <param name="judged">In any order; they are brought into the order of the list.</param>
    public static List<RankedCandidate> Of(List<RankedCandidate> judged, SnapshotView view, MatchOptions options)
    {
        var (least, asked) = (options.LeastScore(view.Filter), view.Filter.MinScore ?? 0);
        judged.Sort(Ranking.Order);
        // What the caller marked stays where the mark can be taken back, and what staff pinned needs no score.
        return
        [
            .. judged.Where(r => r.Scored.ListingScore >= (r.Mark is null && !r.Pinned ? least : 0) && r.Scored.Score >= asked).Take(options.Listed),
        ];
    }
}
