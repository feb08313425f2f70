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
/// <param name="Corrects">The outcome that this one stands for now; null where it is the first.</param>
/// <param name="CorrectionReason">Why it was corrected; null where it corrects none.</param>
/// <param name="CorrectedBy">The outcome that stands for this one now, so that it is kept and no longer counted; null
/// while it counts.</param>
public sealed record Outcome(
    string Id,
    OutcomeKind Kind,
    long? AmountFen,
    DateOnly SignedOn,
    string? Evidence,
    bool Verified,
    DateTimeOffset RecordedAt,
    string RecordedBy,
    string? Corrects = null,
    string? CorrectionReason = null,
    string? CorrectedBy = null
)
{
    /// <summary>Whether it counts: no correction has taken its place.</summary>
    public bool IsCurrent => CorrectedBy is null;
}
