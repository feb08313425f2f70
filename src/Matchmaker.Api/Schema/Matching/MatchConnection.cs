using System.ComponentModel;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Schema.Matching;

[Description("A page of candidates, the best first.")]
public sealed class MatchConnection(Page<Match> page, PageRequest asked) : ConnectionOf<MatchEdge>(
    [.. page.Edges.Select(e => new MatchEdge(e.Cursor, new MatchNode(e.Node)))], PageInfo.Of(page, asked), page.Total);

[Description("A candidate and its place in a list.")]
public sealed class MatchEdge(string cursor, MatchNode node) : EdgeOf<MatchNode>(cursor, node);
