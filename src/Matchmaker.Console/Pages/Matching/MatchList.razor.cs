using Matchmaker.Console.Parts;
using Matchmaker.Domain;
using Microsoft.AspNetCore.Components;

namespace Matchmaker.Console.Pages.Matching;

public sealed partial class MatchList
{
    private readonly Dictionary<string, ElementReference> _cards = new(StringComparer.Ordinal);
    private ElementReference _fold;
    private FoldedMatches _told = FoldedMatches.None;
    private string? _marked;
    private Func<ElementReference>? _focus;
    private (string Candidate, long At)? _moved;
    private string _said = "";

    [Inject]
    public required TimeProvider Time { get; set; }

    [Parameter, EditorRequired]
    public required FoldedMatches Matches { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment<MatchLine> Card { get; set; }

    /// <summary>What stands between the list and the fold.</summary>
    [Parameter]
    public RenderFragment? More { get; set; }

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
        await focus().FocusAsync();
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
        if (focused is not null)
            _focus = () => _cards[focused.Match.Candidate];
        else if (Matches.NotFitting.Edges.Count > 0)
            _focus = () => _fold;
    }

    private static MatchLine? In(Page<MatchLine> page, string candidate) =>
        page.Items.FirstOrDefault(line => line.Match.Candidate == candidate);
}
