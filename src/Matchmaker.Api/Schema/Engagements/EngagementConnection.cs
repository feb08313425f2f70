using System.ComponentModel;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Api.Schema.Engagements;

[Description("A page of engagements, in the order that orderBy says.")]
public sealed class EngagementConnection(Page<Engagement> page, PageRequest asked)
    : ConnectionOf<EngagementEdge, EngagementNode>(
        [.. page.Edges.Select(e => new EngagementEdge(e.Cursor, new EngagementNode(e.Node)))],
        PageInfo.Of(page, asked),
        page.Total
    );

[Description("An engagement and its place in a list.")]
public sealed class EngagementEdge(string cursor, EngagementNode node) : EdgeOf<EngagementNode>(cursor, node);
