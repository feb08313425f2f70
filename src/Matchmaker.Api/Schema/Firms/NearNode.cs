using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Api.Schema.Firms;

[Name("Neighbour")]
[Description(
    "Something that stands near a firm in the graph: a link, a chain, a project, an engagement or another firm."
)]
public sealed class NearNode(Near near)
{
    [Description("The neighbour itself; null when it has gone since.")]
    public IDataLoaderResult<INode?> Node([FromServices] NodeById nodes) => nodes.Load(near.Neighbour.Id);

    [Description("How many steps it is from the firm: 1 for what is its own.")]
    public int Steps => near.Steps;

    [Description("What it was reached through, one step nearer; the firm itself at the first step.")]
    public IDataLoaderResult<INode?> Via([FromServices] NodeById nodes) => nodes.Load(near.Neighbour.Via);
}
