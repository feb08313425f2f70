using System.Text;
using GraphQL.Types;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Events;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Outcomes;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching;
using Matchmaker.Matching.Answers;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Extraction;
using Matchmaker.Matching.Scoring.Factors;

namespace Matchmaker.Api.Schema.Kinds;

/// <summary>
/// A domain enum as a GraphQL enum in CONSTANT_CASE, each value described by its label in the console.
/// </summary>
public abstract class LabelledEnum<T> : EnumerationGraphType<T>
    where T : struct, Enum
{
    protected LabelledEnum(string description, Func<T, LocalizedText>? words = null)
    {
        Name = typeof(T).Name;
        Description = description;
        if (words is null)
            return;
        foreach (var value in Values)
        {
            var (zh, en) = words((T)value.Value!);
            value.Description = new StringBuilder(en).Append(" (").Append(zh).Append(')').ToString();
        }
    }
}

public sealed class ChainGroupEnum()
    : LabelledEnum<ChainGroup>("The group of the catalogue a chain belongs to.", g => g.Label());

public sealed class LinkStageEnum() : LabelledEnum<LinkStage>("Where in its chain a link stands.", s => s.Label());

public sealed class CoverageEnum() : LabelledEnum<Coverage>("How well local firms hold a link.", c => c.Label());

public sealed class LeadershipLevelEnum() : LabelledEnum<LeadershipLevel>("By whose word a firm leads a chain.");

public sealed class FirmRoleEnum() : LabelledEnum<FirmRole>("What a firm is to the programme.", r => r.Label());

public sealed class LibraryStateEnum()
    : LabelledEnum<LibraryState>("A firm's state in the key-firm library (重点企业库).", s => s.Label());

public sealed class TierEnum() : LabelledEnum<Tier>("A recognition on the ladder of firms (梯度).", t => t.Label());

public sealed class FirmOrderEnum()
    : LabelledEnum<FirmOrder>("The order of a list of firms: by name, or the last confirmed first.");

public sealed class ProjectKindEnum() : LabelledEnum<ProjectKind>("Whether a project asks or offers.", k => k.Label());

public sealed class ProjectTypeEnum() : LabelledEnum<ProjectType>("What a project is about.", t => t.Label());

public sealed class VisibilityEnum()
    : LabelledEnum<Visibility>("Who may know of a project once staff have approved it.", v => v.Label());

public sealed class ProjectStateEnum()
    : LabelledEnum<ProjectState>("Where a project stands between draft and closure.", s => s.Label());

public sealed class RequirementKindEnum()
    : LabelledEnum<RequirementKind>("What a requirement is about, and so what it is checked against.", k => k.Label());

public sealed class ProjectOrderEnum()
    : LabelledEnum<ProjectOrder>("The order of a list of projects: the newest first, or the nearest deadline first.");

public sealed class MatchGradeEnum() : LabelledEnum<MatchGrade>("The score in words.", g => g.Label());

public sealed class MatchFactorEnum()
    : LabelledEnum<MatchFactor>("A term of the sum that makes the score.", f => f.Label());

public sealed class CheckResultEnum()
    : LabelledEnum<CheckResult>(
        "What is on file about a requirement; UNKNOWN asks, it never excludes.",
        r => r.Label()
    );

public sealed class SeekingEnum()
    : LabelledEnum<Seeking>(
        "What a free text is matched with: firms that could do it, demands that it could serve, or offers like it."
    );

public sealed class RulingKindEnum() : LabelledEnum<RulingKind>("What staff decided on a candidate.", k => k.Label());

public sealed class AbsenceKindEnum() : LabelledEnum<AbsenceKind>("Why a firm is not listed.", k => k.Label());

public sealed class EngagementOriginEnum()
    : LabelledEnum<EngagementOrigin>("How an engagement came about.", o => o.Label());

public sealed class EngagementStageEnum()
    : LabelledEnum<EngagementStage>("Where an engagement stands between first contact and delivery.", s => s.Label());

public sealed class EngagementOrderEnum()
    : LabelledEnum<EngagementOrder>(
        "The order of a list of engagements: the nearest due date first, or the newest first."
    );

public sealed class OutcomeKindEnum() : LabelledEnum<OutcomeKind>("What an engagement led to.", k => k.Label());

public sealed class OutcomeDimensionEnum() : LabelledEnum<OutcomeDimension>("What the outcome table is grouped by.");

public sealed class EventFormatEnum() : LabelledEnum<EventFormat>("What kind of event it is.", f => f.Label());

public sealed class EventModeEnum() : LabelledEnum<EventMode>("Where an event takes place.", m => m.Label());

public sealed class LanguageEnum() : LabelledEnum<Language>("A language of the product: Chinese or English.");

public sealed class ErrorCodeEnum() : LabelledEnum<ErrorCode>("Why a request could not be carried out.");

public sealed class RecordKindEnum()
    : LabelledEnum<RecordKind>("A kind of record that the ledger keeps and the change feed tells of.", Words)
{
    private static LocalizedText Words(RecordKind kind) =>
        kind switch
        {
            RecordKind.Source => new("来源", "a document that statements rest on"),
            RecordKind.District => new("区市", "a district of the city"),
            RecordKind.Chain => new("产业链", "a chain of the catalogue"),
            RecordKind.Link => new("环节", "a link of a chain"),
            RecordKind.TierRule => new(
                "梯度规则",
                "a rule of the ladder of firms; it is no node, so changes do not tell of it"
            ),
            RecordKind.Firm => new("企业", "a firm"),
            RecordKind.Account => new("账号", "someone who can sign in"),
            RecordKind.Project => new("供需对接项目", "a demand or an offer"),
            RecordKind.Engagement => new("对接", "a firm's engagement on a project, with its outcomes"),
            RecordKind.Event => new("活动", "a negotiation, a roadshow or a visit"),
            RecordKind.FollowUp => new("跟踪指导", "a dated task"),
            RecordKind.Mark => new("标记", "an account's own word on a candidate"),
            RecordKind.Ruling => new("裁定", "a candidate pinned or vetoed by staff"),
            RecordKind.ApiToken => new("访问令牌", "what a program shows instead of a password"),
            _ => new(kind.ToString(), kind.ToString()),
        };
}

public sealed class AccountRoleEnum() : LabelledEnum<AccountRole>("What an account may do.", r => r.Label());

public sealed class ErrorReasonEnum()
    : LabelledEnum<ErrorReason>(
        "What a client acts on beside an error's code, where one code stands for several cases."
    );

public sealed class TokenScopeEnum : LabelledEnum<TokenScope>
{
    public TokenScopeEnum()
        : base("What a program may do with an API token, within what its account may.")
    {
        foreach (var value in Values)
            value.Description =
                value.Value is TokenScope.Read
                    ? "Queries and subscriptions. Every token has it."
                    : "Mutations as well, but for those that need a person: of sign-in, passwords, accounts, tokens.";
    }
}
