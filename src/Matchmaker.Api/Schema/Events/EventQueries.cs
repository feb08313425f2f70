using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Domain.Events;

namespace Matchmaker.Api.Schema;

public sealed class EventFilterGraph : InputOf<EventFilter>
{
    public EventFilterGraph() : base("What a list of events is narrowed to.")
    {
        Id("chains", "Events about any of these chains.");
        Id("districts", "Events in any of these districts.");
        Says("from", "Events that end at or after this time.");
        Says("to", "Events that start before this time.");
    }
}

public sealed partial class Query
{
    [Cost(FieldCosts.StoreCall)]
    [Description("Negotiations, roadshows and visits; the latest first.")]
    public static async Task<EventConnection> Events(
        IResolveFieldContext context, [FromServices] IEvents events,
        [Description(ListArgumentDescriptions.Filter)] EventFilter? filter, [Description(ListArgumentDescriptions.First)] int? first, [Description(ListArgumentDescriptions.After)] string? after)
    {
        ListArguments.Lists(filter?.Chains?.Count, filter?.Districts?.Count);
        var page = context.Page(first, after);
        return new EventConnection(await events.PageAsync(filter ?? new EventFilter(), page, context.CancellationToken), page);
    }
}
