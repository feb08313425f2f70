using Matchmaker.Domain.Projects;

namespace Matchmaker.Domain.Engagements;

/// <summary>An outcome with what the summary groups it by.</summary>
/// <param name="Links">The project's; a chain is theirs.</param>
/// <param name="District">Of the counterpart firm.</param>
public sealed record SignedOutcome(
    Outcome Outcome,
    string Engagement,
    string Firm,
    string? District,
    IReadOnlyList<string> Links,
    ProjectType ProjectType
);
