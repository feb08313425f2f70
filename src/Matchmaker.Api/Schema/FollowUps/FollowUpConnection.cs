using System.ComponentModel;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.FollowUps;

namespace Matchmaker.Api.Schema.FollowUps;

[Description("A page of follow-ups.")]
public sealed class FollowUpConnection(Page<FollowUp> page, PageRequest asked)
    : ConnectionOf<FollowUpEdge, FollowUpNode>(
        [.. page.Edges.Select(e => new FollowUpEdge(e.Cursor, new FollowUpNode(e.Node)))],
        PageInfo.Of(page, asked),
        page.Total
    );

[Description("A follow-up and its place in a list.")]
public sealed class FollowUpEdge(string cursor, FollowUpNode node) : EdgeOf<FollowUpNode>(cursor, node);
