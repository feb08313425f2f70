using System.ComponentModel;
using Matchmaker.Api.Schema.Engagements;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.FollowUps;

namespace Matchmaker.Api.Schema.FollowUps;

[Description("A page of follow-ups.")]
public sealed class FollowUpConnection(Page<FollowUp> page, PageRequest asked)
    : ConnectionOf<FollowUpEdge>(
        [.. page.Edges.Select(e => new FollowUpEdge(e.Cursor, new FollowUpNode(e.Node)))],
        PageInfo.Of(page, asked),
        page.Total
    );

[Description("A follow-up and its place in a list.")]
public sealed class FollowUpEdge(string cursor, FollowUpNode node) : EdgeOf<FollowUpNode>(cursor, node);

[Description("The follow-up as it is now, or why it was not changed.")]
public sealed class FollowUpPayload(Result<FollowUpChange> result) : PayloadOf(result.Errors)
{
    [Description("The follow-up; null when errors is not empty.")]
    public FollowUpNode? FollowUp => result.Ok ? new FollowUpNode(result.Value.FollowUp) : null;

    [Description("The engagement that it is about; null when it is about something else, or when errors is not empty.")]
    public EngagementNode? Engagement =>
        result is { Ok: true, Value.Engagement: { } engagement } ? new EngagementNode(engagement) : null;
}
