using Matchmaker.Console.Exports;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;
using Microsoft.AspNetCore.Http;

namespace Matchmaker.Console.Pages.Projects;

/// <summary>The list of projects as a table, each as the reader may know it.</summary>
public sealed class ProjectListExport(
    DisclosedProjects projects,
    IFirms firms,
    CatalogueCache catalogue,
    Localizer say,
    TimeProvider time
) : IListExport
{
    /// <param name="Poster">Null while it is undisclosed to the reader.</param>
    private sealed record Line(DisclosedProject Project, Firm? Poster);

    public string List => "projects";

    public Task<Result<ExportTable>> OpenAsync(IQueryCollection query, Caller caller, CancellationToken ct)
    {
        var filters = ProjectListFilters.Of(query);
        var lines = KeysetPages.LinesAsync(
            (page, token) => projects.PageAsync(filters.Filter, caller, page, token, filters.By),
            (items, token) => LinesAsync(items, caller, token),
            ct
        );
        return Task.FromResult<Result<ExportTable>>(Columns().Of(say["供需项目", "Projects"], lines));
    }

    private async Task<IReadOnlyList<Line>> LinesAsync(
        IReadOnlyList<DisclosedProject> items,
        Caller caller,
        CancellationToken ct
    )
    {
        var posters = await projects.PostingFirmsAsync(items, firms, caller, ct);
        return [.. items.Select(p => new Line(p, posters.GetValueOrDefault(p.Id)))];
    }

    private ExportColumns<Line> Columns()
    {
        var held = catalogue.Current;
        return new ExportColumns<Line>(say)
            .Text("项目", "Title", l => l.Project.Title)
            .Label("供需", "Kind", l => l.Project.Kind.Label())
            .Label("类型", "Type", l => l.Project.Type.Label())
            .Label("状态", "State", l => l.Project.State.Label())
            .Label("公开范围", "Visibility", l => l.Project.Visibility.Label())
            .Label("发布方", "Poster", l => NameOf(l.Poster ?? Firm.Undisclosed))
            .Labels("环节", "Links", l => held.LinkNames(l.Project.Links))
            .Texts("要求", "Requirements", l => l.Project.Requirements.Select(r => r.Text))
            .Money("预算（元）", "Budget (CNY)", l => l.Project.BudgetFen)
            .Day("截止日期", "Deadline", l => l.Project.Deadline)
            .Moment("发布时间", "Opened at", time, l => l.Project.OpenedAt)
            .Text("说明", "Description", l => l.Project.Description)
            .YesNo("示例", "Sample", l => l.Project.Sample)
            .YesNo("编写", "Authored", l => l.Project.Provenance.Authored)
            .Text("编号", "Id", l => l.Project.Id);
    }

    private static LocalizedText NameOf(Firm firm) => new(firm.NameZh, firm.NameEn ?? firm.NameZh);
}
