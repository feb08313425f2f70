using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Matchmaker.Console.Parts;

/// <summary>
/// What every form of the console does: it sends one submission at a time and shows that it is busy, keeps what was
/// typed when the store is out of reach, and tells each error beside its field until that field is changed. With
/// <see cref="Keep"/> what is written stays on the device until it is sent.
/// <see cref="FormField"/>, <see cref="FieldGroup"/>,
/// <see cref="FormButton"/> and <see cref="Parts.Errors"/> inside it find it by themselves.
/// </summary>
public sealed partial class ConsoleForm
{
    // The second half of a double click may fall on another button, which has come to the same place. Desktops take two
    // clicks within 500 ms for a double click; twice that would swallow what a quick person means.
    internal static readonly TimeSpan DoubleClick = TimeSpan.FromMilliseconds(500);

    private readonly EditContext _editing;
    private string _mutationId = NewMutationId();
    private readonly Dictionary<object, UserError> _unread = [];
    private object? _sender;
    private long? _sentAt;

    public ConsoleForm()
    {
        _editing = new EditContext(this);
        _editing.OnFieldChanged += (_, _) => Touched();
    }

    [Inject]
    public required TimeProvider Time { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Sends what stands in the form; absent where only its buttons send.</summary>
    [Parameter]
    public EventCallback<Submission> OnSubmit { get; set; }

    /// <summary>Reads anew what the form is about, after a conflict with somebody else's change.</summary>
    [Parameter]
    public EventCallback OnReload { get; set; }

    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    /// <summary>Whether a submission is under way; another one is not taken meanwhile.</summary>
    public bool Busy { get; private set; }

    public IReadOnlyList<UserError> Errors { get; private set; } = [];

    internal IEnumerable<UserError> ErrorsOf(string field) => Errors.Where(e => IsAbout(e, field));

    /// <summary>Takes back what was said about a field whose content has been changed.</summary>
    internal void Changed(params IReadOnlyList<string> fields)
    {
        Touched();
        Errors = [.. Errors.Where(e => !fields.Any(f => IsAbout(e, f)))];
        StateHasChanged();
    }

    /// <summary>Takes what a field of the form cannot read, so that the form is not sent without it.</summary>
    /// <param name="problem">Null once it can be read.</param>
    internal void Typed(object field, LocalizedText? problem)
    {
        Forget(field);
        if (problem is not null)
            _unread[field] = new UserError(ErrorCode.Invalid, problem);
        Touched();
        StateHasChanged();
    }

    /// <summary>For a field that has gone, or whose text was replaced.</summary>
    internal void Forget(object field)
    {
        if (_unread.Remove(field, out var told))
            Errors = [.. Errors.Where(e => !ReferenceEquals(e, told))];
    }

    /// <param name="sender">The form or the button that was pressed: each stands for a request of its own.</param>
    internal async Task SendAsync(object sender, EventCallback<Submission> send)
    {
        if (Busy || SentJustNow)
            return;
        if (_unread.Count > 0 || Conflicts.Count > 0)
        {
            Errors = [.. _unread.Values, .. Conflicts.Count > 0 ? [ChooseFirst] : Array.Empty<UserError>()];
            StateHasChanged();
            return;
        }
        if (!ReferenceEquals(sender, _sender))
            (_sender, _mutationId) = (sender, NewMutationId());
        Busy = true;
        StateHasChanged();
        try
        {
            var submission = new Submission(_mutationId);
            await send.InvokeAsync(submission);
            Errors = submission.Errors;
            if (submission.CalledOff)
                return;
            if (Errors.Count == 0)
                await SentAsync();
            else if (Draft is not null && Errors.Any(IsStale))
                await OnReload.InvokeAsync();
        }
        catch (StoreUnavailableException unavailable)
        {
            Errors = [new UserError(ErrorCode.Unavailable, unavailable.Passing ? TryAgain : TellStaff)];
        }
        finally
        {
            Busy = false;
            StateHasChanged();
        }
    }

    internal async Task ReloadAsync()
    {
        Errors = [];
        await OnReload.InvokeAsync();
    }

    private async Task SentAsync()
    {
        (_sentAt, _mutationId) = (Time.GetTimestamp(), NewMutationId());
        await ForgetDraftAsync();
    }

    private Task SubmitAsync() => OnSubmit.HasDelegate ? SendAsync(this, OnSubmit) : Task.CompletedTask;

    private bool SentJustNow => _sentAt is { } at && Time.GetElapsedTime(at) < DoubleClick;

    // What is changed is another request than the one before.
    private void Touched() => (_sentAt, _mutationId, _keepDue) = (null, NewMutationId(), true);

    private static bool IsAbout(UserError error, string field) => error.Path is [var first, ..] && first == field;

    private static string NewMutationId() => Guid.NewGuid().ToString("N");

    // A store that does not answer in time may have carried it out all the same, so neither sentence says that it did
    // not.
    private static readonly LocalizedText TryAgain = new(
        "暂时连不上数据库，未能确认已保存；已填写的内容都还在，请稍后再试。",
        "The store cannot be reached just now, and it is not certain that this was saved. What you have "
            + "written is still here; try again in a moment."
    );

    private static readonly LocalizedText TellStaff = new(
        "数据库出了故障，未能确认已保存；已填写的内容都还在，请联系工作人员。",
        "The store is out of order, and it is not certain that this was saved. What you have written is "
            + "still here; tell the programme's staff."
    );
}
