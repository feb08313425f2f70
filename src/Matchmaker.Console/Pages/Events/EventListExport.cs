using Matchmaker.Console.Exports;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Events;
using Microsoft.AspNetCore.Http;

namespace Matchmaker.Console.Pages.Events;

/// <summary>The list of events as a table.</summary>
public sealed class EventListExport(IEvents events, CatalogueCache catalogue, Localizer say, TimeProvider time)
    : IListExport
{
    public string List => "events";

    public Task<Result<ExportTable>> OpenAsync(IQueryCollection query, Caller caller, CancellationToken ct)
    {
        var filter = new EventFilter(FilterQuery.Ids(query["chains"]));
        var items = KeysetPages.ItemsAsync((page, token) => events.PageAsync(filter, page, token));
        return Task.FromResult<Result<ExportTable>>(Columns().Of(say["对接活动", "Events"], items));
    }

    private ExportColumns<Event> Columns()
    {
        var (held, city) = (catalogue.Current, time.LocalTimeZone);
        return new ExportColumns<Event>(say)
            .Text("活动", "Title", e => e.Title)
            .Label("形式", "Format", e => e.Format.Label())
            .Label("方式", "Mode", e => e.Mode.Label())
            .Label("日期", "Date", e => e.DateIn(city))
            .Day("首日", "First day", e => DaysOf(e, city)?.First)
            .Day("末日", "Last day", e => DaysOf(e, city)?.Last)
            .YesNo("来源写全日期", "Whole date in the source", e => e.DateCertain)
            .YesNo("已取消", "Cancelled", e => e.CancelledAt is not null)
            .Label("区市", "District", e => held.DistrictName(e.District))
            .Labels("产业链", "Chains", e => held.ChainNames(e.Chains))
            .YesNo("编写", "Authored", e => e.Provenance.Authored)
            .Text("编号", "Id", e => e.Id);
    }

    // Of a month or a year no day is known.
    private static EventDays? DaysOf(Event one, TimeZoneInfo city) =>
        one.Precision is DatePrecision.Day ? EventDays.Of(one, city) : null;
}
