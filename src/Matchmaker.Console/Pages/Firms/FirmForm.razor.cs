using Matchmaker.Console.Parts;
using Matchmaker.Console.Parts.Drafts;
using Matchmaker.Domain.Chains;
using Microsoft.AspNetCore.Components;

namespace Matchmaker.Console.Pages.Firms;

public sealed partial class FirmForm
{
    private ConsoleForm? _form;
    private FirmDraft? _draft;
    private FormDraft? _fields;

    [Inject]
    public required CatalogueCache Catalogue { get; set; }

    /// <summary>What is edited; another one when the firm was read anew: what was written goes over it.</summary>
    [Parameter, EditorRequired]
    public required FirmDraft Draft { get; set; }

    /// <summary>Whether the firm is on file already.</summary>
    [Parameter]
    public bool Existing { get; set; }

    /// <summary>Whether something was put in that would answer a question to the firm.</summary>
    [Parameter]
    public bool Prefilled { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<Submission> OnSave { get; set; }

    [Parameter]
    public EventCallback OnReload { get; set; }

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_draft, Draft))
            return;
        (_draft, _fields) = (Draft, new FormDraft(FirmDraftFields.Of(Draft, Catalogue.Current)));
    }

    private void Add()
    {
        Draft.Credentials.Add(new CredentialDraft());
        _form!.Changed("credentials");
    }

    private void Remove(CredentialDraft credential)
    {
        Draft.Credentials.Remove(credential);
        _form!.Changed("credentials");
    }
}
