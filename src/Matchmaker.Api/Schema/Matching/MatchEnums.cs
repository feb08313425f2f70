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
        new()
        {
            [MatchGrade.Strong] = "a score of 0.75 and above: three in four are judged relevant.",
            [MatchGrade.Good] = "a score from 0.5 to 0.75.",
            [MatchGrade.Possible] = "a score from 0.25 to 0.5.",
            [MatchGrade.Weak] = "a score below 0.25.",
        },
        value => value.Label()
    );

public sealed class MatchFactorEnum()
    : LabelledEnum<MatchFactor>(
        "What is compared: each factor is a term of the sum that makes the score. New ones may be added, "
            + "so show a factor that you do not know by its text.",
        new()
        {
            [MatchFactor.Base] = "how likely any pair is before anything is known of it; the same for all.",
            [MatchFactor.Capability] = "the words of the firm's best statement beside those of the need.",
            [MatchFactor.Semantic] =
                "the sense of that statement beside that of a good answer, also in other words or another "
                + "language.",
            [MatchFactor.Position] = "how near the firm's links are to those of the need in the chain catalogue.",
            [MatchFactor.LeaderSupply] =
                "the firm already supplies the poster's own links or their suppliers, as far as the catalogue "
                + "tells. Says nothing of an anonymous poster.",
            [MatchFactor.LinkCooccurrence] =
                "how often firms at the candidate's links are at the link asked for as well.",
            [MatchFactor.Requirements] =
                "the share of requirements that what is on file meets, less the share that it contradicts.",
            [MatchFactor.District] = "the firm sits in the district that the need names.",
            [MatchFactor.Tier] = "the highest recognition that the firm holds today.",
            [MatchFactor.TrackRecord] =
                "what came of the firm's earlier engagements, and whether it said yes when asked.",
            [MatchFactor.Freshness] =
                "how lately the firm or staff confirmed what is on file; nothing after two years.",
            [MatchFactor.Marks] = "what your own marks on this and similar lists say; only you see it.",
        },
        value => value.Label()
    );

public sealed class CheckResultEnum()
    : LabelledEnum<CheckResult>(
        "What is on file about a requirement.",
        new()
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
        new()
        {
            [Seeking.Firms] = "The text is a need: firms that could do it.",
            [Seeking.Demands] = "The text is an ability: open demands that it could serve.",
            [Seeking.Supplies] = "The text is a need: offers that answer it.",
        }
    );

public sealed class RulingKindEnum()
    : LabelledEnum<RulingKind>(
        "What staff decided on a candidate of a project.",
        new()
        {
            [RulingKind.Pinned] =
                "it stands first on the list, with its score as it is; a filter or an unmet hard requirement "
                + "still keeps it off.",
            [RulingKind.Vetoed] = "it is not listed; staff and auditors alone are told so.",
        },
        value => value.Label()
    );

public sealed class AbsenceKindEnum()
    : LabelledEnum<AbsenceKind>(
        "Why a firm is not listed for a demand.",
        new()
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
