using Matchmaker.Console.Exports;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.FollowUps;
using Microsoft.AspNetCore.Http;

namespace Matchmaker.Console.Pages.FollowUps;

/// <summary>
/// The follow-ups that the reader may read, about one thing (<c>about</c>) or all: those still to do, those done
/// (<c>followUpState=done</c>) or both (<c>followUpState=all</c>).
/// </summary>
public sealed class FollowUpListExport(
    IFollowUps followUps,
    FollowUpSubjectNames names,
    Localizer say,
    TimeProvider time
) : IListExport
{
    private sealed record Line(FollowUp FollowUp, LocalizedText? About);

    public string List => "follow-ups";

    public Task<Result<ExportTable>> OpenAsync(IQueryCollection query, Caller caller, CancellationToken ct)
    {
        if (!caller.SignedIn)
            return Task.FromResult<Result<ExportTable>>(UserError.Unauthenticated);
        bool? done = query["followUpState"] == "all" ? null : query["followUpState"] == "done";
        var asked = new FollowUpQuery(Audience.Of(caller), done, FilterQuery.Day(query["due"]));
        var about = FilterQuery.Text(query["about"]);
        var lines = KeysetPages.LinesAsync(
            (page, token) => PageAsync(about, asked, page, token),
            (items, token) => LinesAsync(items, caller, token),
            ct
        );
        return Task.FromResult<Result<ExportTable>>(Columns().Of(say["跟踪指导", "Follow-ups"], lines));
    }

    private async Task<Page<FollowUp>> PageAsync(
        string? about,
        FollowUpQuery asked,
        PageRequest page,
        CancellationToken ct
    ) =>
        about is null
            ? await followUps.PageAsync(asked, page, ct)
            : (await followUps.PagesAboutAsync([about], asked, page, ct))[about];

    private async Task<IReadOnlyList<Line>> LinesAsync(
        IReadOnlyList<FollowUp> items,
        Caller caller,
        CancellationToken ct
    )
    {
        var named = await names.OfAsync([.. items.Select(f => f.About).Distinct()], caller, ct);
        return [.. items.Select(f => new Line(f, named.GetValueOrDefault(f.About)))];
    }

    private ExportColumns<Line> Columns() =>
        new ExportColumns<Line>(say)
            .Label("对象", "About", l => l.About)
            .Text("事项", "Next step", l => l.FollowUp.Text)
            .Day("到期日", "Due on", l => l.FollowUp.DueOn)
            .YesNo("逾期", "Overdue", l => l.FollowUp.DoneAt is null && l.FollowUp.DueOn < time.Today())
            .Moment("完成时间", "Done at", time, l => l.FollowUp.DoneAt)
            .Moment("记录时间", "Recorded at", time, l => l.FollowUp.RecordedAt)
            .Text("编号", "Id", l => l.FollowUp.Id);
}
