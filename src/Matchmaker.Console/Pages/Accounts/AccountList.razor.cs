using Matchmaker.Console.Parts;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Firms;
using Microsoft.AspNetCore.Components;

namespace Matchmaker.Console.Pages.Accounts;

/// <summary>
/// The page on which staff manage accounts: its list, and the forms that make accounts and passwords.
/// </summary>
public sealed partial class AccountList
{
    private Loaded<View>? _loaded;
    private NewPassword? _told;

    private sealed record View(Page<Account> Page, IReadOnlyList<Firm> Firms);

    [Inject]
    public required IAccountProvisioning Desk { get; set; }

    [CascadingParameter]
    public required Caller Me { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    private async Task<View> LoadAsync(CancellationToken ct)
    {
        var page = await FilterQuery.PageAsync(After, page => Desk.PageAsync(page, Me, ct));
        return new View(
            page,
            await Firms.ByIdsAsync([.. page.Items.Select(a => a.Firm).OfType<string>().Distinct()], ct)
        );
    }

    private string Where(Account account, IReadOnlyList<Firm> firms) =>
        firms.FirstOrDefault(f => f.Id == account.Firm) is { } firm ? Say[firm.NameZh, firm.NameEn ?? firm.NameZh]
        : account.District is { } id && Catalogue.Current.District(id) is { } district ? Say[district.Zh, district.En]
        : account.Role is AccountRole.Staff ? Say["全市", "the whole city"]
        : "";

    private async Task ToldAsync(NewPassword told)
    {
        _told = told;
        await _loaded!.LoadAsync();
    }
}
