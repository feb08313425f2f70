using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [Cost(Points.StoreCall)]
    [Description("One firm; null when there is none by this id.")]
    public static async Task<FirmNode?> Firm(
        [FromServices] IFirms firms, [FromServices] Caller caller, [Id, Description("The firm's id.")] string id, CancellationToken ct) =>
        await firms.OneAsync(id, ct) is { } firm && firm.ShownTo(caller) ? new FirmNode(firm) : null;

    [Cost(Points.StoreCall)]
    [Description("The firms on file; those removed from the library are listed for staff only.")]
    public static async Task<FirmConnection> Firms(
        IResolveFieldContext context, [FromServices] IFirms firms, [FromServices] Caller caller,
        [Description(Paging.Filter)] FirmFilter? filter, [Description(Paging.OrderBy)] FirmOrder? orderBy,
        [Description(Paging.First)] int? first, [Description(Paging.After)] string? after)
    {
        var page = context.Page(first, after);
        var query = new FirmQuery(filter.Checked(), orderBy ?? FirmOrder.Name, caller.SeesAll);
        return new FirmConnection(await firms.PageAsync(query, page, context.CancellationToken), page);
    }
}

public static class FirmFilters
{
    public static FirmFilter Checked(this FirmFilter? filter)
    {
        if (filter is null) return new FirmFilter();
        Asked.Text(filter.Text, "filter", "text");
        Asked.Lists(filter.Chains?.Count, filter.Links?.Count, filter.Districts?.Count, filter.Roles?.Count, filter.Tiers?.Count, filter.Library?.Count);
        return filter;
    }
}
