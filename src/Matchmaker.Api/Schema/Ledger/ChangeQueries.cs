using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Api.Schema.Ledger;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.History;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [Cost(FieldCosts.History)]
    [Description("Who changed a record, when, why and what of it; the newest first. For staff and auditors.")]
    public static async Task<ChangeConnection?> AuditTrail(
        IResolveFieldContext context,
        [FromServices] ReadHistory history,
        [FromServices] Caller caller,
        [Id, Description("The id of the record; that of a mark is NOT_FOUND, since marks are their account's own.")]
            string id,
        [Description(ListArgumentDescriptions.First)] int? first = PageRequest.Usual,
        [Description(ListArgumentDescriptions.After)] string? after = null
    )
    {
        var page = context.Page(first, after);
        return new ChangeConnection(
            ResultUnwrapping.ValueOrThrow(await history.RunAsync(id, caller, page, context.CancellationToken)),
            page
        );
    }
}
