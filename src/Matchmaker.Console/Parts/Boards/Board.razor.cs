using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Matchmaker.Console.Parts.Boards;

/// <summary>
/// A board: cards in lanes, moved by mouse, finger or keyboard. A lane that may not take a card says so while the card
/// is held. Each lane draws a few cards and more of them when asked.
/// </summary>
public sealed partial class Board<T>
{
    // Cards that a lane draws at first, and with each press of its button. Six lanes of 30 stay well under 500 cards,
    // which the browser lays out within a frame.
    private const int Step = 30;

    private readonly string _id = $"board-{Guid.NewGuid():N}";
    private readonly Dictionary<string, int> _room = [];
    private ElementReference _root;
    private BrowserModule? _module;
    private DotNetObjectReference<Board<T>>? _self;
    private ILookup<string, T> _cards = Array.Empty<T>().ToLookup(_ => "");

    [Inject]
    public required IJSRuntime Browser { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<BoardLane> Lanes { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<T> Items { get; set; }

    /// <summary>What a card is known by; it stays the same when it is read anew.</summary>
    [Parameter, EditorRequired]
    public required Func<T, string> KeyOf { get; set; }

    /// <summary>The id of the lane in which a card is.</summary>
    [Parameter, EditorRequired]
    public required Func<T, string> LaneOf { get; set; }

    /// <summary>Whether a card may go to the lane of this id.</summary>
    [Parameter, EditorRequired]
    public required Func<T, string, bool> May { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment<T> Card { get; set; }

    /// <summary>
    /// Raised when a card was dropped in another lane; whoever shows the board then moves it there, or not.
    /// </summary>
    [Parameter]
    public EventCallback<BoardMove<T>> OnMove { get; set; }

    protected override void OnParametersSet() => _cards = Items.ToLookup(LaneOf);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _self = DotNetObjectReference.Create(this);
        _module = new BrowserModule(Browser, Assets, "board.js");
        await _module.CallAsync("attach", _root, _self);
    }

    /// <summary>
    /// Called by the browser. What it sends is checked again: a page can be tampered with, or be late.
    /// </summary>
    [JSInvokable]
    public async Task Moved(string key, string lane)
    {
        if (Items.FirstOrDefault(i => KeyOf(i) == key) is not { } item || Lanes.All(l => l.Id != lane))
            return;
        var from = LaneOf(item);
        if (from != lane && May(item, lane))
            await OnMove.InvokeAsync(new BoardMove<T>(item, from, lane));
        // The place of the card is what the page says now, whether it took the move or not.
        StateHasChanged();
    }

    private int Room(BoardLane lane) => _room.GetValueOrDefault(lane.Id, Step);

    private void ShowMore(BoardLane lane) => _room[lane.Id] = Room(lane) + Step;

    public async ValueTask DisposeAsync()
    {
        if (_module is not null)
            await _module.DisposeAsync();
        _self?.Dispose();
    }
}
