using Matchmaker.Console.Parts;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Microsoft.AspNetCore.Components;

namespace Matchmaker.Console.Pages.Accounts;

public sealed partial class NewAccountForm
{
    // Firms that a search offers: what fits under the field. Set by hand; doubled, the list covers the form.
    private const int MostFound = 8;

    private string _name = "";
    private AccountRole _role = AccountRole.Sme;
    private string _district = "";
    private IReadOnlyList<Firm> _firm = [];

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

    private async Task<IReadOnlyList<Firm>> FindAsync(string typed, CancellationToken ct) =>
        FilterQuery.Text(typed) is { } text
            ? [.. (await Firms.PageAsync(new FirmQuery(new FirmFilter(text)), new PageRequest(MostFound), ct)).Items]
            : [];

    private async Task SaveAsync(Submission submission)
    {
        var firm = OfFirm && _firm is [var chosen] ? chosen : null;
        var district = _role is AccountRole.Staff && _district.Length > 0 ? _district : null;
        var result = await Desk.CreateAsync(_name, _role, firm?.Id, district, Me, CancellationToken.None);
        if (!submission.Answered(result, out var made))
            return;
        (_name, _firm) = ("", []);
        await OnSaved.InvokeAsync(made);
    }
}
