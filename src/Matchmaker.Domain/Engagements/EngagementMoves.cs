using static Matchmaker.Domain.Engagements.EngagementActor;
using static Matchmaker.Domain.Engagements.EngagementStage;

namespace Matchmaker.Domain.Engagements;

/// <summary>
/// Who moves an engagement: the side that was asked, the side that asked, staff, or the product itself.
/// </summary>
public enum EngagementActor
{
    Asked,
    Asking,
    Staff,
    System,
}

/// <summary>The state machine of engagements: a transition table of which party may make which move.</summary>
public static class EngagementMoves
{
    private static readonly EngagementStage[] Path = [Accepted, Negotiating, Intent, Contracted, Delivered];

    private static readonly EngagementActor[] EitherSideOrStaff = [Asked, Asking, Staff];

    public static Transitions<EngagementStage, EngagementActor> Table { get; } =
        new([.. Answers(), .. AfterTheAnswer()]);

    public static Move Of(EngagementActor mover, EngagementStage from, EngagementStage to) => Table.Of(mover, from, to);

    public static bool Ended(EngagementStage stage) => stage is Delivered or Declined or Lapsed or Failed or Withdrawn;

    /// <summary>
    /// Both sides have said yes to talking. FAILED is not among these: staff can correct an unanswered proposal to it.
    /// </summary>
    public static bool AgreedToTalk(EngagementStage stage) => Path.Contains(stage);

    /// <summary>
    /// The side whose answer a proposal waits for: who was invited, or who posted what interest is shown in.
    /// </summary>
    public static bool PosterIsAsked(EngagementOrigin origin) =>
        origin is EngagementOrigin.Interest or EngagementOrigin.Claim;

    /// <summary>The asked side's own yes or no to a proposal.</summary>
    public static bool IsAnswer(EngagementStage from, EngagementStage to) =>
        from is Proposed && (to is Accepted or Declined);

    private static Transition<EngagementStage, EngagementActor>[] Answers() =>
        [
            new(Proposed, Accepted, [Asked], []),
            new(Proposed, Declined, [Asked], []),
            new(Proposed, Lapsed, [EngagementActor.System], [Staff]),
            new(Proposed, Failed, [], [Staff]),
            new(Proposed, Withdrawn, [Asking], [Staff]),
        ];

    // What was answered is not taken back any more: it is failed.
    private static IEnumerable<Transition<EngagementStage, EngagementActor>> AfterTheAnswer() =>
        Enum.GetValues<EngagementStage>()
            .Where(from => from != Proposed)
            .SelectMany(from => Enum.GetValues<EngagementStage>(), Move)
            .Where(move => move.To is not Proposed and not Withdrawn && move.From != move.To);

    private static Transition<EngagementStage, EngagementActor> Move(EngagementStage from, EngagementStage to) =>
        IsForward(from, to) || (to == Failed && !Ended(from))
            ? new(from, to, EitherSideOrStaff, [])
            : new(from, to, [], [Staff]);

    private static bool IsForward(EngagementStage from, EngagementStage to) =>
        Array.IndexOf(Path, from) is >= 0 and var i && Array.IndexOf(Path, to) > i;
}
