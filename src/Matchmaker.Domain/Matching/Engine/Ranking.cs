using Matchmaker.Domain.Matching.Comparing;
using Matchmaker.Domain.Matching.Factors;
using Matchmaker.Domain.Matching.Marks;
using Matchmaker.Domain.Matching.Rulings;

namespace Matchmaker.Domain.Matching.Engine;

/// <summary>Someone on a ranked list.</summary>
/// <param name="Firm">As <see cref="Match.Firm"/>.</param>
/// <param name="Project">As <see cref="Match.Project"/>.</param>
/// <param name="Candidate">As <see cref="Match.Candidate"/>.</param>
public sealed record Ranked(string? Firm, string? Project, string Candidate, Scored Scored)
{
    /// <summary>The caller's own mark.</summary>
    public Mark? Mark { get; init; }

    /// <summary>Staff decided that it stands first.</summary>
    public bool Pinned { get; init; }

    /// <summary>What staff decided, where the caller is told.</summary>
    public Ruling? Ruling { get; init; }

    /// <summary>What stands in for an id: unique on its list.</summary>
    public string Key => $"{Firm} {Project}";

    public Place Place => Pinned ? Place.Pinned : Scored.Pair.Excluded ? Place.Excluded : Place.Open;

    public Match Shown() => Scored.Shown(Firm, Project, Candidate) with { Mark = Mark, Pinned = Pinned, Ruling = Ruling };
}

/// <summary>The parts of a list, in their order.</summary>
public enum Place { Pinned, Open, Excluded }

/// <summary>A list in its total order: those that staff pinned, those that are not excluded, the excluded; each by score, then by key.</summary>
public sealed record Ranking(IReadOnlyList<Ranked> Best)
{
    public static readonly Ranking Empty = new([]);

    /// <summary>Exact scores for the cheap candidates; then, from the best on, their requirements, until <see cref="MatchOptions.Listed"/> can be listed.</summary>
    public static Ranking Of(IEnumerable<(string? Firm, string? Project, Pair Pair)> candidates, View view, MatchOptions options)
    {
        var least = Math.Max(options.Threshold, view.Filter.MinScore ?? 0);
        var promising = candidates.Select(c => (c.Firm, c.Project, Scored: MatchModel.Current.Score(c.Pair))).ToList();
        promising.Sort((x, y) => x.Scored.Score != y.Scored.Score ? y.Scored.Score.CompareTo(x.Scored.Score)
            : string.CompareOrdinal($"{x.Firm} {x.Project}", $"{y.Firm} {y.Project}"));
        var scored = new List<Ranked>();
        var reaching = 0;
        foreach (var (firm, project, one) in promising)
        {
            if (reaching == options.Listed) break;
            if (one.Pair.Excluded && view.Filter.Unexcluded != false) continue;
            var ranked = new Ranked(firm, project, view.Judged.CandidateOf(firm, project), MatchModel.Current.WithRequirements(one));
            scored.Add(ranked);
            if (ranked.Scored.Score >= least) reaching++;
        }
        scored = view.Judged.Applied(scored);
        scored.Sort(Order);
        // What the caller marked stays where the mark can be taken back, and what staff pinned needs no score.
        return new([.. scored.Where(r => r.Scored.Score >= (r.Mark is null && !r.Pinned ? least : view.Filter.MinScore ?? 0)).Take(options.Listed)]);
    }

    public static int Order(Ranked x, Ranked y) => Order(
        (x.Place, x.Scored.Score, x.Key), (y.Place, y.Scored.Score, y.Key));

    public static int Order((Place Place, double Score, string Key) x, (Place Place, double Score, string Key) y) =>
        x.Place != y.Place ? x.Place.CompareTo(y.Place) :
        x.Score != y.Score ? y.Score.CompareTo(x.Score) : string.CompareOrdinal(x.Key, y.Key);
}
