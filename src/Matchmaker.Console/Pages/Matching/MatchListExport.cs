using Matchmaker.Console.Exports;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Matching;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Extraction;
using Microsoft.AspNetCore.Http;

namespace Matchmaker.Console.Pages.Matching;

/// <summary>
/// The ranked candidates of a project (<c>project</c>) as a table, with those that miss a hard requirement where the
/// reader asks for them (<c>excluded=yes</c>).
/// </summary>
public sealed class MatchListExport(FindMatches find, MatchLines names, CatalogueCache catalogue, Localizer say)
    : IListExport
{
    public string List => "matches";

    public async Task<Result<ExportTable>> OpenAsync(IQueryCollection query, Caller caller, CancellationToken ct)
    {
        var project = FilterQuery.Text(query["project"]) ?? "";
        var filter = new MatchFilter(IncludeExcluded: query["excluded"] == "yes");
        var asked = await find.ForProjectAsync(project, filter, new PageRequest(1), caller, ct);
        if (!asked.Ok)
            return asked.Errors.ToList();
        var lines = KeysetPages.LinesAsync(
            async (page, token) =>
                (await find.ForProjectAsync(project, filter, page, caller, token)).Value?.Page ?? Page<Match>.Empty,
            (items, token) => names.OfAsync(items, caller, token),
            ct
        );
        return Columns().Of(say["候选企业", "Candidates"], lines);
    }

    private ExportColumns<MatchLine> Columns()
    {
        var held = catalogue.Current;
        return new ExportColumns<MatchLine>(say)
            .Label("候选", "Candidate", l => l.Name)
            .Text("相关项目", "Project concerned", l => l.Project?.Title)
            .Label("区市", "District", l => held.DistrictName(l.Firm?.District))
            .Number("匹配度（%）", "Score, percent", l => MatchLine.PercentOf(l.Match))
            .Label("等级", "Grade", l => l.Match.Grade.Label())
            .YesNo("置顶", "Pinned", l => l.Match.Pinned)
            .YesNo("不满足硬性要求", "Excluded", l => l.Match.Excluded)
            .Texts("满足的要求", "Requirements met", l => Checks(l, CheckResult.Met))
            .Texts("未满足的要求", "Requirements unmet", l => Checks(l, CheckResult.Unmet))
            .Texts("待确认的要求", "Requirements unknown", l => Checks(l, CheckResult.Unknown))
            .Labels("理由", "Reasons", l => l.Match.Reasons.Select(r => r.Text))
            .Text("编号", "Id", l => l.Match.Candidate);
    }

    private static IEnumerable<string> Checks(MatchLine line, CheckResult result) =>
        line.Match.Checks.Where(c => c.Result == result).Select(c => c.Requirement.Text);
}
