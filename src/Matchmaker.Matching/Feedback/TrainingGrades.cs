using Matchmaker.Domain.Engagements;

namespace Matchmaker.Matching.Feedback;

/// <summary>
/// What people's acts say of how well an offer answers a need, on the scale of the labelled data: 1 does not, 2 hardly,
/// 3 does, 4 fully. What says nothing of the matter (no answer, a refusal for another reason) has no grade.
/// </summary>
public static class TrainingGrades
{
    // Refusals give their reason in free words; only those that say "we cannot make this" speak of the match.
    private static readonly string[] Inability =
    [
        "做不了",
        "无法",
        "没有能力",
        "能力不足",
        "不具备",
        "不生产",
        "不做",
        "cannot make",
        "can't make",
        "unable",
        "not able",
        "do not make",
        "don't make",
    ];

    public static int Of(bool fits) => fits ? 3 : 1;

    /// <summary>By the best that came of it: something signed, then the stage.</summary>
    public static int? Of(Engagement engagement) =>
        engagement.CurrentOutcomes.Select(o => (int?)Of(o.Kind)).Append(OfStage(engagement)).Max();

    private static int Of(OutcomeKind kind) => kind is OutcomeKind.Intent or OutcomeKind.Trial ? 3 : 4;

    private static int? OfStage(Engagement engagement) =>
        engagement.Stage switch
        {
            EngagementStage.Delivered or EngagementStage.Contracted => 4,
            EngagementStage.Intent or EngagementStage.Negotiating or EngagementStage.Accepted => 3,
            // They talked and it came to nothing: the match was worth a talk.
            EngagementStage.Failed when engagement.History.Any(h => EngagementMoves.AgreedToTalk(h.To)) => 2,
            EngagementStage.Declined => OfRefusal(engagement),
            _ => null,
        };

    // Refused by the poster: it looked at what the firm says of itself, and did not want to talk.
    private static int? OfRefusal(Engagement engagement) =>
        EngagementMoves.PosterIsAsked(engagement.Origin) ? 2
        : Inability.Any(words =>
            engagement.History[^1].Note?.Contains(words, StringComparison.OrdinalIgnoreCase) == true
        )
            ? 1
        : null;
}
