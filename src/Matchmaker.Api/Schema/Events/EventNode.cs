using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Chains;
using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Events;

namespace Matchmaker.Api.Schema.Events;

[Name("Event")]
[Implements(typeof(INode))]
[Description("A negotiation, a roadshow or a visit (供需洽谈, 路演推介) of the programme. Anybody may read it.")]
public sealed partial class EventNode(Event happening) : INode
{
    [Id, Description("The global id, for node(id) and recordFollowUpAbout.")]
    public string Id => happening.Id;

    [Description(
        "Goes up by one with each change. Pass it as version when you change the event: if somebody was faster, the "
            + "answer is CONFLICT."
    )]
    public int Version => happening.Version;

    [Description("The title under which it was announced.")]
    public string Title => happening.Title;

    [Description("How those who come meet: in pairs, before an audience, or on a visit.")]
    public EventFormat Format => happening.Format;

    [Description("Whether it takes place online, at a place, or both.")]
    public EventMode Mode => happening.Mode;

    [Description("When it starts, in the city's time zone.")]
    public DateTimeOffset StartsAt => happening.StartsAt;

    [Description("When it ends, in the city's time zone.")]
    public DateTimeOffset EndsAt => happening.EndsAt;

    [Description("Whether the source gives the whole date; otherwise part of it was inferred.")]
    public bool DateCertain => happening.DateCertain;

    [Description(
        "How much of the date is known, and so of startsAt and endsAt may be shown: of MONTH and YEAR they are its "
            + "ends, and of UNKNOWN they say nothing."
    )]
    public DatePrecision DatePrecision => happening.Precision;

    [Description("The date in words that say no more than is known, as \"2026年11月\".")]
    public string Date(
        IResolveFieldContext context,
        [FromServices] TimeProvider time,
        [Description(RequestLanguage.Argument)] Language? lang
    ) => context.Said(happening.DateIn(time.LocalTimeZone), lang);

    [Description("When it was called off; null while it was not.")]
    public DateTimeOffset? CancelledAt => happening.CancelledAt;

    [Description("Why it was called off; null while it was not.")]
    public string? CancelReason => happening.CancelReason;

    [Description("Whether you may do it now: updateEvent and cancelEvent.")]
    public bool ViewerCanEdit([FromServices] Caller caller) =>
        caller.MayWrite && happening.CancelledAt is null && caller.ToServe(happening.District) is null;

    [ListOf(24)]
    [Description("The chains it is about, as its source names them.")]
    public IEnumerable<ChainNode> Chains([FromServices] CatalogueCache catalogue) =>
        happening.Chains.Select(catalogue.Current.Chain).OfType<Chain>().Select(c => new ChainNode(c));

    [Description(
        "The district it takes place in, whose staff set follow-ups about it; null where the source names none."
    )]
    public DistrictNode? District([FromServices] CatalogueCache catalogue) =>
        happening.District is { } id && catalogue.Current.District(id) is { } district
            ? new DistrictNode(district)
            : null;

    [ListOf(10)]
    [Description("Counts of the event as its source states them, in the order of their names.")]
    public IEnumerable<Figure> Figures =>
        happening.Figures.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => new Figure(f.Key, f.Value));

    [Description("The sources that tell of the event.")]
    public Origin Origin([FromServices] CatalogueCache catalogue) =>
        Schema.Chains.Origin.Of(happening.Provenance, catalogue);

    [Description("Whether you may do it now, as long as there is room for another one: recordFollowUpAbout.")]
    public bool ViewerCanRecordFollowUp([FromServices] Caller caller) =>
        caller.MayWrite && caller.ToServe(happening.District) is null;
}

[Description("A count as a source states it.")]
public sealed record Figure(
    [property: Description("What is counted, as \"smes\" or \"intentions\".")] string Name,
    [property: Description("The count, in the source's words.")] string Value
);

[Description("A page of events, the latest first.")]
public sealed class EventConnection(Page<Event> page, PageRequest asked)
    : ConnectionOf<EventEdge, EventNode>(
        [.. page.Edges.Select(e => new EventEdge(e.Cursor, new EventNode(e.Node)))],
        PageInfo.Of(page, asked),
        page.Total
    );

[Description("An event and its place in a list.")]
public sealed class EventEdge(string cursor, EventNode node) : EdgeOf<EventNode>(cursor, node);
