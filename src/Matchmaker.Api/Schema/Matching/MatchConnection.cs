using System.ComponentModel;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Matching;

namespace Matchmaker.Api.Schema.Matching;

[Description("A page of candidates, the best first.")]
public sealed class MatchConnection(MatchAnswer answer, PageRequest asked)
    : ConnectionOf<MatchEdge>(
        [.. answer.Page.Edges.Select(e => new MatchEdge(e.Cursor, new MatchNode(e.Node)))],
        PageInfo.Of(answer.Page, asked),
        answer.Page.Total
    )
{
    [Description("The version of the weights.")]
    public string Model => answer.Model;
}

[Description("A candidate and its place in a list.")]
public sealed class MatchEdge(string cursor, MatchNode node) : EdgeOf<MatchNode>(cursor, node);
