using Matchmaker.Domain;
using Matchmaker.Domain.Feedback;
using Matchmaker.Matching.Scoring;
using Matchmaker.Matching.Scoring.Factors;

namespace Matchmaker.Matching.Engine;

/// <summary>A candidate on a ranked list.</summary>
/// <param name="Firm">As <see cref="Match.Firm"/>.</param>
/// <param name="Project">As <see cref="Match.Project"/>.</param>
/// <param name="Candidate">As <see cref="Match.Candidate"/>.</param>
public sealed record RankedCandidate(string? Firm, string? Project, string Candidate, ScoredPair Scored)
{
    /// <summary>The caller's own mark.</summary>
    public Mark? Mark { get; init; }

    /// <summary>Staff decided that it stands first.</summary>
    public bool Pinned { get; init; }

    /// <summary>What staff decided, where the caller is told.</summary>
    public Ruling? Ruling { get; init; }

    /// <summary>By how much it gives way to others on the list for having been asked this week, in logits; see <see cref="ExposureBalancer"/>.</summary>
    public double ExposurePenalty { get; init; }

    /// <summary>What exposure made of its place, in words; null where it made no difference.</summary>
    public LocalizedText? Exposure { get; init; }

    /// <summary>What it stands in the list by, in logits.</summary>
    public double BalancedLogit => Scored.Logit - ExposurePenalty;

    /// <summary>What stands in for an id: unique on its list.</summary>
    public string Key => $"{Firm} {Project}";

    public ListSection Place => Pinned ? ListSection.Pinned : Scored.Pair.Excluded ? ListSection.Excluded : ListSection.Open;

    /// <summary>As it is shown: the largest contribution first, what counts against it last.</summary>
    public Match Shown() => new(
        Firm, Project, Candidate, Scored.Score,
        [
            .. Scored.Terms.OrderByDescending(t => t.Contribution).ThenBy(t => t.Factor)
                .Select(t => new MatchReason(t.Factor, t.Contribution, t.Text(), t.Compared?.Invoke())),
        ],
        Scored.Pair.Checks, Scored.Pair.Excluded)
    {
        Model = Scored.Model, Mark = Mark, Pinned = Pinned, Ruling = Ruling, Exposure = Exposure,
    };
}

/// <summary>The parts of a list, in their order.</summary>
public enum ListSection { Pinned, Open, Excluded }

/// <summary>
/// A ranked list in its total order: those that staff pinned, those that are not excluded, the excluded; each by score,
/// ties by key.
/// </summary>
public sealed record Ranking(IReadOnlyList<RankedCandidate> Best)
{
    public static readonly Ranking Empty = new([]);

    /// <summary>Exact scores for the cheap candidates; then, from the best on, their requirements, until <see cref="MatchOptions.Listed"/> can be listed.</summary>
    /// <param name="balance">Null where exposure is not balanced.</param>
    internal static Ranking Of(IEnumerable<(string? Firm, string? Project, CandidatePair Pair)> candidates, SnapshotView view, MatchOptions options, ExposureBalancer? balance = null)
    {
        var least = Math.Max(options.Threshold, view.Filter.MinScore ?? 0);
        var promising = candidates.Select(c => new RankedCandidate(c.Firm, c.Project, view.Judged.CandidateOf(c.Firm, c.Project), view.Snapshot.Model.Score(c.Pair))).ToList();
        promising.Sort((x, y) => x.Scored.Logit != y.Scored.Logit ? y.Scored.Logit.CompareTo(x.Scored.Logit) : string.CompareOrdinal(x.Key, y.Key));
        var scored = new List<RankedCandidate>();
        var reaching = 0;
        foreach (var one in promising)
        {
            if (reaching == options.Listed) break;
            // Requirements are dear to check, and most candidates are too far from the list for all of them to bring them onto it.
            if (!view.Judged.MayList(one.Candidate) && view.Snapshot.Model.BestScore(one.Scored) < least) continue;
            if (one.Scored.Pair.Excluded && view.Filter.Unexcluded != false) continue;
            var ranked = one with { Scored = view.Snapshot.Model.WithRequirements(one.Scored) };
            scored.Add(ranked);
            if (ranked.Scored.Score >= least) reaching++;
        }
        scored = view.Judged.Rerank(scored);
        scored.Sort(Order);
        // What the caller marked stays where the mark can be taken back, and what staff pinned needs no score.
        var listed = scored.Where(r => r.Scored.Score >= (r.Mark is null && !r.Pinned ? least : view.Filter.MinScore ?? 0)).Take(options.Listed).ToList();
        return new(balance?.Rerank(listed) ?? listed);
    }

    public static int Order(RankedCandidate x, RankedCandidate y) => Order(
        (x.Place, x.BalancedLogit, x.Key), (y.Place, y.BalancedLogit, y.Key));

    public static int Order((ListSection Place, double Standing, string Key) x, (ListSection Place, double Standing, string Key) y) =>
        x.Place != y.Place ? x.Place.CompareTo(y.Place) :
        x.Standing != y.Standing ? y.Standing.CompareTo(x.Standing) : string.CompareOrdinal(x.Key, y.Key);
}
