using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Schema.Engagements;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Domain.FollowUps;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Schema.FollowUps;

[Name("FollowUp")]
[Implements(typeof(INode))]
[Description(
    "A dated task about an engagement, a firm or an event (跟踪指导). Those on an engagement are read by "
        + "its parties, staff and auditors; the others by staff and auditors alone."
)]
public sealed class FollowUpNode(FollowUp followUp) : INode
{
    private static readonly LoadedValue<EngagementNode?> NoEngagement = new(null);

    [Id, Description("The global id, for completeFollowUp and node(id).")]
    public string Id => followUp.Id;

    [Description("What it is about; null where you may not know of it any more.")]
    public IDataLoaderResult<INode?> About([FromServices] NodeById nodes) => nodes.Load(followUp.About);

    [Description("The engagement that it is about; null where it is about something else.")]
    public IDataLoaderResult<EngagementNode?> Engagement([FromServices] EngagementById engagements) =>
        RecordKinds.OfId(followUp.About)?.Kind is RecordKind.Engagement
            ? engagements.Load(followUp.About)
            : NoEngagement;

    [Description("What is to be done, or was done, in words.")]
    public string Text => followUp.Text;

    [Description("The day on which it is due, in the city's time zone.")]
    public DateOnly DueOn => followUp.DueOn;

    [Description("When it was done; null while it is open.")]
    public DateTimeOffset? DoneAt => followUp.DoneAt;

    [Description("When it was set or recorded.")]
    public DateTimeOffset RecordedAt => followUp.RecordedAt;

    [Description("Whether you may do it now: completeFollowUp.")]
    public IDataLoaderResult<bool> ViewerCanComplete([FromServices] MayComplete may) => may.Load(followUp);
}
