namespace Matchmaker.Domain.Engagements;

/// <summary>What is counted of an engagement, without its texts.</summary>
/// <param name="Stages">Each stage it came to and when, the first one first.</param>
/// <param name="Firm">The counterpart.</param>
/// <param name="District">Of the counterpart; null where it has none.</param>
/// <param name="Links">Of the project.</param>
/// <param name="OnDemand">The project is a demand, so that a contract fills a position.</param>
public sealed record EngagementFacts(
    IReadOnlyList<(EngagementStage Stage, DateTimeOffset At)> Stages,
    DateTimeOffset LastActivityAt,
    DateOnly? NextDue,
    string Firm,
    string? District,
    IReadOnlyList<string> Links,
    bool OnDemand
)
{
    public EngagementStage Stage => Stages[^1].Stage;

    /// <summary>The stage at which it was just before a moment; null where it had not been proposed.</summary>
    public EngagementStage? StageBefore(DateTimeOffset moment)
    {
        EngagementStage? last = null;
        foreach (var (stage, at) in Stages)
        {
            if (at < moment)
                last = stage;
        }
        return last;
    }

    /// <summary>When it first came to a contract; null where it never did.</summary>
    public DateTimeOffset? ContractedAt
    {
        get
        {
            foreach (var (stage, at) in Stages)
            {
                if (stage is EngagementStage.Contracted or EngagementStage.Delivered)
                    return at;
            }
            return null;
        }
    }
}

/// <summary>What is counted of a project that waits for review.</summary>
/// <param name="District">Of the firm that posted it; null where it has none or the programme office posted it.</param>
public sealed record ReviewFacts(string? District, IReadOnlyList<string> Links);

/// <summary>What is counted of all engagements and of the projects in review, at one revision.</summary>
public sealed record ProgressFacts(
    long Revision,
    IReadOnlyList<EngagementFacts> Engagements,
    IReadOnlyList<ReviewFacts> InReview
);
