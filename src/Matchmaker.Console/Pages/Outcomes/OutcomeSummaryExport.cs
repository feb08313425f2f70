using Matchmaker.Console.Exports;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Outcomes;
using Microsoft.AspNetCore.Http;

namespace Matchmaker.Console.Pages.Outcomes;

/// <summary>The outcome table of a period, with its total as the last row, under the rules of its page.</summary>
public sealed class OutcomeSummaryExport(
    CountOutcomes count,
    CatalogueCache catalogue,
    Localizer say,
    TimeProvider time
) : IListExport
{
    private sealed record Line(LocalizedText Name, OutcomeRow Row);

    public string List => "outcome-summary";

    public async Task<Result<ExportTable>> OpenAsync(IQueryCollection query, Caller caller, CancellationToken ct)
    {
        var period = OutcomePeriod.Of(query, time);
        var counted = await count.RunAsync(period.First, period.Last, [period.By], caller, ct);
        if (!counted.Ok)
            return counted.Errors.ToList();
        var lines = counted
            .Value.Rows.Select(row => new Line(period.By.NameOf(row.Keys[0], catalogue.Current), row))
            .Append(new Line(new("合计", "Total"), counted.Value.Total));
        return Columns(OutcomeDimensionNames.All[period.By])
            .Of(say["成果汇总", "Outcome summary"], lines.ToAsyncEnumerable());
    }

    private ExportColumns<Line> Columns(LocalizedText grouped) =>
        new ExportColumns<Line>(say)
            .Label(grouped.Zh, grouped.En, l => l.Name)
            .Number("项数", "Count", l => l.Row.Count)
            .Money("金额（元）", "Amount (CNY)", l => l.Row.AmountFen)
            .Number("对接", "Engagements", l => l.Row.EngagementCount)
            .Number("企业", "Firms", l => l.Row.FirmCount);
}
