using Matchmaker.Domain;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Scoring.Factors;

namespace Matchmaker.Matching.Answers;

/// <summary>
/// The reasons why a firm is not on a list: OWN_PROJECT and NOT_MATCHABLE can be no candidate at all.
/// </summary>
public enum AbsenceKind
{
    OwnProject,
    NotMatchable,
    Vetoed,
    Excluded,
    Filtered,
    BelowThreshold,
    Outranked,
}

/// <summary>Why a firm is not on a list, with what to say of it.</summary>
public sealed record Absence(AbsenceKind Kind, LocalizedText Text);

/// <summary>An explained firm: where it stands beside a project, whether it is listed or not.</summary>
/// <param name="Match">Null for one that can be no candidate.</param>
/// <param name="Position">Its place on the list, from 1; null when it is not listed, or the list is not the caller's to
/// see.</param>
/// <param name="Absences">Why it is not listed.</param>
/// <param name="Changes">What would raise its score or settle a requirement.</param>
public sealed record ExplainedFirm(
    string Firm,
    Match? Match,
    int? Position,
    IReadOnlyList<Absence> Absences,
    IReadOnlyList<LocalizedText> Changes
);

/// <summary>A factor of two candidates side by side; a factor that says nothing of one contributes 0 to it.</summary>
/// <param name="Difference">The first's contribution less the second's: over all factors they add up to the difference
/// of the logits.</param>
public sealed record FactorDifference(MatchFactor Factor, MatchReason? Firm, MatchReason? Against, double Difference);

/// <summary>An explanation of where a firm stands on a demand's list, beside another firm's.</summary>
/// <param name="Differences">The largest disadvantage first; empty without a second firm, or where one of the two can
/// be no candidate.</param>
/// <param name="Model">Version of the weights that the contributions rest on.</param>
public sealed record Explanation(
    string Project,
    ExplainedFirm Firm,
    ExplainedFirm? Against,
    IReadOnlyList<FactorDifference> Differences,
    string Model
);

/// <summary>Labels of reasons of absence, as people read them.</summary>
public static class AbsenceLabels
{
    public static LocalizedText Label(this AbsenceKind value) =>
        value switch
        {
            AbsenceKind.OwnProject => new("自己的项目", "its own project"),
            AbsenceKind.NotMatchable => new("不参与匹配", "not matchable"),
            AbsenceKind.Vetoed => new("被否决", "vetoed"),
            AbsenceKind.Excluded => new("不满足硬性要求", "a hard requirement is unmet"),
            AbsenceKind.Filtered => new("被筛选条件排除", "left out by the filter"),
            AbsenceKind.BelowThreshold => new("低于显示门槛", "below the threshold"),
            AbsenceKind.Outranked => new("排在名单之外", "beyond the end of the list"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };
}
