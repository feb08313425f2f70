using System.ComponentModel.DataAnnotations;

namespace Matchmaker.Matching.Engine;

/// <summary>
/// Options of matching: the budgets of retrieval and scoring, the threshold under which nothing is shown, and how far
/// exposure is balanced. Each is bound from the configuration and validated at the start.
/// </summary>
public sealed class MatchOptions
{
    /// <summary>
    /// Documents that each inverted index gives: many, cheap. Set by hand; doubled, the labelled tasks among 100,000
    /// firms stay the same, and retrieval takes a quarter longer.
    /// </summary>
    [Range(10, 10_000)]
    public int Candidates { get; set; } = 200;

    /// <summary>
    /// The best of them that are compared exactly: few, dear. Set by hand; doubled, the labelled tasks stay the same,
    /// and an answer takes up to twice the time, most of which is scoring. Some more than <see cref="Listed"/>, since a
    /// few are not listed.
    /// </summary>
    [Range(10, 10_000)]
    public int Exact { get; set; } = 120;

    /// <summary>
    /// A list is never longer than this, beside what the caller marked as not fitting; requirements are checked for
    /// those who stand on it. Set by hand; doubled, twice as many are checked where so many reach the threshold.
    /// </summary>
    [Range(10, 5_000)]
    public int Listed { get; set; } = 100;

    /// <summary>
    /// The weightiest features of a question that are looked up; the exact score uses all of them. Set by hand;
    /// doubled, only the longest texts cost more, as far as <see cref="Postings"/> lets them.
    /// </summary>
    [Range(8, 512)]
    public int QueryTerms { get; set; } = 128;

    /// <summary>
    /// How many places in the index a question may touch; its commonest features are left out of the look-up first. Set
    /// by hand: it bounds the time over a million firms; doubled, the longest look-ups take twice as long.
    /// </summary>
    [Range(10_000, 100_000_000)]
    public int Postings { get; set; } = 150_000;

    /// <summary>
    /// Below this score nothing is shown: one in eight is worth a call. Doubled, a list holds what is likelier than one
    /// in four, and many needs have none.
    /// </summary>
    [Range(0.0, 1.0)]
    public double Threshold { get; set; } = 0.03;

    /// <summary>
    /// The most by which relevance gives way to an even exposure of firms, in logits: only candidates whose logits
    /// differ by less may change places for it. 0 is off. What each value costs stands in docs/match-quality.md.
    /// </summary>
    [Range(0.0, 2.0)]
    public double Balance { get; set; } = 0.25;

    /// <summary>
    /// Whether what was made of all texts is kept in a file of the data directory, so that the next start is quick.
    /// </summary>
    public bool KeepIndex { get; set; } = true;

    /// <summary>The score that a candidate must reach to be listed under a filter.</summary>
    internal double LeastScore(MatchFilter filter) => Math.Max(Threshold, filter.MinScore ?? 0);

    /// <summary>The same budgets for a list on which nothing is too weak to stand.</summary>
    internal MatchOptions WithoutThreshold(int listed)
    {
        var options = (MatchOptions)MemberwiseClone();
        (options.Listed, options.Threshold) = (listed, 0);
        return options;
    }
}
