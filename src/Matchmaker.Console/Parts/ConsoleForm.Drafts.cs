using System.Text.Json;
using Matchmaker.Console.Parts.Drafts;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Matchmaker.Console.Parts;

/// <summary>
/// Drafts: what is written stays on the device until it is sent, so that it outlives a reload, the way back, and a
/// restart of the server; and what somebody else saved meanwhile is put beside it, field by field.
/// </summary>
public sealed partial class ConsoleForm
{
    // In bytes; above what form-drafts.js keeps of a form.
    private const long LargestDraft = 1_000_000;

    private static readonly UserError ChooseFirst = new(
        ErrorCode.Invalid,
        new("内容已被他人修改：请先逐项选择保留哪一个。", "Somebody else changed this: choose field by field first.")
    );

    private ElementReference _around;
    private BrowserModule? _module;
    private FormDraft? _laidOver;
    private bool _keepDue;
    private bool _restored;

    // Whether the device hears what is written.
    private bool _opened;

    // Whether the fields on the page are to be filled from the device once they are drawn.
    private bool _fillDue;

    [Inject]
    public required IJSRuntime Browser { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    /// <summary>
    /// The form's name among those of its page, under which the device keeps what is written; null where nothing is
    /// kept. Passwords never are.
    /// </summary>
    [Parameter]
    public string? Keep { get; set; }

    /// <summary>
    /// The form's content by fields, for what a browser's fields alone do not hold; null for small forms.
    /// </summary>
    [Parameter]
    public FormDraft? Draft { get; set; }

    [CascadingParameter]
    public Caller? Me { get; set; }

    /// <summary>What was changed here and elsewhere, and waits for a choice.</summary>
    internal IReadOnlyList<FieldConflict> Conflicts { get; private set; } = [];

    // By page and account, so that a device that is shared shows nobody what another one wrote. Of the page that the
    // form was opened on: what it sends may lead to another one.
    private string? _key;

    // Read anew, the record has another draft: what was written in the one before goes over it.
    protected override void OnParametersSet()
    {
        if (Draft is null || ReferenceEquals(Draft, _laidOver))
            return;
        if (_laidOver is { Changed: true } before)
            Conflicts = Draft.Lay(before.Kept);
        _laidOver = Draft;
        if (Errors.Any(IsStale))
            Errors = Conflicts.Count > 0 ? [ChooseFirst] : [TakenOver];
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Keep is null)
            return;
        if (firstRender)
            await OpenDraftAsync();
        if (_fillDue)
            await FillAsync();
        if (_keepDue)
            await KeepDraftAsync();
    }

    private bool TakesContent => Keep is null ? !OnSubmit.HasDelegate || RendererInfo.IsInteractive : _opened;

    private async Task OpenDraftAsync()
    {
        _module = new BrowserModule(Browser, Assets, "form-drafts.js");
        _key = $"draft:{Me?.AccountId ?? "public"}:{new Uri(Navigation.Uri).AbsolutePath}:{Keep}";
        var kept = await _module.AskAsync<bool>("open", _around, _key);
        _opened = true;
        StateHasChanged();
        if (!kept)
            return;
        if (Draft is not null && await KeptAsync() is { } record)
            (Conflicts, _restored) = (Draft.Lay(record), Draft.Changed);
        _fillDue = true;
        StateHasChanged();
    }

    // As a stream, because a long text is more than the connection takes in one message.
    private async Task<KeptDraft?> KeptAsync()
    {
        if (await _module!.AskAsync<IJSStreamReference>("record", _around) is not { } kept)
            return null;
        await using var _ = kept;
        try
        {
            await using var content = await kept.OpenReadStreamAsync(LargestDraft);
            return await JsonSerializer.DeserializeAsync<KeptDraft>(content);
        }
        catch (JsonException)
        {
            // A draft of another build, or one that was meddled with, is worth nothing.
            return null;
        }
    }

    // Fields whose content waits for a choice are not filled: the choice would be made already.
    private async Task FillAsync()
    {
        _fillDue = false;
        var filled = await _module!.AskAsync<int>("fill", _around, Conflicts.Select(c => c.Field.Name).ToArray());
        if (_restored || filled == 0)
            return;
        _restored = true;
        StateHasChanged();
    }

    private async Task KeepDraftAsync()
    {
        _keepDue = false;
        if (_module is null || Draft is null)
            return;
        await _module.CallAsync("keep", _around, Draft.Changed ? JsonSerializer.Serialize(Draft.Kept) : null);
    }

    private async Task ForgetDraftAsync()
    {
        if (_key is null)
            return;
        (_restored, _keepDue) = (false, false);
        try
        {
            // The page may have moved on, and the module with it: the key alone is enough.
            await Browser.InvokeVoidAsync("localStorage.removeItem", _key);
        }
        catch (JSDisconnectedException)
        {
            // It is kept for nothing, and offered once more on the next visit.
        }
        if (_module is not null)
            await _module.CallAsync("forget", _around);
    }

    private async Task DiscardDraftAsync()
    {
        await _module!.CallAsync("undo", _around);
        Draft?.Reset();
        (Conflicts, Errors) = ([], []);
        await ForgetDraftAsync();
    }

    private void Choose(FieldConflict conflict, bool own)
    {
        conflict.Field.Set(own ? conflict.Own : conflict.Theirs);
        Conflicts = [.. Conflicts.Where(c => c != conflict)];
        if (Conflicts.Count == 0)
            Errors = [];
        Touched();
    }

    private static bool IsStale(UserError error) => error.CurrentVersion is not null;

    private static readonly UserError TakenOver = new(
        ErrorCode.Invalid,
        new(
            "他人刚刚修改了其他内容，已合并到本页；您写的都还在，请核对后再保存。",
            "Somebody else has just changed other fields, which are now in this form; what you wrote is still here. "
                + "Look it over and save again."
        )
    );

    public ValueTask DisposeAsync() => _module?.DisposeAsync() ?? default;
}
