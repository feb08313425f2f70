using Matchmaker.Domain;
using Matchmaker.Domain.Feedback;
using Matchmaker.Matching.Engine.Reranking;
using Matchmaker.Matching.Scoring;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Engine;

/// <summary>
/// A candidate with its place on a ranked list: its score, and what people and the balance of exposure made of it.
/// </summary>
/// <param name="Firm">As <see cref="Match.Firm"/>.</param>
/// <param name="Project">As <see cref="Match.Project"/>.</param>
/// <param name="Candidate">As <see cref="Match.Candidate"/>.</param>
public sealed record RankedCandidate(string? Firm, string? Project, string Candidate, ScoredPair Scored)
{
    // By how much what is made up gives way to what is real, in logits: about a grade. Set by hand. Doubled, a sample
    // stands behind nearly all that is real.
    private const double SamplePenalty = 1.5;

    /// <summary>The caller's own mark.</summary>
    public Mark? Mark { get; init; }

    /// <summary>Staff decided that it stands first.</summary>
    public bool Pinned { get; init; }

    /// <summary>What staff decided, where the caller is told.</summary>
    public Ruling? Ruling { get; init; }

    /// <summary>
    /// By how much it gives way to others on the list for having been asked this week, in logits; see
    /// <see cref="ExposureBalancer"/>.
    /// </summary>
    public double ExposurePenalty { get; init; }

    /// <summary>What exposure made of its place, in words; null where it made no difference.</summary>
    public LocalizedText? Exposure { get; init; }

    /// <summary>What it stands in the list by, in logits.</summary>
    public double BalancedLogit => Scored.Logit - ExposurePenalty - (IsSample ? SamplePenalty : 0);

    private bool IsSample =>
        Scored.Pair.Supplier.Firm is { Sample: true } || Scored.Pair.Supplier.Offer is { Sample: true };

    /// <summary>What stands in for an id: unique on its list.</summary>
    public string Key => $"{Firm} {Project}";

    /// <summary>
    /// The caller's own mark decides over the score and an unmet requirement; as not fitting also over a pin.
    /// </summary>
    public ListSection Section =>
        Mark is { Fits: false } ? ListSection.NotFitting
        : Pinned ? ListSection.Pinned
        : Mark is not null ? ListSection.Fitting
        : Scored.Pair.Excluded ? ListSection.Excluded
        : ListSection.Open;

    /// <summary>As it is shown: the largest contribution first, what counts against it last.</summary>
    public Match Shown() =>
        new(
            Firm,
            Project,
            Candidate,
            Scored.Score,
            [
                .. Scored
                    .Terms.OrderByDescending(t => t.Contribution)
                    .ThenBy(t => t.Factor)
                    .Select(t => (Term: t, Told: t.Tell(Scored.Pair)))
                    .Select(t => new MatchReason(t.Term.Factor, t.Term.Contribution, t.Told.Text, t.Told.Compared)),
            ],
            Scored.Pair.Checks,
            Scored.Pair.Excluded
        )
        {
            Model = Scored.Model,
            Section = Section,
            Mark = Mark,
            Pinned = Pinned,
            Ruling = Ruling,
            Exposure = Exposure,
            // Of a weak match a shared word says nothing about what it can supply.
            ServedItems =
                MatchGrades.Of(Scored.Score) is MatchGrade.Weak
                    ? []
                    : ServedItems.Of(Scored.Pair.Need, Scored.Pair.Supplier),
        };
}
