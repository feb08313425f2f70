using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [ListOf(300)]
    [Cost(FieldCosts.Neighbourhood)]
    [Description(
        "What stands around a firm in the graph, as far as you may know of it: links, chains and their "
            + "leaders, projects, engagements, "
            + "and firms reached through them. The nearest first; at most 20 of each kind at each step."
    )]
    public static async Task<IEnumerable<NearNode>?> Neighbourhood(
        [FromServices] ExploreNeighbourhood explore,
        [FromServices] Caller caller,
        [Id, Description("The id of the firm in the middle.")] string firm,
        [Description("How far to go, 1 to 3 steps; 2 when absent.")] int? steps,
        CancellationToken ct
    ) => ResultUnwrapping.ValueOrThrow(await explore.OfAsync(firm, steps, caller, ct)).Select(n => new NearNode(n));
}
