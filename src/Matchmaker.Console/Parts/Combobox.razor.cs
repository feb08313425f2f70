using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Matchmaker.Console.Parts;

/// <summary>
/// Searches while it is typed in and takes one or several of what is found: arrows move, Enter picks and never sends
/// the form around, Escape closes, Backspace in the empty field takes the last one out.
/// </summary>
public sealed partial class Combobox<T>
{
    // Long enough that a word typed at a usual pace is one search; doubled, the list feels late. Set by hand.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(120);

    private IReadOnlyList<T> _found = [];
    private CancellationTokenSource _search = new();
    private DotNetObjectReference<Combobox<T>>? _self;
    private BrowserModule? _module;
    private ElementReference _root;

    // What stands in the field belongs to the browser: drawn with each answer, it would take back what was typed since.
    private string _first = "";
    private string _text = "";
    private bool _replaced;
    private object? _shown;
    private string? _answered;
    private bool _open;

    [Inject]
    public required TimeProvider Time { get; set; }

    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>Whether the label is for screen readers only.</summary>
    [Parameter]
    public bool Unseen { get; set; }

    /// <summary>What fits a text that is not blank, the best first; a few, as all of them are shown.</summary>
    [Parameter, EditorRequired]
    public required Func<string, CancellationToken, Task<IReadOnlyList<T>>> Search { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<T> Chosen { get; set; }

    [Parameter]
    public EventCallback<IReadOnlyList<T>> ChosenChanged { get; set; }

    /// <summary>Whether several can be chosen, each shown as a chip; otherwise the field shows the one.</summary>
    [Parameter]
    public bool Multiple { get; set; }

    [Parameter, EditorRequired]
    public required Func<T, string> TextOf { get; set; }

    [Parameter, EditorRequired]
    public required Func<T, object> KeyOf { get; set; }

    /// <summary>How one of the list looks; by default its text.</summary>
    [Parameter]
    public RenderFragment<T>? Option { get; set; }

    [Parameter]
    public string? Placeholder { get; set; }

    /// <summary>What is said when nothing fits.</summary>
    [Parameter]
    public string? None { get; set; }

    private string ChosenText => !Multiple && Chosen is [var one, ..] ? TextOf(one) : "";

    protected override void OnInitialized() => _first = ChosenText;

    protected override void OnParametersSet()
    {
        var chosen = !Multiple && Chosen is [var one, ..] ? KeyOf(one) : null;
        if (Equals(chosen, _shown))
            return;
        _shown = chosen;
        Replace(ChosenText);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            _module = new BrowserModule(Browser, Assets, "combobox.js");
            await _module.CallAsync("attach", _root, _self);
        }
        if (!_replaced)
            return;
        _replaced = false;
        await _module!.CallAsync("show", _root, _text);
    }

    [JSInvokable]
    public void Close()
    {
        (_open, _found, _answered) = (false, [], null);
        if (!Multiple)
            Replace(ChosenText);
        StateHasChanged();
    }

    private void Replace(string text) => (_text, _replaced) = (text, true);

    private async Task SearchAsync(ChangeEventArgs change)
    {
        _text = change.Value as string ?? "";
        await _search.CancelAsync();
        _search.Dispose();
        _search = new CancellationTokenSource();
        if (!PlainText.IsVisible(_text))
        {
            (_open, _found, _answered) = (false, [], _text);
            return;
        }
        var (asked, ct) = (_text, _search.Token);
        try
        {
            await Task.Delay(Pause, Time, ct);
            var found = await Search(asked, ct);
            if (!ct.IsCancellationRequested)
                (_open, _found, _answered) = (true, found, asked);
        }
        catch (OperationCanceledException)
        {
            // Typed on: a later search answers.
        }
        catch (StoreUnavailableException)
        {
            // What was typed stays, and the next key asks again.
            (_open, _found, _answered) = (false, [], null);
        }
    }

    private Task PickAsync(T item)
    {
        (_open, _found, _answered) = (false, [], null);
        Replace(Multiple ? "" : TextOf(item));
        return ChosenChanged.InvokeAsync(Multiple ? [.. Chosen, item] : [item]);
    }

    private Task RemoveAsync(T item) =>
        ChosenChanged.InvokeAsync([.. Chosen.Where(c => !Equals(KeyOf(c), KeyOf(item)))]);

    public async ValueTask DisposeAsync()
    {
        await _search.CancelAsync();
        _search.Dispose();
        if (_module is not null)
            await _module.DisposeAsync();
        _self?.Dispose();
    }
}
