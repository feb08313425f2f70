using Matchmaker.Domain;
using Matchmaker.Matching.Documents;

namespace Matchmaker.Matching.Engine.Reranking;

/// <summary>
/// Fairness of exposure: reranks a demand's list so that a firm gives way by how much it was asked this week, at most
/// by <see cref="MatchOptions.Balance"/>. Scores and their reasons stay as they are, and so does who is on the list.
/// </summary>
/// <param name="project">The demand. What the firm was asked for it does not count, lest a list move under the hands of
/// whoever invites from it.</param>
internal sealed class ExposureBalancer(string project, SnapshotView view, MatchOptions options)
{
    /// <param name="listed">In the plain order.</param>
    public List<RankedCandidate> Rerank(List<RankedCandidate> listed)
    {
        if (options.Balance == 0)
            return listed;
        var exposures = listed.ConvertAll(ExposureOf);
        var balanced = listed
            .Select(
                (ranked, place) =>
                    (Ranked: ranked with { ExposurePenalty = options.Balance * exposures[place].Share }, Place: place)
            )
            .ToList();
        balanced.Sort((x, y) => Ranking.Order(x.Ranked, y.Ranked));
        return
        [
            .. balanced.Select(
                (one, place) => one.Ranked with { Exposure = Told(exposures[one.Place], place - one.Place) }
            ),
        ];
    }

    // An offer whose firm is not told counts as never asked: anything else would tell of the firm. What the caller
    // marked gives way to nobody: among themselves those stand by score.
    private Exposure ExposureOf(RankedCandidate ranked) =>
        ranked is { Firm: { } firm, Mark: null } ? view.Snapshot.Ties.ExposureOf(firm, project, view.Today) : default;

    private static LocalizedText? Told(Exposure exposure, int down) =>
        (exposure, down) switch
        {
            ({ Ever: false }, < 0) => new(
                "尚未获得过其他项目的邀请，顺序前移",
                "never invited to another project so far: stands further up"
            ),
            ({ ThisWeek: > 0 and var times }, > 0) => new(
                $"本周已获其他项目邀请 {times} 次，顺序后移",
                $"invitations to other projects this week: {times}; stands further down"
            ),
            ({ Ever: true }, > 0) => new(
                "此前获得过其他项目的邀请，顺序后移",
                "invited to other projects before: stands further down"
            ),
            _ => null,
        };
}
