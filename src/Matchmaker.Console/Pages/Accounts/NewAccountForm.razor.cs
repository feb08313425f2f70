using Matchmaker.Console.Parts;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;
using Microsoft.AspNetCore.Components;

namespace Matchmaker.Console.Pages.Accounts;

public sealed partial class NewAccountForm
{
    // Firms that a search offers: what fits under the field. Set by hand; doubled, the list covers the form.
    private const int MostFound = 8;

    private string _name = "";
    private AccountRole _role = AccountRole.Sme;
    private string _firmName = "";
    private string _district = "";
    private IReadOnlyList<Firm> _found = [];

    [Inject]
    public required IAccountProvisioning Desk { get; set; }

    [Inject]
    public required IFirms Firms { get; set; }

    [Inject]
    public required CatalogueCache Catalogue { get; set; }

    [Parameter]
    public EventCallback<NewPassword> OnSaved { get; set; }

    [CascadingParameter]
    public required Caller Me { get; set; }

    private bool OfFirm => _role is AccountRole.Leader or AccountRole.Sme;

    // What is typed stays while the store is out of reach; the next key asks again.
    private async Task FindAsync(ChangeEventArgs e)
    {
        _firmName = e.Value?.ToString() ?? "";
        try
        {
            _found = FilterQuery.Text(_firmName) is { } text ? await FoundAsync(text) : [];
        }
        catch (StoreUnavailableException)
        {
            _found = [];
        }
    }

    private async Task<IReadOnlyList<Firm>> FoundAsync(string text) =>
        [
            .. (
                await Firms.PageAsync(
                    new FirmQuery(new FirmFilter(text)),
                    new PageRequest(MostFound),
                    CancellationToken.None
                )
            ).Items,
        ];

    private async Task SaveAsync(Submission submission)
    {
        var firm = OfFirm ? await ChosenAsync() : null;
        var district = _role is AccountRole.Staff && _district.Length > 0 ? _district : null;
        var result = await Desk.CreateAsync(_name, _role, firm?.Id, district, Me, CancellationToken.None);
        if (!submission.Answered(result, out var made))
            return;
        (_name, _firmName) = ("", "");
        await OnSaved.InvokeAsync(made);
    }

    // Asked again where the list is not that of the name: the store may have been out of reach when it was typed.
    private async Task<Firm?> ChosenAsync()
    {
        var name = SearchText.Fold(PlainText.Tidy(_firmName));
        if (!_found.Any(IsIt) && FilterQuery.Text(_firmName) is { } text)
            _found = await FoundAsync(text);
        return _found.FirstOrDefault(IsIt);

        bool IsIt(Firm firm) => SearchText.Fold(firm.NameZh) == name;
    }
}
