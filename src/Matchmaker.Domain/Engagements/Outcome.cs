namespace Matchmaker.Domain.Engagements;

/// <summary>The kinds of outcomes.</summary>
public enum OutcomeKind
{
    Trial,
    Intent,
    Order,
    Contract,
    JointResearch,
    Investment,
}

/// <summary>What an engagement led to (对接成果).</summary>
/// <param name="AmountFen">In fen, 1/100 CNY; null where no sum was agreed.</param>
/// <param name="Verified">Staff have seen the evidence.</param>
public sealed record Outcome(
    string Id,
    OutcomeKind Kind,
    long? AmountFen,
    DateOnly SignedOn,
    string? Evidence,
    bool Verified,
    DateTimeOffset RecordedAt,
    string RecordedBy
);
