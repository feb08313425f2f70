namespace Matchmaker.Domain.Engagements;

/// <summary>What waits in a chain, in a district or in the whole city, as of now.</summary>
/// <param name="Key">The id of the chain or the district; null for the total, and for firms without a district.</param>
/// <param name="EngagementCount">Engagements that have not ended.</param>
/// <param name="UnansweredCount">Of those, the ones still proposed.</param>
/// <param name="StalledCount">Of those, the ones without activity for longer than their stage allows.</param>
/// <param name="OverdueCount">Of those, the ones on which something was due before today.</param>
/// <param name="InReviewCount">Projects that wait for review.</param>
public sealed record ProgressRow(
    string? Key,
    int EngagementCount,
    int UnansweredCount,
    int StalledCount,
    int OverdueCount,
    int InReviewCount
)
{
    public bool IsEmpty => EngagementCount == 0 && InReviewCount == 0;
}

/// <summary>A week of engagements, from Monday to Sunday of the city.</summary>
/// <param name="StartsOn">Its Monday.</param>
/// <param name="ProposedCount">Engagements that were proposed in it.</param>
/// <param name="StageCounts">How many stood at each stage when it ended, or stand there now in the present one.</param>
public sealed record ProgressWeek(
    DateOnly StartsOn,
    int ProposedCount,
    IReadOnlyDictionary<EngagementStage, int> StageCounts
);

/// <summary>A month of positions.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="FilledPositionCount">Pairs of a link and a firm for which a demand first came to a contract in
/// it.</param>
public sealed record ProgressMonth(DateOnly Month, int FilledPositionCount);

/// <summary>How the engagements of the programme stand, and how they moved.</summary>
/// <param name="Total">Each engagement and project once.</param>
/// <param name="Districts">Of counterpart firms, and of posters for what is in review, in the order of codes; firms
/// without one last; without empty rows.</param>
/// <param name="Chains">Of the project's links, in the catalogue's order, a project of two chains in both; without
/// empty rows.</param>
/// <param name="Weeks">The oldest first; the last one is the present.</param>
/// <param name="Months">The oldest first; the last one is the present.</param>
public sealed record ProgressTable(
    ProgressRow Total,
    IReadOnlyList<ProgressRow> Districts,
    IReadOnlyList<ProgressRow> Chains,
    IReadOnlyList<ProgressWeek> Weeks,
    IReadOnlyList<ProgressMonth> Months
);
