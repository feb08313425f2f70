using Matchmaker.Domain;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Feedback;
using Matchmaker.Matching.Scoring.Checks;
using Matchmaker.Matching.Scoring.Comparison;
using Matchmaker.Matching.Scoring.Factors;

namespace Matchmaker.Matching.Engine;

/// <summary>
/// Grades of a match, its calibrated score in words: from three in four, one in two, one in four, and below.
/// </summary>
public enum MatchGrade
{
    Strong,
    Good,
    Possible,
    Weak,
}

/// <summary>The bands of the grades.</summary>
public static class MatchGrades
{
    public static MatchGrade Of(double score) =>
        score switch
        {
            >= 0.75 => MatchGrade.Strong,
            >= 0.5 => MatchGrade.Good,
            >= 0.25 => MatchGrade.Possible,
            _ => MatchGrade.Weak,
        };
}

/// <summary>A ranked candidate with its reasons. Computed, never stored.</summary>
/// <param name="Firm">The candidate firm; for free text that seeks demands or supplies, the poster, or null where it is
/// unknown or undisclosed.</param>
/// <param name="Project">The firm's offer concerned, or the project that the firm could serve.</param>
/// <param name="Candidate">Which of the two stands in the list, as marks and rulings name it.</param>
/// <param name="Score">0 to 1, calibrated.</param>
/// <param name="Reasons">Largest first; the contributions add up to the score's logit.</param>
/// <param name="Excluded">A hard requirement is unmet: only shown on request.</param>
public sealed record Match(
    string? Firm,
    string? Project,
    string Candidate,
    double Score,
    IReadOnlyList<MatchReason> Reasons,
    IReadOnlyList<RequirementCheck> Checks,
    bool Excluded
)
{
    /// <summary>Version of the <see cref="Scoring.MatchModel"/> that the score rests on.</summary>
    public required string Model { get; init; }

    /// <summary>Where it stands on the list.</summary>
    public required ListSection Section { get; init; }

    /// <summary>The caller's own mark on it.</summary>
    public Mark? Mark { get; init; }

    /// <summary>
    /// Staff decided that it stands first, whatever its score; not where the caller marked it as not fitting.
    /// </summary>
    public bool Pinned { get; init; }

    /// <summary>What staff decided and why, where the caller is told.</summary>
    public Ruling? Ruling { get; init; }

    /// <summary>
    /// How often the firm was asked this week, where that has moved it on the list; null where it made no difference.
    /// </summary>
    public LocalizedText? Exposure { get; init; }

    /// <summary>
    /// The items of the need that the candidate's own statements name, as the need words them; empty where the need has
    /// one item, where they name none, and where the match is weak.
    /// </summary>
    public IReadOnlyList<string> ServedItems { get; init; } = [];

    public MatchGrade Grade => MatchGrades.Of(Score);
}

/// <summary>A reason of a match: a term of the sum that makes the score, with the facts it compares.</summary>
/// <param name="Compared">The two texts that were compared, where it rests on texts that share something.</param>
public sealed record MatchReason(
    MatchFactor Factor,
    double Contribution,
    LocalizedText Text,
    ComparedTexts? Compared = null
);

/// <summary>A filter of a list of matches: what it is narrowed to.</summary>
/// <param name="MinScore">0 to 1.</param>
/// <param name="Links">The candidate firm holds, or the candidate project is at, any of these links.</param>
/// <param name="Districts">The firm, or the poster of the project, is in any of these districts.</param>
/// <param name="MinTier">The firm holds this tier or a higher one on the same ladder.</param>
/// <param name="IncludeExcluded">Whether candidates with an unmet hard requirement are listed too, after the others,
/// marked.</param>
/// <param name="Sections">The sections of the list that are shown; excluded ones only where they are listed.</param>
public sealed record MatchFilter(
    double? MinScore = null,
    IReadOnlyList<string>? Links = null,
    IReadOnlyList<string>? Districts = null,
    Tier? MinTier = null,
    bool? IncludeExcluded = null,
    IReadOnlyList<ListSection>? Sections = null
);
