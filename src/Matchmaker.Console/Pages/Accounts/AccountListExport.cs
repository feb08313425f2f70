using Matchmaker.Console.Exports;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Microsoft.AspNetCore.Http;

namespace Matchmaker.Console.Pages.Accounts;

/// <summary>The accounts that the reader keeps as a table, for those who keep accounts.</summary>
public sealed class AccountListExport(
    IAccountProvisioning accounts,
    IFirms firms,
    CatalogueCache catalogue,
    Localizer say
) : IListExport
{
    private sealed record Line(Account Account, Firm? Firm);

    public string List => "accounts";

    public Task<Result<ExportTable>> OpenAsync(IQueryCollection query, Caller caller, CancellationToken ct)
    {
        if (!caller.SignedIn)
            return Task.FromResult<Result<ExportTable>>(UserError.Unauthenticated);
        if (caller.Role is not (AccountRole.Staff or AccountRole.Admin))
            return Task.FromResult<Result<ExportTable>>(NotForYou);
        var lines = KeysetPages.LinesAsync((page, token) => accounts.PageAsync(page, caller, token), LinesAsync, ct);
        return Task.FromResult<Result<ExportTable>>(Columns().Of(say["账号", "Accounts"], lines));
    }

    private static readonly UserError NotForYou = UserError.Forbidden(
        "账号由工作人员和管理员管理。",
        "Accounts are kept by staff and administrators."
    );

    private async Task<IReadOnlyList<Line>> LinesAsync(IReadOnlyList<Account> items, CancellationToken ct)
    {
        var named = (
            await firms.ByIdsAsync([.. items.Select(a => a.Firm).OfType<string>().Distinct()], ct)
        ).ToDictionary(f => f.Id);
        return [.. items.Select(a => new Line(a, a.Firm is { } id ? named.GetValueOrDefault(id) : null))];
    }

    private ExportColumns<Line> Columns()
    {
        var held = catalogue.Current;
        return new ExportColumns<Line>(say)
            .Text("账号", "Name", l => l.Account.Name)
            .Label("角色", "Role", l => l.Account.Role.Label())
            .Label("企业", "Firm", l => l.Firm is { } firm ? new(firm.NameZh, firm.NameEn ?? firm.NameZh) : null)
            .Label("区市", "District", l => held.DistrictName(l.Account.District))
            .YesNo("已停用", "Disabled", l => l.Account.Disabled)
            .YesNo("仍用初始密码", "First password", l => l.Account.MustChangePassword)
            .Text("编号", "Id", l => l.Account.Id);
    }
}
