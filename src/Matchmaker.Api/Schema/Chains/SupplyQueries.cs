using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Chains;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [Cost(FieldCosts.SupplyPaths)]
    [Description(
        "By which links what one firm makes reaches another: the shortest ways along the chains, the "
            + "shortest first. Empty when there is none."
    )]
    public static async Task<IEnumerable<SupplyPathNode>?> SupplyPaths(
        IResolveFieldContext context,
        [FromServices] FindSupplyPaths find,
        [FromServices] CatalogueCache catalogue,
        [FromServices] Caller caller,
        [Id, Description("The id of the firm that supplies.")] string from,
        [Id, Description("The id of the firm that is supplied.")] string to,
        [Description("At most so many steps from link to link, 1 to 8; 8 when absent.")] int? steps,
        [Description(ListArgumentDescriptions.First)] int? first
    )
    {
        var found = ResultUnwrapping.ValueOrThrow(
            await find.BetweenAsync(from, to, steps, first, caller, context.CancellationToken)
        );
        return found.Select(p => new SupplyPathNode(
            p.Links.Select(catalogue.Current.Link).OfType<Link>().Select(l => new LinkNode(l))
        ));
    }
}
