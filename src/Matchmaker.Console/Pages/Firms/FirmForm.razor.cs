using Matchmaker.Console.Parts;
using Matchmaker.Console.Parts.Drafts;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Microsoft.AspNetCore.Components;

namespace Matchmaker.Console.Pages.Firms;

public sealed partial class FirmForm
{
    private ConsoleForm? _form;
    private Firm? _read;
    private FirmDraft _draft = new();
    private FormDraft? _fields;
    private bool _prefilled;

    [Inject]
    public required UpdateFirm UpdateFirm { get; set; }

    [Inject]
    public required CatalogueCache Catalogue { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    /// <summary>The firm as it was read; read anew, what was written in the form goes over it.</summary>
    [Parameter, EditorRequired]
    public required Firm Firm { get; set; }

    /// <summary>What the firm may want to add, from a question about a requirement.</summary>
    [Parameter]
    public string? Capability { get; set; }

    [Parameter]
    public string? Credential { get; set; }

    [Parameter]
    public EventCallback OnReload { get; set; }

    [CascadingParameter]
    public required Caller Me { get; set; }

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_read, Firm))
            return;
        (_read, _draft) = (Firm, FirmDraft.Of(Firm));
        _prefilled = _draft.Prefill(Capability, Credential);
        _fields = new FormDraft(FirmDraftFields.Of(_draft, Catalogue.Current));
    }

    private void Add()
    {
        _draft.Credentials.Add(new CredentialDraft());
        _form!.Changed("credentials");
    }

    private void Remove(CredentialDraft credential)
    {
        _draft.Credentials.Remove(credential);
        _form!.Changed("credentials");
    }

    private async Task SaveAsync(Submission submission)
    {
        var result = await UpdateFirm.RunAsync(
            _draft.ToUpdate(Firm, submission.MutationId),
            Me,
            CancellationToken.None
        );
        if (submission.Answered(result, out var saved))
            Navigation.NavigateTo($"firms/{saved.Id}");
    }
}
