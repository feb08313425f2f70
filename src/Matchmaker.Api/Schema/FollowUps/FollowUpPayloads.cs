using System.ComponentModel;
using Matchmaker.Api.Schema.Engagements;
using Matchmaker.Domain;
using Matchmaker.Domain.FollowUps;

namespace Matchmaker.Api.Schema.FollowUps;

/// <summary>
/// What each mutation of a follow-up answers; each closes it under its own name. The engagement is null also where the
/// follow-up is about something else.
/// </summary>
public abstract class FollowUpPayloadOf(Result<FollowUpChange> result)
    : EngagementPayloadOf(result.Errors, result.Value?.Engagement)
{
    [Description("The follow-up as it is now; null when errors is not empty.")]
    public FollowUpNode? FollowUp => result.Value is { } change ? new FollowUpNode(change.FollowUp) : null;
}

[Description("The follow-up that was set on the engagement, or why it was not.")]
public sealed class RecordFollowUpPayload(Result<FollowUpChange> result) : FollowUpPayloadOf(result);

[Description("The follow-up that was set, or why it was not.")]
public sealed class RecordFollowUpAboutPayload(Result<FollowUpChange> result) : FollowUpPayloadOf(result);

[Description("The follow-up as done, or why it was not ticked off.")]
public sealed class CompleteFollowUpPayload(Result<FollowUpChange> result) : FollowUpPayloadOf(result);
