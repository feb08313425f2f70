using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain.Feedback;
using Matchmaker.Matching;
using Matchmaker.Matching.Answers;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Extraction;
using Matchmaker.Matching.Scoring.Factors;

namespace Matchmaker.Api.Schema.Matching;

public sealed class MatchGradeEnum()
    : LabelledEnum<MatchGrade>(
        "The score in a word, by fixed bounds.",
        new Dictionary<MatchGrade, string>
        {
            [MatchGrade.Strong] = "a score of 0.75 and above: three in four are judged relevant.",
            [MatchGrade.Good] = "a score from 0.5 to 0.75.",
            [MatchGrade.Possible] = "a score from 0.25 to 0.5.",
            [MatchGrade.Weak] = "a score below 0.25.",
        },
        value => value.Label()
    );

public sealed class ListSectionEnum()
    : LabelledEnum<ListSection>(
        "The sections of a list of candidates, in their order; within each the best stand first.",
        new Dictionary<ListSection, string>
        {
            [ListSection.Pinned] = "Staff put it first on the project's list.",
            [ListSection.Fitting] =
                "You marked it as fitting on this list, so it stands before all that is not pinned.",
            [ListSection.Open] = "Nobody has put it anywhere: it stands where its score puts it.",
            [ListSection.NotFitting] =
                "You marked it as not fitting on this list, pinned or not: show it folded, with a way to removeMark.",
            [ListSection.Excluded] =
                "What is on file contradicts a hard requirement, and nobody has put it elsewhere; listed only with "
                + "includeExcluded: true.",
        }
    );

public sealed class MatchFactorEnum()
    : LabelledEnum<MatchFactor>(
        "What is compared: each factor is a term of the sum that makes the score. New ones may be added, "
            + "so show a factor that you do not know by its text.",
        MatchFactors.Meanings,
        value => value.Label()
    );

public sealed class CheckResultEnum()
    : LabelledEnum<CheckResult>(
        "What is on file about a requirement.",
        new Dictionary<CheckResult, string>
        {
            [CheckResult.Met] = "a statement on file answers it.",
            [CheckResult.Unmet] =
                "a statement on file contradicts it; where the requirement is hard, the firm is not listed.",
            [CheckResult.Unknown] = "nothing on file answers it. It never excludes: ask the firm.",
        },
        value => value.Label()
    );

public sealed class SeekingEnum()
    : LabelledEnum<Seeking>(
        "What a free text is matched with.",
        new Dictionary<Seeking, string>
        {
            [Seeking.Firms] = "The text is a need: firms that could do it.",
            [Seeking.Demands] = "The text is an ability: open demands that it could serve.",
            [Seeking.Supplies] = "The text is a need or an ability: open offers that say the like.",
        }
    );

public sealed class RulingKindEnum()
    : LabelledEnum<RulingKind>(
        "What staff decided on a candidate of a project.",
        new Dictionary<RulingKind, string>
        {
            [RulingKind.Pinned] =
                "it stands first on the list, with its score as it is; a filter or an unmet hard requirement "
                + "still keeps it off, and an own mark as not fitting puts it last for whoever made that.",
            [RulingKind.Vetoed] = "it is not listed; staff and auditors alone are told so.",
        },
        value => value.Label()
    );

public sealed class AbsenceKindEnum()
    : LabelledEnum<AbsenceKind>(
        "Why a firm is not listed for a demand.",
        new Dictionary<AbsenceKind, string>
        {
            [AbsenceKind.OwnProject] = "the firm posted the demand itself.",
            [AbsenceKind.NotMatchable] =
                "the firm is suspended in the library or removed from it; staff can admit it again.",
            [AbsenceKind.Vetoed] = "staff keep it off; told to staff and auditors alone.",
            [AbsenceKind.Excluded] =
                "what is on file contradicts a hard requirement; includeExcluded lists it all the same.",
            [AbsenceKind.Filtered] =
                "it is in none of the districts, or below the tier, of the filter that was asked with.",
            [AbsenceKind.BelowThreshold] = "its score is below the least that is shown.",
            [AbsenceKind.Outranked] = "it would be shown, but the list ends before it.",
        },
        value => value.Label()
    );
