using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Chains;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Events;

namespace Matchmaker.Api.Schema.Events;

[Name("Event")]
[Implements(typeof(INode))]
[Description("A negotiation, a roadshow or a visit (供需洽谈, 路演推介).")]
public sealed partial class EventNode(Event happening) : INode
{
    [Id, Description("The global id.")]
    public string Id => happening.Id;

    [Description("Its title.")]
    public string Title => happening.Title;

    [Description("What kind of event it is.")]
    public EventFormat Format => happening.Format;

    [Description("Where it takes place.")]
    public EventMode Mode => happening.Mode;

    [Description("When it starts.")]
    public DateTimeOffset StartsAt => happening.StartsAt;

    [Description("When it ends.")]
    public DateTimeOffset EndsAt => happening.EndsAt;

    [Description("Whether the source gives the whole date; otherwise part of it was inferred.")]
    public bool DateCertain => happening.DateCertain;

    [ListOf(24)]
    [Description("The chains it is about.")]
    public IEnumerable<ChainNode> Chains([FromServices] CatalogueCache catalogue) =>
        happening.Chains.Select(catalogue.Current.Chain).OfType<Chain>().Select(c => new ChainNode(c));

    [Description("The district it takes place in.")]
    public DistrictNode? District([FromServices] CatalogueCache catalogue) =>
        happening.District is { } id && catalogue.Current.District(id) is { } district
            ? new DistrictNode(district)
            : null;

    [ListOf(10)]
    [Description("Counts as the source states them, by name.")]
    public IEnumerable<Figure> Figures =>
        happening.Figures.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => new Figure(f.Key, f.Value));

    [Description("Where this comes from.")]
    public Origin Origin([FromServices] CatalogueCache catalogue) =>
        Schema.Chains.Origin.Of(happening.Provenance, catalogue);

    [Description("Whether you may do it now, as long as there is room for another one: recordFollowUpAbout.")]
    public bool ViewerCanRecordFollowUp([FromServices] Caller caller) =>
        caller.MayWrite && caller.ToServe(happening.District) is null;
}

[Description("A count as a source states it.")]
public sealed record Figure(
    [property: Description("What is counted.")] string Name,
    [property: Description("The count, in the source's words.")] string Value
);

[Description("A page of events.")]
public sealed class EventConnection(Page<Event> page, PageRequest asked)
    : ConnectionOf<EventEdge, EventNode>(
        [.. page.Edges.Select(e => new EventEdge(e.Cursor, new EventNode(e.Node)))],
        PageInfo.Of(page, asked),
        page.Total
    );

[Description("An event and its place in a list.")]
public sealed class EventEdge(string cursor, EventNode node) : EdgeOf<EventNode>(cursor, node);
