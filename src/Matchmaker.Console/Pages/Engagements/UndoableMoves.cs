using Matchmaker.Console.Parts.Overlays;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Console.Pages.Engagements;

/// <summary>
/// Moves engagements and says so in a message, with the way back where there is one: going back is a correction, which
/// staff alone may make.
/// </summary>
public sealed class UndoableMoves(AdvanceEngagement advance, Toasts toasts, Localizer say)
{
    /// <summary>Moves one; what refuses it is returned, not shown.</summary>
    /// <param name="onUndone">Reads anew what is shown, once the move was taken back.</param>
    public async Task<Result<Engagement>> MoveAsync(
        AdvanceEngagementInput input,
        EngagementStage from,
        Caller caller,
        Func<Task> onUndone
    )
    {
        var result = await advance.RunAsync(input, caller, CancellationToken.None);
        if (result is { Ok: true, Value: { } moved })
            Tell([new(moved, from)], 0, caller, onUndone);
        return result;
    }

    /// <summary>
    /// Moves several to one stage, each by a decision, a version and a history of its own; those that are refused stay
    /// where they are and are counted in the message.
    /// </summary>
    public async Task MoveAllAsync(
        IReadOnlyList<Engagement> engagements,
        EngagementStage to,
        Caller caller,
        Func<Task> onUndone
    )
    {
        var moves = new List<Moved>();
        foreach (var engagement in engagements)
        {
            var input = new AdvanceEngagementInput(null, engagement.Id, engagement.Version, to, null);
            if (await advance.RunAsync(input, caller, CancellationToken.None) is { Ok: true, Value: { } moved })
                moves.Add(new(moved, engagement.Stage));
        }
        Tell(moves, engagements.Count - moves.Count, caller, onUndone);
    }

    private void Tell(IReadOnlyList<Moved> moves, int refused, Caller caller, Func<Task> onUndone)
    {
        var mayGoBack = moves.Count > 0 && moves.All(m => m.MayGoBack(caller));
        toasts.Show(Sentence(moves, refused), mayGoBack ? () => UndoAsync(moves, caller, onUndone) : null);
    }

    private static LocalizedText Sentence(IReadOnlyList<Moved> moves, int refused)
    {
        if (moves.Count == 0)
            return new(
                "没有移动：有人先作了修改，请刷新后再试。",
                "Nothing was moved: somebody else changed it first."
            );
        var to = moves[0].Engagement.Stage.Label();
        if (moves.Count == 1 && refused == 0)
            return new($"已移到“{to.Zh}”。", $"Moved to {to.En}.");
        return refused == 0
            ? new($"{moves.Count} 项已移到“{to.Zh}”。", $"{moves.Count} moved to {to.En}.")
            : new(
                $"{moves.Count} 项已移到“{to.Zh}”，{refused} 项未能移动。",
                $"{moves.Count} moved to {to.En}, {refused} could not be moved."
            );
    }

    private async Task UndoAsync(IReadOnlyList<Moved> moves, Caller caller, Func<Task> onUndone)
    {
        var failed = 0;
        foreach (var move in moves)
        {
            var (engagement, reason) = (move.Engagement, say["撤销刚才的移动", "the last move is taken back"]);
            var back = new AdvanceEngagementInput(null, engagement.Id, engagement.Version, move.From, reason);
            if (!(await advance.RunAsync(back, caller, CancellationToken.None)).Ok)
                failed++;
        }
        toasts.ShowUndone(failed);
        await onUndone();
    }

    private sealed record Moved(Engagement Engagement, EngagementStage From)
    {
        public bool MayGoBack(Caller caller) =>
            Engagement.MoverOf(caller) is EngagementActor.Staff
            && EngagementMoves.Of(EngagementActor.Staff, Engagement.Stage, From) is Move.Correction;
    }
}
