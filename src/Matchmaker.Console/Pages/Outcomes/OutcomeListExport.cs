using Matchmaker.Console.Exports;
using Matchmaker.Console.Parts;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Microsoft.AspNetCore.Http;

namespace Matchmaker.Console.Pages.Outcomes;

/// <summary>
/// Every outcome of a period whose engagement the reader may read, as the engagements' pages show them.
/// </summary>
public sealed class OutcomeListExport(
    IEngagements engagements,
    EngagementLines names,
    EngagementLimits limits,
    Localizer say,
    TimeProvider time
) : IListExport
{
    private sealed record Line(Outcome Outcome, EngagementLine Of);

    public string List => "outcomes";

    public Task<Result<ExportTable>> OpenAsync(IQueryCollection query, Caller caller, CancellationToken ct)
    {
        if (!caller.SignedIn)
            return Task.FromResult<Result<ExportTable>>(UserError.Unauthenticated);
        var period = OutcomePeriod.Of(query, time);
        var asked = new EngagementQuery(
            new EngagementFilter(),
            Audience.Of(caller),
            limits.StalledBefore(time.GetUtcNow()),
            EngagementOrder.Newest
        );
        var lines = KeysetPages.LinesAsync(
            (page, token) => engagements.PageAsync(asked, page, token),
            (items, token) => LinesAsync(items, period, caller, token),
            ct
        );
        return Task.FromResult<Result<ExportTable>>(Columns().Of(say["对接成果", "Outcomes"], lines));
    }

    private async Task<IReadOnlyList<Line>> LinesAsync(
        IReadOnlyList<Engagement> items,
        OutcomePeriod period,
        Caller caller,
        CancellationToken ct
    )
    {
        var named = await names.OfAsync([.. items.Where(e => e.Outcomes.Any(Within))], caller, ct);
        return [.. named.SelectMany(line => line.Engagement.Outcomes.Where(Within).Select(o => new Line(o, line)))];

        bool Within(Outcome outcome) => outcome.SignedOn >= period.First && outcome.SignedOn <= period.Last;
    }

    private ExportColumns<Line> Columns() =>
        new ExportColumns<Line>(say)
            .Text("项目", "Project", l => l.Of.Title)
            .Label("企业", "Firm", l => l.Of.Counterpart)
            .Label("种类", "Kind", l => l.Outcome.Kind.Label())
            .Money("金额（元）", "Amount (CNY)", l => l.Outcome.AmountFen)
            .Day("签订日期", "Signed on", l => l.Outcome.SignedOn)
            .Text("依据", "Evidence", l => l.Outcome.Evidence)
            .YesNo("已核实", "Verified", l => l.Outcome.Verified)
            .Text("对接编号", "Engagement id", l => l.Of.Engagement.Id)
            .Text("编号", "Id", l => l.Outcome.Id);
}
