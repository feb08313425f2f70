using Matchmaker.Console.Exports;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Microsoft.AspNetCore.Http;

namespace Matchmaker.Console.Pages.Chains;

/// <summary>
/// How well the links of the chains in force are held: of all, of one chain (<c>chains</c>), or the open ones alone
/// (<c>coverage=Open</c>).
/// </summary>
public sealed class PositionListExport(IChains chains, CatalogueCache catalogue, Localizer say, TimeProvider time)
    : IListExport
{
    private sealed record Line(Chain Chain, Link Link, LinkCoverage Coverage);

    public string List => "positions";

    public async Task<Result<ExportTable>> OpenAsync(IQueryCollection query, Caller caller, CancellationToken ct)
    {
        var held = catalogue.Current;
        var chosen = FilterQuery.Text(query["chains"]);
        var level = FilterQuery.Values<Coverage>(query["coverage"]);
        var links = held.ChainsOn(time.Today())
            .Where(chain => chosen is null || chain.Id == chosen)
            .SelectMany(chain => held.LinksOf(chain.Id).Select(link => (Chain: chain, Link: link)))
            .ToList();
        var coverages = (await chains.CoveragesAsync([.. links.Select(l => l.Link.Id)], ct)).ToDictionary(c => c.Link);
        var lines = links
            .Select(l => new Line(l.Chain, l.Link, coverages[l.Link.Id]))
            .Where(l => level is null || level.Contains(l.Coverage.Level));
        return Columns().Of(say["链上卡位", "Positions"], lines.ToAsyncEnumerable());
    }

    private ExportColumns<Line> Columns() =>
        new ExportColumns<Line>(say)
            .Label("产业链", "Chain", l => new(l.Chain.Zh, l.Chain.En))
            .Label("环节", "Link", l => new(l.Link.Zh, l.Link.En))
            .Label("位置", "Stage", l => l.Link.Stage.Label())
            .YesNo("关键环节", "Key link", l => l.Link.KeyLink)
            .Label("覆盖", "Coverage", l => l.Coverage.Level.Label())
            .Number("企业数", "Makers", l => l.Coverage.MakerCount)
            .Number("需求数", "Open needs", l => l.Coverage.OpenDemandCount)
            .Number("供给数", "Open offers", l => l.Coverage.OpenSupplyCount)
            .Text("编号", "Id", l => l.Link.Id);
}
