using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Accounts;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Api.Schema.FollowUps;
using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Api.Schema.Outcomes;
using Matchmaker.Api.Schema.Projects;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Contacts;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Api.Schema.Engagements;

[Name("Engagement")]
[Implements(typeof(INode))]
[Description("One counterpart firm on one project (对接), from first contact to delivery.")]
public sealed class EngagementNode(Engagement engagement) : INode
{
    private static readonly LoadedValue<AccountNode?> NoOwner = new(null);
    private static readonly LoadedValue<FirmNode?> Undisclosed = new(null);
    private static readonly LoadedValue<ProjectNode?> NoOffer = new(null);

    [Id, Description("The global id, for advanceEngagement, recordOutcome and node(id).")]
    public string Id => engagement.Id;

    [Description(
        "Goes up by one with each change, also of its follow-ups and outcomes. Pass it as version when "
            + "you change it: if somebody was faster, the answer is CONFLICT and nothing is overwritten."
    )]
    public int Version => engagement.Version;

    [Description(
        "The project. When the engagement has ended and you may not read the project otherwise, it stands "
            + "there with the title that it had at the beginning alone."
    )]
    public IDataLoaderResult<ProjectNode?> Project([FromServices] ProjectOfEngagement projects) =>
        projects.Load(engagement);

    [Description("The counterpart firm; null while it is the undisclosed poster of the offer that was asked.")]
    public IDataLoaderResult<FirmNode?> Firm([FromServices] FirmOfRecord firms, [FromServices] Caller caller)
    {
        if (engagement.Counterpart(caller) is not { } id)
            return Undisclosed;
        return firms.Load(id)!;
    }

    [Description(
        "The offer of the counterpart that was asked; null where the firm itself was or came forward, and to those who "
            + "may not read the offer any more."
    )]
    public IDataLoaderResult<ProjectNode?> Offer([FromServices] ProjectById projects) =>
        engagement.Offer is { } id ? projects.Load(id) : NoOffer;

    [Description("By whose initiative it began.")]
    public EngagementOrigin StartedBy => engagement.Origin;

    [Description("Where it stands between first contact and delivery.")]
    public EngagementStage Stage => engagement.Stage;

    [ListOf(8)]
    [Description("The stages to which you may move it now.")]
    public IDataLoaderResult<IEnumerable<EngagementStage>> NextStages([FromServices] NextStagesOf next) =>
        next.Load(engagement);

    [Description(
        "The poster keeps its name to itself and has not agreed to these talks: it stays unnamed to the "
            + "firm until it moves the engagement on, or moves it to the stage at which it is."
    )]
    public bool AwaitsPoster => engagement.AwaitsPoster;

    [Description(
        "The counterpart was asked as the anonymous poster of its offer and has not agreed to talk: it stays unnamed "
            + "to the poster until it accepts or, where staff moved the engagement on, moves it to the stage at which "
            + "it is."
    )]
    public bool AwaitsFirm => engagement.AwaitsFirm;

    [Description("Since when it has been at this stage.")]
    public DateTimeOffset StageSince => engagement.StageSince;

    [Description("Whole days since it began.")]
    public int AgeDays([FromServices] TimeProvider time) => engagement.AgeDays(time.GetUtcNow());

    [Description(
        "Whether nothing has happened on it for longer than its stage allows: 7 days for PROPOSED, 14 "
            + "for ACCEPTED, 30 for NEGOTIATING, 60 for INTENT, 180 for CONTRACTED, unless the operator has "
            + "set others."
    )]
    public bool Stalled([FromServices] EngagementLimits limits, [FromServices] TimeProvider time) =>
        limits.Stalled(engagement, time.GetUtcNow());

    [Description("What the side that asked wrote to the other; null where it wrote nothing.")]
    public string? Message => engagement.Message;

    [Description("The last day for the side that was asked to answer; after it the engagement lapses.")]
    public DateOnly ReplyBy => engagement.ReplyBy;

    [ListOf(20)]
    [Description("Its changes of stage, the oldest first.")]
    public IEnumerable<StageChangeNode> StageChanges([FromServices] Caller caller) =>
        engagement.History.Select(c => new StageChangeNode(c, engagement.NameOf(c, caller)));

    [ListOf(200)]
    [Description("The dated tasks on it (跟踪指导), by due date.")]
    public IDataLoaderResult<IEnumerable<FollowUpNode>> FollowUps([FromServices] FollowUpsAbout followUps) =>
        followUps.Load(engagement.Id);

    [ListOf(100)]
    [Description("What it led to (对接成果), the oldest first; of a corrected one the correction alone.")]
    public IEnumerable<OutcomeNode> Outcomes =>
        engagement
            .CurrentOutcomes.OrderBy(o => o.SignedOn)
            .ThenBy(o => o.Id, StringComparer.Ordinal)
            .Select(o => new OutcomeNode(o, engagement));

    [Description("The nearest day on which somebody owes something; null when nothing is due or all is over.")]
    public DateOnly? NextDue => engagement.NextDue;

    [Description("The staff account that looks after it; null, too, as long as you are not told the counterpart.")]
    public IDataLoaderResult<AccountNode?> Owner([FromServices] AccountById accounts, [FromServices] Caller caller) =>
        engagement.OwnerFor(caller) is { } id ? accounts.Load(id) : NoOwner;

    [Description(
        "Whether nobody signs in for the firm that is asked, so that the staff of its district call it and record its "
            + "answer; false where you are not told of the firm."
    )]
    public IDataLoaderResult<bool> AwaitsCall([FromServices] AwaitsCall awaits) => awaits.Load(engagement);

    [Description("Whether you may do it now: openContacts by this engagement, as a party of it.")]
    public bool ViewerCanOpenContacts([FromServices] Caller caller) =>
        caller.MayWrite && engagement.CounterpartFor(caller) is not null && engagement.ToTellContacts() is null;

    [Description("Whether you may do it now: assignEngagement.")]
    public IDataLoaderResult<bool> ViewerCanAssign([FromServices] MayOnEngagement may) =>
        may.Load((engagement, EngagementAction.Assign));

    [Description("Whether you may do it now, as long as there is room for another one: recordFollowUp.")]
    public IDataLoaderResult<bool> ViewerCanRecordFollowUp([FromServices] MayOnEngagement may) =>
        may.Load((engagement, EngagementAction.RecordFollowUp));

    [Description("Whether you may do it now: recordOutcome.")]
    public IDataLoaderResult<bool> ViewerCanRecordOutcome([FromServices] MayOnEngagement may) =>
        may.Load((engagement, EngagementAction.RecordOutcome));
}

[Name("StageChange")]
[Description("A change of stage: who, when and why.")]
public sealed class StageChangeNode(StageChange change, LocalizedText by)
{
    [Description("The stage before; null at the beginning.")]
    public EngagementStage? From => change.From;

    [Description("The stage at which the engagement stood from then on.")]
    public EngagementStage To => change.To;

    [Description("When the stage was changed.")]
    public DateTimeOffset At => change.At;

    [Description(
        "The name of who made it, as it was then; people of the other side are named once both have agreed "
            + "to talk."
    )]
    public string By(IResolveFieldContext context, [Description(RequestLanguage.Argument)] Language? lang) =>
        context.Said(by, lang);

    [Description(
        "Whether staff answered for the firm that was asked, which nobody signs in for; reason says how it did."
    )]
    public bool OnBehalf => change.OnBehalf;

    [Description("Why, in the words of who made it; null where no reason was given.")]
    public string? Reason => change.Note;
}
