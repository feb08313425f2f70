using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Engagements;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Api.Schema.Matching;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Api.Schema.Projects;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [Cost(FieldCosts.StoreCall)]
    [Description("One firm; null when there is none by this id that you may know of.")]
    public static async Task<FirmNode?> Firm(
        [FromServices] IFirms firms,
        [FromServices] Caller caller,
        [Id, Description("The id of the firm, as \"firm_haier-smart-home\".")] string id,
        CancellationToken ct
    ) => await firms.OneAsync(id, ct) is { } firm && firm.ShownTo(caller) ? new FirmNode(firm) : null;

    [Cost(FieldCosts.StoreCall)]
    [Description(
        "The firms on file. Anybody may list them; those removed from the library are listed for staff "
            + "and auditors only."
    )]
    public static async Task<FirmConnection?> Firms(
        IResolveFieldContext context,
        [FromServices] IFirms firms,
        [FromServices] Caller caller,
        [Description(ListArgumentDescriptions.Filter)] FirmFilter? filter = null,
        [Description(ListArgumentDescriptions.OrderBy)] FirmOrder? orderBy = FirmOrder.Name,
        [Description(ListArgumentDescriptions.First)] int? first = PageRequest.Usual,
        [Description(ListArgumentDescriptions.After)] string? after = null
    )
    {
        var page = context.Page(first, after);
        var query = new FirmQuery(filter.Checked(), orderBy ?? FirmOrder.Name, caller.SeesAll);
        return new FirmConnection(await firms.PageAsync(query, page, context.CancellationToken), page);
    }
}
