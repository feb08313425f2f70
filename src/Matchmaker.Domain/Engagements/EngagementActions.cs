using Matchmaker.Domain.Access;

namespace Matchmaker.Domain.Engagements;

/// <summary>What is done on an engagement beside moving it, each by a mutation of its own.</summary>
public enum EngagementAction
{
    Assign,
    RecordFollowUp,
    RecordOutcome,
    VerifyOutcome,
    CorrectOutcome,
}

/// <summary>
/// What may be done on an engagement by role and by stage. The use cases refuse by these rules, and whoever shows what
/// can be done asks them. All of it takes being a party or its staff as well (<see cref="EngagementParty.ToTouch"/>).
/// </summary>
public static class EngagementActions
{
    private static readonly EngagementAction[] All = Enum.GetValues<EngagementAction>();

    /// <summary>Null, or why it is not for the caller's role.</summary>
    public static UserError? RefusalTo(this EngagementAction action, Caller caller) =>
        action is EngagementAction.Assign or EngagementAction.VerifyOutcome ? caller.ToBeStaff()
        : caller.SignedIn ? null
        : UserError.Unauthenticated;

    /// <summary>Null, or why it cannot be done on the engagement as it stands.</summary>
    public static UserError? RefusalAt(this EngagementAction action, Engagement engagement) =>
        action is not (EngagementAction.RecordOutcome or EngagementAction.CorrectOutcome) ? null
        : action is EngagementAction.RecordOutcome && !EngagementMoves.AgreedToTalk(engagement.Stage)
            ? UserError.NotAllowedNow(
                "双方同意对接之后才能登记成果。",
                "An outcome can be recorded once both sides have agreed to talk.",
                "engagement"
            )
        : engagement.Outcomes.Count >= OutcomeRules.MostOfEngagement
            ? UserError.Quota(
                $"一个对接最多 {OutcomeRules.MostOfEngagement} 项成果。",
                $"An engagement holds at most {OutcomeRules.MostOfEngagement} outcomes."
            )
        : null;

    /// <summary>
    /// Null, or why an outcome cannot be corrected: one whose place another has taken is history, and what staff have
    /// verified staff alone correct.
    /// </summary>
    public static UserError? ToCorrect(this Caller caller, Outcome outcome) =>
        !outcome.IsCurrent
            ? UserError.NotAllowedNow(
                "该成果已被更正，请更正最新的一条。",
                "The outcome has been corrected already; correct the one that took its place.",
                "outcome"
            )
        : outcome.Verified && !caller.IsStaff
            ? UserError.Forbidden(
                "已核实的成果只能由工作人员更正。",
                "An outcome that staff have verified is corrected by staff alone.",
                "outcome"
            )
        : null;

    /// <summary>What the caller may do on the engagement now.</summary>
    /// <param name="ofDistrict">What <see cref="EngagementParty.OfDistrictAsync"/> says of its parties.</param>
    public static IReadOnlySet<EngagementAction> ActionsOn(
        this Caller caller,
        Engagement engagement,
        IReadOnlySet<string>? ofDistrict
    ) =>
        !caller.MayWrite || caller.ToTouch(engagement, ofDistrict) is not null
            ? new HashSet<EngagementAction>()
            : All.Where(a => a.RefusalTo(caller) is null && a.RefusalAt(engagement) is null).ToHashSet();
}
