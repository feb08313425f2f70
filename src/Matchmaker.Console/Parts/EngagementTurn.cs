using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Console.Parts;

/// <summary>For whom an engagement waits, as its reader sees it.</summary>
public enum WaitsFor
{
    /// <summary>Nobody: the talks have ended.</summary>
    Nobody,

    /// <summary>The reader's own firm.</summary>
    You,

    /// <summary>The other side; for staff, one of the two.</summary>
    OtherSide,

    /// <summary>Both sides, who are talking.</summary>
    BothSides,
}

/// <summary>Whose turn it is in an engagement, since when and until when.</summary>
/// <param name="Since">When the last step was taken.</param>
/// <param name="By">The nearest day on which something is due; null without one.</param>
public sealed record EngagementTurn(WaitsFor Waits, LocalizedText Sentence, DateTimeOffset Since, DateOnly? By)
{
    public static EngagementTurn Of(Engagement engagement, Caller caller)
    {
        var (waits, sentence) = For(engagement, caller);
        return new(waits, sentence, engagement.StageSince, engagement.NextDue);
    }

    private static (WaitsFor, LocalizedText) For(Engagement engagement, Caller caller)
    {
        if (EngagementMoves.Ended(engagement.Stage))
            return (WaitsFor.Nobody, new("对接已结束", "This engagement has ended"));
        if (engagement.Stage is EngagementStage.Proposed)
            return ForAnswer(engagement, caller);
        if (engagement.AwaitedSide(caller) is not { } side)
            return (WaitsFor.BothSides, new("双方推进中", "Both sides are at it"));
        var firm = side is EngagementSide.Poster ? engagement.Poster : engagement.Firm;
        return caller.ActsFor(firm)
            ? (WaitsFor.You, new("等您同意公开名称", "Waits for you to agree to be named"))
            : (WaitsFor.OtherSide, new("等对方同意公开名称", "Waits for the other side to agree to be named"));
    }

    private static (WaitsFor, LocalizedText) ForAnswer(Engagement engagement, Caller caller) =>
        engagement.MoverOf(caller) switch
        {
            EngagementActor.Asked => (WaitsFor.You, new("等您回复", "Waits for your answer")),
            EngagementActor.Asking => (WaitsFor.OtherSide, new("等对方回复", "Waits for the other side's answer")),
            _ => EngagementMoves.PosterIsAsked(engagement.Origin)
                ? (WaitsFor.OtherSide, new("等发布方回复", "Waits for the poster's answer"))
                : (WaitsFor.OtherSide, new("等受邀企业回复", "Waits for the invited firm's answer")),
        };
}
