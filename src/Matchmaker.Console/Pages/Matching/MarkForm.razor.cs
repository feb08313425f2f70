using Matchmaker.Console.Parts;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Feedback;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Feedback;
using Microsoft.AspNetCore.Components;

namespace Matchmaker.Console.Pages.Matching;

public sealed partial class MarkForm
{
    private FormButton? _fits,
        _fitsNot;
    private FormButton? _focus;
    private string? _reason;
    private string _said = "";
    private Mark? _told;

    [Inject]
    public required MarkMatch Marking { get; set; }

    [Inject]
    public required RemoveMark TakingBack { get; set; }

    [Parameter, EditorRequired]
    public required MarkedList Marks { get; set; }

    [Parameter, EditorRequired]
    public required Match Match { get; set; }

    /// <summary>What the candidate is called.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>Whether there is room for a reason.</summary>
    [Parameter]
    public bool WithReason { get; set; }

    [CascadingParameter]
    public required Caller Me { get; set; }

    [CascadingParameter]
    public required MatchList List { get; set; }

    protected override void OnParametersSet()
    {
        if (_told == Match.Mark)
            return;
        (_told, _reason) = (Match.Mark, Match.Mark?.Reason);
    }

    // The list has been ranked anew and the button has moved with its candidate: who pressed it stays on it.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus is not { } button)
            return;
        _focus = null;
        await button.FocusAsync();
    }

    private string Pressed(bool fits) => Match.Mark?.Fits == fits ? "true" : "false";

    private async Task PressAsync(bool fits, Submission submission)
    {
        if (List.MayBeMeantForAnother(Match.Candidate))
            return;
        if (Match.Mark is { } mark && mark.Fits == fits)
            await TakeBackAsync(mark, submission);
        else
            await MarkAsync(fits, submission);
        if (submission.Errors.Count == 0)
            _focus = fits ? _fits : _fitsNot;
    }

    private Task KeepReasonAsync(Submission submission) =>
        Match.Mark is { } mark ? MarkAsync(mark.Fits, submission) : Task.CompletedTask;

    private async Task MarkAsync(bool fits, Submission submission)
    {
        var input = new MarkMatchInput(
            submission.MutationId,
            Marks.Project,
            Marks.Firm,
            Marks.Text,
            Marks.Seeking,
            Match.Candidate,
            fits,
            _reason,
            Match.Mark?.Version
        );
        if (!submission.Answered(await Marking.RunAsync(input, Me, CancellationToken.None)))
            return;
        _said = fits
            ? Say[$"已标记{Name}为合适，名单已重新排序。", $"{Name} is marked as fitting; the list is ranked anew."]
            : Say[
                $"已标记{Name}为不合适，名单已重新排序。",
                $"{Name} is marked as not fitting; the list is ranked anew."
            ];
        await SavedAsync();
    }

    private async Task TakeBackAsync(Mark mark, Submission submission)
    {
        var input = new RemoveMarkInput(submission.MutationId, mark.Id, mark.Version);
        if (!submission.Answered(await TakingBack.RunAsync(input, Me, CancellationToken.None)))
            return;
        _said = Say[$"已撤回对{Name}的标记。", $"Your mark on {Name} is taken back."];
        await SavedAsync();
    }

    private Task SavedAsync()
    {
        List.Marked(Match.Candidate);
        return List.OnMarked.InvokeAsync();
    }
}
