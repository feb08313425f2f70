using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Domain.FollowUps;

namespace Matchmaker.Api.Schema;

[Name("FollowUp")]
[Implements(typeof(INode))]
[Description("A dated task about an engagement, a firm or an event (跟踪指导).")]
public sealed class FollowUpNode(FollowUp followUp) : INode
{
    [Id, Description("The global id.")]
    public string Id => followUp.Id;

    [Description("What it is about; null where you may not know of it any more.")]
    public IDataLoaderResult<INode?> About([FromServices] NodeById nodes) => nodes.Load(followUp.About);

    [Description("What is to be done, or was.")]
    public string Text => followUp.Text;

    [Description("The day on which it is due.")]
    public DateOnly DueOn => followUp.DueOn;

    [Description("When it was done; null while it is open.")]
    public DateTimeOffset? DoneAt => followUp.DoneAt;

    [Description("When it was recorded.")]
    public DateTimeOffset RecordedAt => followUp.RecordedAt;
}
