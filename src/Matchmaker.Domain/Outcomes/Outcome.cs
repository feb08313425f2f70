using Matchmaker.Domain.Projects;

namespace Matchmaker.Domain.Outcomes;

/// <summary>The kinds of outcomes.</summary>
public enum OutcomeKind { Trial, Intent, Order, Contract, JointResearch, Investment }

/// <summary>What an engagement led to (对接成果).</summary>
/// <param name="AmountFen">In fen, 1/100 CNY; null where no sum was agreed.</param>
/// <param name="Verified">Staff have seen the evidence.</param>
public sealed record Outcome(
    string Id, OutcomeKind Kind, long? AmountFen, DateOnly SignedOn, string? Evidence, bool Verified, DateTimeOffset RecordedAt, string RecordedBy);

/// <summary>An outcome with what the summary groups it by.</summary>
/// <param name="Links">The project's; a chain is theirs.</param>
/// <param name="District">Of the counterpart firm.</param>
public sealed record SignedOutcome(
    Outcome Outcome, string Engagement, string Firm, string? District, IReadOnlyList<string> Links, ProjectType ProjectType);
