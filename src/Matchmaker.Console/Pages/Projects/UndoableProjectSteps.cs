using Matchmaker.Console.Parts.Overlays;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Console.Pages.Projects;

/// <summary>
/// Takes a step with projects and says so in a message, with the way back where there is one: what was paused is
/// resumed, and what was resumed is paused.
/// </summary>
public sealed class UndoableProjectSteps(ProjectSteps steps, Toasts toasts)
{
    /// <summary>
    /// Takes it with each, as a decision of its own; those that are refused stay as they are and are counted in the
    /// message, with the reason of the first.
    /// </summary>
    /// <param name="onUndone">Reads anew what is shown, once the step was taken back.</param>
    public async Task TakeAllAsync(
        IReadOnlyList<DisclosedProject> projects,
        ProjectAction step,
        Caller caller,
        Func<Task> onUndone
    )
    {
        var (taken, refusal) = await TakeAsync([.. projects.Select(p => (p.Id, p.Version))], step, caller);
        var back = ProjectSteps.BackFrom(step);
        toasts.Show(
            Sentence(taken.Count, projects.Count - taken.Count, step, refusal),
            back is { } undo && taken.Count > 0 ? () => UndoAsync(taken, undo, caller, onUndone) : null
        );
    }

    private async Task UndoAsync(
        IReadOnlyList<(string Id, int Version)> taken,
        ProjectAction back,
        Caller caller,
        Func<Task> onUndone
    )
    {
        var (undone, _) = await TakeAsync(taken, back, caller);
        toasts.ShowUndone(taken.Count - undone.Count);
        await onUndone();
    }

    private async Task<(IReadOnlyList<(string Id, int Version)> Taken, UserError? Refusal)> TakeAsync(
        IReadOnlyList<(string Id, int Version)> projects,
        ProjectAction step,
        Caller caller
    )
    {
        var taken = new List<(string, int)>();
        UserError? refusal = null;
        foreach (var (id, version) in projects)
        {
            var input = new ProjectStepInput(null, id, version, null);
            var result = (await steps.TakeAsync(step, input, caller)).DisclosedTo(caller);
            if (result is { Ok: true, Value: { } moved })
                taken.Add((moved.Id, moved.Version));
            else
                refusal ??= result.Errors[0];
        }
        return (taken, refusal);
    }

    private static LocalizedText Sentence(int taken, int refused, ProjectAction step, UserError? refusal)
    {
        var state = step.Target().Label();
        return (taken, refusal) switch
        {
            (0, { Message: var why }) => new($"没有变动：{why.Zh}", $"Nothing was changed: {why.En}"),
            (1, null) => new($"项目现为“{state.Zh}”。", $"The project is now {state.En}."),
            (_, null) => new($"{taken} 个项目现为“{state.Zh}”。", $"{taken} projects are now {state.En}."),
            (_, { Message: var why }) => new(
                $"{taken} 个项目现为“{state.Zh}”，{refused} 个未变：{why.Zh}",
                $"{taken} projects are now {state.En}, {refused} are as before: {why.En}"
            ),
        };
    }
}
