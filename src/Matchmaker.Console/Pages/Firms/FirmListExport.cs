using Matchmaker.Console.Exports;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Microsoft.AspNetCore.Http;

namespace Matchmaker.Console.Pages.Firms;

/// <summary>The list of firms as a table.</summary>
public sealed class FirmListExport(IFirms firms, CatalogueCache catalogue, Localizer say, TimeProvider time)
    : IListExport
{
    public string List => "firms";

    public Task<Result<ExportTable>> OpenAsync(IQueryCollection query, Caller caller, CancellationToken ct)
    {
        var asked = FirmListFilters.Of(query).QueryFor(caller);
        var items = KeysetPages.ItemsAsync((page, token) => firms.PageAsync(asked, page, token));
        return Task.FromResult<Result<ExportTable>>(Columns().Of(say["企业库", "Firms"], items));
    }

    private ExportColumns<Firm> Columns()
    {
        var (held, today) = (catalogue.Current, time.Today());
        return new ExportColumns<Firm>(say)
            .Text("企业名称", "Name", f => f.NameZh)
            .Text("英文名称", "English name", f => f.NameEn)
            .Text("统一社会信用代码", "Credit code (USCC)", f => f.Uscc)
            .Label("区市", "District", f => held.DistrictName(f.District))
            .Label("入库状态", "Library", f => f.Library.Label())
            .Labels("角色", "Roles", f => f.Roles.Select(r => r.Label()))
            .Labels("现有梯度", "Tiers held", f => TiersOf(f, held, today))
            .Labels("环节", "Links", f => held.LinkNames(f.Positions.Select(p => p.Link)))
            .Labels("牵头的产业链", "Chains led", f => held.ChainNames(f.Leads.Select(l => l.Chain)))
            .Texts("能力与产品", "Capabilities", f => f.Capabilities.Select(c => c.Text))
            .Texts("资质证书", "Credentials", f => f.Credentials.Select(c => c.Name))
            .Day("资料确认日", "Confirmed on", f => f.ConfirmedOn)
            .YesNo("示例", "Sample", f => f.Sample)
            .Text("编号", "Id", f => f.Id);
    }

    private static IEnumerable<LocalizedText> TiersOf(Firm firm, Catalogue held, DateOnly today) =>
        firm
            .Tiers.Where(t => t.CurrentOn(today, held.TierRule(t.Tier)))
            .Select(t => t.Tier)
            .Distinct()
            .Select(t => t.Label());
}
