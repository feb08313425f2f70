using static Matchmaker.Domain.Engagements.EngagementStage;

namespace Matchmaker.Domain.Engagements;

/// <summary>Who moves an engagement: the side that was asked, the side that asked, staff, or the product itself.</summary>
public enum Mover { Asked, Asking, Staff, System }

/// <summary>The state machine of engagements: a transition table of which party may make which move.</summary>
public static class EngagementMoves
{
    private static readonly EngagementStage[] Path = [Accepted, Negotiating, Intent, Contracted, Delivered];

    public static bool Ended(EngagementStage stage) => stage is Delivered or Declined or Lapsed or Failed;

    /// <summary>Both sides have said yes to talking. FAILED is not among these: staff can correct an unanswered proposal to it.</summary>
    public static bool AgreedToTalk(EngagementStage stage) => Path.Contains(stage);

    /// <summary>
    /// Only the side that was asked answers a proposal; once accepted, either side and staff move it forward or end it;
    /// everything else is a correction, which staff alone make, with a reason; nobody moves anything back to PROPOSED.
    /// </summary>
    public static Move Of(Mover mover, EngagementStage from, EngagementStage to) => (from, to) switch
    {
        (_, Proposed) => Move.Never,
        var (f, t) when f == t => Move.Never,
        (Proposed, Accepted or Declined) => mover == Mover.Asked ? Move.Free : Move.NotYours,
        (Proposed, Lapsed) => mover == Mover.System ? Move.Free : mover == Mover.Staff ? Move.Correction : Move.NotYours,
        (Proposed, Failed) => mover == Mover.Staff ? Move.Correction : Move.NotYours,
        (Proposed, _) => Move.Never,
        _ when mover == Mover.System => Move.NotYours,
        var (f, t) when IsForward(f, t) || t == Failed && !Ended(f) => Move.Free,
        _ => mover == Mover.Staff ? Move.Correction : Move.NotYours,
    };

    private static bool IsForward(EngagementStage from, EngagementStage to) =>
        Array.IndexOf(Path, from) is >= 0 and var i && Array.IndexOf(Path, to) > i;

    /// <summary>The side whose answer a proposal waits for: who was invited, or who posted what interest is shown in.</summary>
    public static bool PosterIsAsked(EngagementOrigin origin) => origin is EngagementOrigin.Interest or EngagementOrigin.Claim;
}

/// <summary>Whether a move may be made: freely, by staff with a reason, by somebody else, or by nobody.</summary>
public enum Move { Free, Correction, NotYours, Never }
