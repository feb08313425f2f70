using System.ComponentModel;
using Matchmaker.Api.Schema.Engagements;
using Matchmaker.Domain;
using Matchmaker.Domain.Outcomes;

namespace Matchmaker.Api.Schema.Outcomes;

/// <summary>What each mutation of an outcome answers; each closes it under its own name.</summary>
public abstract class OutcomePayloadOf(Result<OutcomeChange> result)
    : EngagementPayloadOf(result.Errors, result.Value?.Engagement)
{
    [Description("The outcome as it is now; null when errors is not empty.")]
    public OutcomeNode? Outcome =>
        result.Value is { } change ? new OutcomeNode(change.Outcome, change.Engagement) : null;
}

[Description("The outcome that was recorded, or why it was not.")]
public sealed class RecordOutcomePayload(Result<OutcomeChange> result) : OutcomePayloadOf(result);

[Description("The outcome as verified, or why it was not.")]
public sealed class VerifyOutcomePayload(Result<OutcomeChange> result) : OutcomePayloadOf(result);

[Description("The correction that counts now, or why nothing was corrected.")]
public sealed class CorrectOutcomePayload(Result<OutcomeChange> result) : OutcomePayloadOf(result);
