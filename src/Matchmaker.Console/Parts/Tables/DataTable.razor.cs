using System.Globalization;
using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace Matchmaker.Console.Parts.Tables;

/// <summary>
/// A table of things. The page declares its columns; the table sorts, hides columns, chooses rows for an act on
/// several, draws only the rows in sight where there are many, and shows a row as a card on a phone.
/// </summary>
public sealed partial class DataTable<T> : IAsyncDisposable
{
    // More rows than this are not drawn all at once. Below it the browser's own search finds every row.
    private const int Many = 100;

    // Rows that are drawn at once: two screens of them, so that scrolling shows rows before the server has answered.
    private const int Window = 60;

    private static readonly LocalizedText Unavailable = new(
        "暂时读不到数据，请稍后重试。",
        "The data cannot be read just now; try again in a moment."
    );

    private readonly List<Column<T>> _columns = [];
    private readonly HashSet<string> _hidden = [];
    private readonly HashSet<object> _picked = [];
    private readonly CancellationTokenSource _left = new();
    private BrowserModule? _device;
    private BrowserModule? _sight;
    private DotNetObjectReference<DataTable<T>>? _self;
    private ElementReference _scroll;
    private int _from;

    // Whether other rows have come, which are looked at from the first.
    private bool _watchDue;

    // In pixels; the browser measures it. Until then the height of a row on a wide screen.
    private double _rowHeight = 40;
    private IReadOnlyList<T>? _items;
    private List<TableRow<T>>? _rows;
    private LocalizedText? _failure;
    private TableSort? _sort;
    private string? _next;
    private int? _total;
    private bool _busy;
    private bool _asked;

    [Inject]
    public required IJSRuntime Browser { get; set; }

    [Inject]
    public required NavigationManager Address { get; set; }

    /// <summary>What the table holds, for screen readers.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>Under this name the device remembers which columns are hidden.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment Columns { get; set; }

    /// <summary>What a row is known by; it stays the same when the row is read anew.</summary>
    [Parameter, EditorRequired]
    public required Func<T, object> KeyOf { get; set; }

    /// <summary>What a row is called, for the checkbox that chooses it.</summary>
    [Parameter, EditorRequired]
    public required Func<T, string> NameOf { get; set; }

    /// <summary>
    /// The rows, where the page holds them all; null while it loads them, or with a <see cref="Source"/>.
    /// </summary>
    [Parameter]
    public IReadOnlyList<T>? Items { get; set; }

    /// <summary>How many rows the whole list has, where the <see cref="Items"/> are one page of it.</summary>
    [Parameter]
    public int? Total { get; set; }

    /// <summary>Reads rows after a cursor, a part at a time.</summary>
    [Parameter]
    public Func<TableRequest, CancellationToken, Task<TableSlice<T>>>? Source { get; set; }

    /// <summary>The name of the order in the page's address; null where the order is kept in the table.</summary>
    [Parameter]
    public string? SortParameter { get; set; }

    /// <summary>Raised when another order is asked for, so that the page orders its <see cref="Items"/>.</summary>
    [Parameter]
    public EventCallback<TableSort> OnSort { get; set; }

    /// <summary>What can be done with several rows; without it, none can be chosen.</summary>
    [Parameter]
    public RenderFragment<IReadOnlyList<T>>? Bulk { get; set; }

    /// <summary>Filters and buttons above the table.</summary>
    [Parameter]
    public RenderFragment? Tools { get; set; }

    /// <summary>What is shown instead of no rows.</summary>
    [Parameter]
    public RenderFragment? Empty { get; set; }

    /// <summary>The key of the row that is open beside the table.</summary>
    [Parameter]
    public object? Current { get; set; }

    private bool Selects => Bulk is not null;
    private bool IsVirtual => _rows is { Count: > Many };
    private IReadOnlyList<TableRow<T>> InSight =>
        IsVirtual ? _rows!.GetRange(_from, Math.Min(Window, _rows.Count - _from)) : _rows!;
    private IEnumerable<Column<T>> Shown => _columns.Where(c => c.Heading || !_hidden.Contains(c.Title));
    private IReadOnlyList<T> Picked => [.. _rows!.Where(r => _picked.Contains(r.Key)).Select(r => r.Item)];
    private bool AllPicked => _rows is { Count: > 0 } rows && _picked.Count == rows.Count;

    private string Count =>
        _rows is null ? ""
        : (_total ?? Total) is { } total ? Say[$"共 {total:#,0} 条", $"{total:#,0} in all"]
        : _next is null ? Say[$"共 {_rows.Count:#,0} 条", $"{_rows.Count:#,0} in all"]
        : Say[$"已显示 {_rows.Count:#,0} 条", $"{_rows.Count:#,0} shown"];

    internal void Add(Column<T> column) => _columns.Add(column);

    // A page without parameters is not drawn anew when only the order in its address changes.
    protected override void OnInitialized()
    {
        if (SortParameter is not null && Source is not null)
            Address.LocationChanged += OnMoved;
    }

    protected override async Task OnParametersSetAsync()
    {
        var sort = SortParameter is null ? _sort : TableSort.Parse(FromAddress(SortParameter));
        if (Source is not null)
        {
            if (_asked && sort == _sort)
                return;
            (_asked, _sort) = (true, sort);
            await AgainAsync();
        }
        else if (!ReferenceEquals(Items, _items))
        {
            (_items, _sort) = (Items, sort);
            Take(Items);
        }
    }

    /// <summary>Called by the browser when other rows come into sight.</summary>
    /// <param name="first">The first row in sight, from 0.</param>
    /// <param name="height">The height of a row in pixels.</param>
    [JSInvokable]
    public void Look(int first, double height)
    {
        if (!IsVirtual || !double.IsFinite(height))
            return;
        _rowHeight = Math.Clamp(height, 20, 1000);
        _from = Math.Clamp(first - Window / 4, 0, _rows!.Count - Window);
        StateHasChanged();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (IsVirtual && _watchDue)
        {
            _watchDue = false;
            _self ??= DotNetObjectReference.Create(this);
            _sight ??= new BrowserModule(Browser, Assets, "table.js");
            await _sight.CallAsync("watch", _scroll, _self);
        }
        if (!firstRender)
            return;
        var hidden = await Device.AskAsync<string[]>("recall", Remembered) ?? [];
        if (hidden.Length == 0)
            return;
        _hidden.UnionWith(hidden);
        StateHasChanged();
    }

    private BrowserModule Device => _device ??= new BrowserModule(Browser, Assets, "device.js");

    private string Remembered => $"columns:{Name}";

    private string? FromAddress(string parameter) =>
        Address
            .ToAbsoluteUri(Address.Uri)
            .Query.TrimStart('?')
            .Split('&')
            .Select(pair => pair.Split('=', 2))
            .Where(pair => pair is [var name, _] && name == parameter)
            .Select(pair => Uri.UnescapeDataString(pair[1]))
            .FirstOrDefault();

    private string Height(int rows) => (rows * _rowHeight).ToString("0", CultureInfo.InvariantCulture);

    private void Take(IReadOnlyList<T>? items)
    {
        (_from, _watchDue) = (0, true);
        _rows = items is null ? null : [.. items.Select((item, at) => new TableRow<T>(at, KeyOf(item), item))];
        _picked.IntersectWith(_rows?.Select(r => r.Key) ?? []);
    }

    private void OnMoved(object? sender, LocationChangedEventArgs moved) =>
        _ = InvokeAsync(async () =>
        {
            if (_left.IsCancellationRequested)
                return;
            await OnParametersSetAsync();
            StateHasChanged();
        });

    private async Task AgainAsync()
    {
        (_rows, _next, _total, _from, _watchDue) = (null, null, null, 0, true);
        _picked.Clear();
        await MoreAsync();
    }

    private async Task MoreAsync()
    {
        if (_busy)
            return;
        (_busy, _failure) = (true, null);
        try
        {
            var slice = await Source!(new TableRequest(_next, _sort), _left.Token);
            var from = _rows?.Count ?? 0;
            _rows = [.. _rows ?? [], .. slice.Rows.Select((r, at) => new TableRow<T>(from + at, KeyOf(r), r))];
            (_next, _total) = (slice.Next, slice.Total ?? _total);
        }
        catch (StoreUnavailableException)
        {
            _failure = Unavailable;
        }
        finally
        {
            _busy = false;
        }
    }

    private TableSort NextSort(Column<T> column) =>
        new(column.SortKey!, _sort is { Descending: false } sort && sort.Key == column.SortKey);

    private string SortAddress(Column<T> column) =>
        Address.GetUriWithQueryParameters(
            new Dictionary<string, object?> { [SortParameter!] = $"{NextSort(column)}", ["after"] = null }
        );

    private async Task SortAsync(Column<T> column)
    {
        _sort = NextSort(column);
        if (Source is not null)
            await AgainAsync();
        await OnSort.InvokeAsync(_sort);
    }

    private string? SortedBy(Column<T> column) =>
        column.SortKey is null ? null
        : _sort?.Key != column.SortKey ? "none"
        : _sort.Descending ? "descending"
        : "ascending";

    private string SortSign(Column<T> column) =>
        _sort?.Key != column.SortKey ? ""
        : _sort!.Descending ? " ↓"
        : " ↑";

    private static string? CellClass(Column<T> column) =>
        column.Heading ? "heading"
        : column.Numeric ? "num"
        : null;

    private async Task ToggleAsync(Column<T> column)
    {
        if (!_hidden.Remove(column.Title))
            _hidden.Add(column.Title);
        await Device.CallAsync("remember", Remembered, _hidden);
    }

    private void Pick(object key)
    {
        if (!_picked.Remove(key))
            _picked.Add(key);
    }

    private void PickAll()
    {
        if (AllPicked)
            _picked.Clear();
        else
            _picked.UnionWith(_rows!.Select(r => r.Key));
    }

    private void Unpick() => _picked.Clear();

    public async ValueTask DisposeAsync()
    {
        Address.LocationChanged -= OnMoved;
        await _left.CancelAsync();
        _left.Dispose();
        if (_device is not null)
            await _device.DisposeAsync();
        if (_sight is not null)
            await _sight.DisposeAsync();
        _self?.Dispose();
    }
}
