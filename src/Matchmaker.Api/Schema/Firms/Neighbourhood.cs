using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [ListOf(300)]
    [Cost(FieldCosts.Neighbourhood)]
    [Description("What stands around a firm in the graph, as far as you may know of it: links, chains and their leaders, projects, engagements, "
        + "and firms reached through them. The nearest first; at most 20 of each kind at each step.")]
    public static async Task<IEnumerable<NearNode>> Neighbourhood(
        [FromServices] ExploreNeighbourhood explore, [FromServices] Caller caller, [Id, Description("The firm's id.")] string firm,
        [Description("How far to go, 1 to 3 steps; 2 when absent.")] int? steps, CancellationToken ct) =>
        ResultUnwrapping.ValueOrThrow(await explore.OfAsync(firm, steps, caller, ct)).Select(n => new NearNode(n));
}

[Name("Neighbour")]
[Description("Something that stands near a firm in the graph.")]
public sealed class NearNode(Near near)
{
    [Description("The thing; null when it has gone since.")]
    public IDataLoaderResult<INode?> Node([FromServices] NodeById nodes) => nodes.Load(near.Neighbour.Id);

    [Description("How many steps it is from the firm: 1 for what is its own.")]
    public int Steps => near.Steps;

    [Description("What it was reached through, one step nearer; the firm itself at the first step.")]
    public IDataLoaderResult<INode?> Via([FromServices] NodeById nodes) => nodes.Load(near.Neighbour.Via);
}
