using System.ComponentModel;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Domain;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Api.Schema.Engagements;

/// <summary>What each mutation of an engagement answers; each closes it under its own name.</summary>
public abstract class EngagementPayloadOf(IReadOnlyList<UserError> errors, Engagement? engagement) : PayloadOf(errors)
{
    [Description("The engagement as it is now; null when errors is not empty.")]
    public EngagementNode? Engagement => engagement is null ? null : new EngagementNode(engagement);
}

[Description("The engagement that the invitation began, or why there is none.")]
public sealed class InviteFirmPayload(Result<Engagement> result) : EngagementPayloadOf(result.Errors, result.Value);

[Description("The engagement that the interest began, or why there is none.")]
public sealed class ExpressInterestPayload(Result<Engagement> result)
    : EngagementPayloadOf(result.Errors, result.Value);

[Description("The engagement at its new stage, or why it was not moved.")]
public sealed class AdvanceEngagementPayload(Result<Engagement> result)
    : EngagementPayloadOf(result.Errors, result.Value);

[Description("The engagement with its new owner, or why it was not handed over.")]
public sealed class AssignEngagementPayload(Result<Engagement> result)
    : EngagementPayloadOf(result.Errors, result.Value);
