using System.Text;
using GraphQL.Types;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Events;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Outcomes;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching;
using Matchmaker.Matching.Answers;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Extraction;
using Matchmaker.Matching.Scoring.Factors;

namespace Matchmaker.Api.Schema;

/// <summary>
/// A domain enum as a GraphQL enum in CONSTANT_CASE, each value described by its label in the console.
/// </summary>
public abstract class WordedEnum<T> : EnumerationGraphType<T> where T : struct, Enum
{
    protected WordedEnum(string description, Func<T, Sentence>? words = null)
    {
        Name = typeof(T).Name;
        Description = description;
        if (words is null) return;
        foreach (var value in Values)
        {
            var (zh, en) = words((T)value.Value!);
            value.Description = new StringBuilder(en).Append(" (").Append(zh).Append(')').ToString();
        }
    }
}

public sealed class ChainGroupEnum() : WordedEnum<ChainGroup>("The group of the catalogue a chain belongs to.", g => g.Words());
public sealed class LinkStageEnum() : WordedEnum<LinkStage>("Where in its chain a link stands.", s => s.Words());
public sealed class CoverageEnum() : WordedEnum<Coverage>("How well local firms hold a link.", c => c.Words());
public sealed class LeadershipLevelEnum() : WordedEnum<LeadershipLevel>("By whose word a firm leads a chain.");
public sealed class FirmRoleEnum() : WordedEnum<FirmRole>("What a firm is to the programme.", r => r.Words());
public sealed class LibraryStateEnum() : WordedEnum<LibraryState>("A firm's state in the key-firm library (重点企业库).", s => s.Words());
public sealed class TierEnum() : WordedEnum<Tier>("A recognition on the ladder of firms (梯度).", t => t.Words());
public sealed class FirmOrderEnum() : WordedEnum<FirmOrder>("The order of a list of firms: by name, or the last confirmed first.");
public sealed class ProjectKindEnum() : WordedEnum<ProjectKind>("Whether a project asks or offers.", k => k.Words());
public sealed class ProjectTypeEnum() : WordedEnum<ProjectType>("What a project is about.", t => t.Words());
public sealed class VisibilityEnum() : WordedEnum<Visibility>("Who may know of a project once staff have approved it.", v => v.Words());
public sealed class ProjectStateEnum() : WordedEnum<ProjectState>("Where a project stands between draft and closure.", s => s.Words());
public sealed class RequirementKindEnum() : WordedEnum<RequirementKind>("What a requirement is about, and so what it is checked against.", k => k.Words());
public sealed class ProjectOrderEnum() : WordedEnum<ProjectOrder>("The order of a list of projects: the newest first, or the nearest deadline first.");
public sealed class MatchGradeEnum() : WordedEnum<MatchGrade>("The score in words.", g => g.Words());
public sealed class MatchFactorEnum() : WordedEnum<MatchFactor>("A term of the sum that makes the score.", f => f.Words());
public sealed class CheckResultEnum() : WordedEnum<CheckResult>("What is on file about a requirement; UNKNOWN asks, it never excludes.", r => r.Words());
public sealed class SeekingEnum() : WordedEnum<Seeking>("What a free text is matched with: firms that could do it, demands that it could serve, or offers like it.");
public sealed class RulingKindEnum() : WordedEnum<RulingKind>("What staff decided on a candidate.", k => k.Words());
public sealed class AbsenceKindEnum() : WordedEnum<AbsenceKind>("Why a firm is not listed.", k => k.Words());
public sealed class EngagementOriginEnum() : WordedEnum<EngagementOrigin>("How an engagement came about.", o => o.Words());
public sealed class EngagementStageEnum() : WordedEnum<EngagementStage>("Where an engagement stands between first contact and delivery.", s => s.Words());
public sealed class EngagementOrderEnum() : WordedEnum<EngagementOrder>("The order of a list of engagements: the nearest due date first, or the newest first.");
public sealed class OutcomeKindEnum() : WordedEnum<OutcomeKind>("What an engagement led to.", k => k.Words());
public sealed class OutcomeDimensionEnum() : WordedEnum<OutcomeDimension>("What the outcome table is grouped by.");
public sealed class EventFormatEnum() : WordedEnum<EventFormat>("What kind of event it is.", f => f.Words());
public sealed class EventModeEnum() : WordedEnum<EventMode>("Where an event takes place.", m => m.Words());
public sealed class LanguageEnum() : WordedEnum<Language>("A language of the product: Chinese or English.");
public sealed class ErrorCodeEnum() : WordedEnum<ErrorCode>("Why a request could not be carried out.");
public sealed class RoleEnum() : WordedEnum<Role>("What an account may do.", r => r.Words());
