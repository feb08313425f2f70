using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Console.Pages.Engagements;

/// <summary>The moves that are open to a reader, by how near they lie.</summary>
/// <param name="Main">The sensible next one; null where there is none.</param>
/// <param name="Beside">The other that is often meant: to decline, to withdraw, or the step after next; null without
/// one.</param>
/// <param name="Rest">Those that are rare: steps further on, endings, corrections.</param>
public sealed record MoveChoices(EngagementStage? Main, EngagementStage? Beside, IReadOnlyList<EngagementStage> Rest)
{
    public static readonly MoveChoices None = new(null, null, []);

    /// <summary>Whether a party ends the talks by going to this stage: it is asked first.</summary>
    public static bool Ends(EngagementStage stage) =>
        stage is EngagementStage.Failed or EngagementStage.Declined or EngagementStage.Withdrawn;

    /// <param name="next">The stages to which the caller may move it now.</param>
    public static MoveChoices Of(Engagement engagement, IReadOnlyList<EngagementStage> next, Caller caller)
    {
        if (engagement.MoverOf(caller) is not { } mover || next.Count == 0)
            return None;
        // An answer that staff may give is one for a firm that nobody signs in for.
        var free = next.Where(to =>
                EngagementMoves.Of(mover, engagement.Stage, to) is Move.Free
                || EngagementMoves.IsAnswer(engagement.Stage, to)
            )
            .ToList();
        var forward = free.Where(to => !Ends(to)).Take(2).ToList();
        var main = forward.Count > 0 ? forward[0] : (EngagementStage?)null;
        EngagementStage? beside =
            free.Contains(EngagementStage.Declined) ? EngagementStage.Declined
            : free.Contains(EngagementStage.Withdrawn) ? EngagementStage.Withdrawn
            : forward.Count > 1 ? forward[1]
            : null;
        return new(main, beside, [.. free.Concat(next).Distinct().Where(to => to != main && to != beside)]);
    }
}
