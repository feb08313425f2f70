using Matchmaker.Console.Parts;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Microsoft.AspNetCore.Components;

namespace Matchmaker.Console.Pages.Matching;

public sealed partial class MatchList
{
    // More columns than this cannot be read side by side.
    private const int MostPicked = 4;

    private readonly List<string> _picked = [];
    private MatchTable? _table;
    private ElementReference _fold;
    private string? _opened;
    private bool _comparing;
    private FoldedMatches _told = FoldedMatches.None;
    private string? _marked;
    private Func<ValueTask>? _focus;
    private (string Candidate, long At)? _moved;
    private string _said = "";

    [Inject]
    public required TimeProvider Time { get; set; }

    [Parameter, EditorRequired]
    public required FoldedMatches Matches { get; set; }

    /// <summary>What the reader's marks are kept with.</summary>
    [Parameter, EditorRequired]
    public required MarkedList Marks { get; set; }

    /// <summary>The lines are projects that the reader looks for; otherwise they are firms.</summary>
    [Parameter]
    public bool ShowProjects { get; set; }

    /// <summary>The firm that the reader acts for, where what is unknown is a question to it.</summary>
    [Parameter]
    public string? AnsweringFirm { get; set; }

    /// <summary>What the reader may do with a candidate, at the end of its row and at the foot of its panel.</summary>
    [Parameter]
    public RenderFragment<MatchLine>? Acts { get; set; }

    /// <summary>What else stands in the panel of a candidate.</summary>
    [Parameter]
    public RenderFragment<MatchLine>? Further { get; set; }

    /// <summary>Whether the reader may ask a candidate what is unknown of it.</summary>
    [Parameter]
    public Func<MatchLine, bool> MayAsk { get; set; } = _ => false;

    /// <summary>A mark has been kept or taken back: the list is to be read anew.</summary>
    [Parameter]
    public EventCallback OnMarked { get; set; }

    /// <summary>The reader, whose own marks stand beside the lines where it is signed in.</summary>
    [CascadingParameter]
    public required Caller Me { get; set; }

    /// <summary>What stands between the list and the fold.</summary>
    [Parameter]
    public RenderFragment? More { get; set; }

    internal MatchLine? Opened =>
        _opened is { } candidate ? In(Matches.Shown, candidate) ?? In(Matches.NotFitting, candidate) : null;

    /// <summary>In the order in which they were chosen.</summary>
    private IReadOnlyList<MatchLine> Picked =>
        [
            .. _picked
                .Select(candidate => In(Matches.Shown, candidate) ?? In(Matches.NotFitting, candidate))
                .OfType<MatchLine>(),
        ];

    internal bool PickedAll => _picked.Count == MostPicked;

    internal bool IsPicked(MatchLine line) => _picked.Contains(line.Match.Candidate);

    internal void Open(MatchLine line)
    {
        _opened = line.Match.Candidate;
        StateHasChanged();
    }

    internal void Pick(MatchLine line)
    {
        if (!_picked.Remove(line.Match.Candidate) && !PickedAll)
            _picked.Add(line.Match.Candidate);
        StateHasChanged();
    }

    private void PickNone()
    {
        _picked.Clear();
        _comparing = false;
    }

    private void Close() => _opened = null;

    /// <summary>
    /// Whether a press may be the second half of a double click that was meant for another card, which went into the
    /// fold or out of it at the first, so that this one came to its place.
    /// </summary>
    internal bool MayBeMeantForAnother(string candidate) =>
        _moved is { } moved && moved.Candidate != candidate && Time.GetElapsedTime(moved.At) < ConsoleForm.DoubleClick;

    /// <summary>The reader has marked a candidate or taken its mark back; the list is about to be read anew.</summary>
    internal void Marked(string candidate) => _marked = candidate;

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_told, Matches))
            return;
        var before = _told;
        _told = Matches;
        if (_marked is not { } candidate)
            return;
        _marked = null;
        if (In(before.Shown, candidate) is { } shown && In(Matches.NotFitting, candidate) is not null)
            Folded(shown, before);
        else if (In(before.NotFitting, candidate) is { } folded && In(Matches.NotFitting, candidate) is null)
            Unfolded(folded);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus is not { } focus)
            return;
        _focus = null;
        await focus();
    }

    // The card takes with it the button that was pressed and what its form would have said.
    private void Folded(MatchLine line, FoldedMatches before)
    {
        var next = before
            .Shown.Items.SkipWhile(l => l != line)
            .Select(l => In(Matches.Shown, l.Match.Candidate))
            .FirstOrDefault(l => l is not null);
        Moved(line, next ?? Matches.Shown.Items.LastOrDefault());
        _said = Say[
            $"{Say[line.Name]}已移到名单末尾的“不合适”中。",
            $"{Say[line.Name]} is folded under “Not fitting” at the end of the list."
        ];
    }

    private void Unfolded(MatchLine line)
    {
        Moved(line, In(Matches.Shown, line.Match.Candidate));
        _said = Say[$"{Say[line.Name]}已回到名单中。", $"{Say[line.Name]} is back on the list."];
    }

    private void Moved(MatchLine line, MatchLine? focused)
    {
        _moved = (line.Match.Candidate, Time.GetTimestamp());
        // In the panel the pressed button stays where it is.
        if (_opened == line.Match.Candidate)
            return;
        if (focused is not null)
            _focus = () => _table?.FocusAsync(focused.Match.Candidate) ?? default;
        else if (Matches.NotFitting.Edges.Count > 0)
            _focus = () => _fold.FocusAsync();
    }

    private static MatchLine? In(Page<MatchLine> page, string candidate) =>
        page.Items.FirstOrDefault(line => line.Match.Candidate == candidate);
}
