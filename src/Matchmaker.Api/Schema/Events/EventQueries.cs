using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Events;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.Events;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [Cost(FieldCosts.StoreCall)]
    [Description("Negotiations, roadshows and visits, those that start latest first. Anybody may list them.")]
    public static async Task<EventConnection?> Events(
        IResolveFieldContext context,
        [FromServices] IEvents events,
        [Description(ListArgumentDescriptions.Filter)] EventFilter? filter = null,
        [Description(ListArgumentDescriptions.First)] int? first = PageRequest.Usual,
        [Description(ListArgumentDescriptions.After)] string? after = null
    )
    {
        ListArguments.Lists(filter?.Chains?.Count, filter?.Districts?.Count);
        var page = context.Page(first, after);
        return new EventConnection(
            await events.PageAsync(filter ?? new EventFilter(), page, context.CancellationToken),
            page
        );
    }
}
