using Matchmaker.Console.Exports;
using Matchmaker.Console.Parts;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Microsoft.AspNetCore.Http;

namespace Matchmaker.Console.Pages.Engagements;

/// <summary>The list of engagements as a table, with the names that the reader is told.</summary>
public sealed class EngagementListExport(
    IEngagements engagements,
    EngagementLines names,
    EngagementLimits limits,
    Localizer say,
    TimeProvider time
) : IListExport
{
    public string List => "engagements";

    public Task<Result<ExportTable>> OpenAsync(IQueryCollection query, Caller caller, CancellationToken ct)
    {
        if (!caller.SignedIn)
            return Task.FromResult<Result<ExportTable>>(UserError.Unauthenticated);
        var asked = EngagementListFilters.Of(query).QueryFor(caller, limits, time.GetUtcNow());
        var lines = KeysetPages.LinesAsync(
            (page, token) => engagements.PageAsync(asked, page, token),
            (items, token) => names.OfAsync(items, caller, token),
            ct
        );
        return Task.FromResult<Result<ExportTable>>(Columns().Of(say["对接", "Engagements"], lines));
    }

    private ExportColumns<EngagementLine> Columns() =>
        new ExportColumns<EngagementLine>(say)
            .Text("项目", "Project", l => l.Title)
            .Label("企业", "Firm", l => l.Counterpart)
            .Label("阶段", "Stage", l => l.Engagement.Stage.Label())
            .YesNo("停滞", "Stalled", l => l.Stalled)
            .Number("已有天数", "Age, days", l => l.AgeDays)
            .Label("来源", "Origin", l => l.Engagement.Origin.Label())
            .Moment("开始时间", "Began at", time, l => l.Engagement.CreatedAt)
            .Moment("进入本阶段", "In stage since", time, l => l.Engagement.StageSince)
            .Day("下次到期", "Next due", l => l.Engagement.NextDue)
            .Text("负责人", "Owner", l => l.Owner)
            .Number("成果数", "Outcomes", l => l.Engagement.Outcomes.Count)
            .Text("编号", "Id", l => l.Engagement.Id);
}
