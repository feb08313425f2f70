using Matchmaker.Domain.Matching.Comparing;
using Matchmaker.Domain.Matching.Factors;

namespace Matchmaker.Domain.Matching.Engine;

/// <summary>Someone on a ranked list.</summary>
/// <param name="Firm">As <see cref="Match.Firm"/>.</param>
/// <param name="Project">As <see cref="Match.Project"/>.</param>
public sealed record Ranked(string? Firm, string? Project, Scored Scored)
{
    /// <summary>What stands in for an id: unique on its list.</summary>
    public string Key => $"{Firm} {Project}";

    public Match Shown() => Scored.Shown(Firm, Project);
}

/// <summary>A list in its total order: those that are not excluded first, then by score, then by key.</summary>
/// <param name="Nearest">The best that stays below the threshold, when nothing reaches it: the nearest gap.</param>
public sealed record Ranking(IReadOnlyList<Ranked> Best, Ranked? Nearest)
{
    public static readonly Ranking Empty = new([], null);

    /// <summary>Exact scores for the cheap candidates, the best first, until <see cref="MatchOptions.Exact"/> can be listed.</summary>
    public static Ranking Of(IEnumerable<(string? Firm, string? Project, Pair Pair)> candidates, MatchFilter filter, MatchOptions options)
    {
        var listed = new List<Ranked>();
        Ranked? nearest = null;
        var least = Math.Max(options.Threshold, filter.MinScore ?? 0);
        foreach (var (firm, project, pair) in candidates)
        {
            if (listed.Count == options.Exact) break;
            if (pair.Excluded && filter.Unexcluded != false) continue;
            var ranked = new Ranked(firm, project, MatchModel.Current.Score(pair));
            if (ranked.Scored.Score >= least) listed.Add(ranked);
            else if (nearest is null || Order(ranked, nearest) < 0) nearest = ranked;
        }
        listed.Sort(Order);
        return new(listed, listed.Count == 0 ? nearest : null);
    }

    public static int Order(Ranked x, Ranked y) => Order(
        (x.Scored.Pair.Excluded, x.Scored.Score, x.Key), (y.Scored.Pair.Excluded, y.Scored.Score, y.Key));

    public static int Order((bool Excluded, double Score, string Key) x, (bool Excluded, double Score, string Key) y) =>
        x.Excluded != y.Excluded ? x.Excluded.CompareTo(y.Excluded) :
        x.Score != y.Score ? y.Score.CompareTo(x.Score) : string.CompareOrdinal(x.Key, y.Key);
}
