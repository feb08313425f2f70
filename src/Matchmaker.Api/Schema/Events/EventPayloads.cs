using System.ComponentModel;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Domain;
using Matchmaker.Domain.Events;

namespace Matchmaker.Api.Schema.Events;

/// <summary>What each mutation of an event answers; each closes it under its own name.</summary>
public abstract class EventPayloadOf(Result<Event> result) : PayloadOf(result.Errors)
{
    [Description("The event as it is now; null when errors is not empty.")]
    public EventNode? Event => result.Ok ? new EventNode(result.Value) : null;
}

[Description("The event that was announced, or why it was not.")]
public sealed class CreateEventPayload(Result<Event> result) : EventPayloadOf(result);

[Description("The event as it is now, or why it was not changed.")]
public sealed class UpdateEventPayload(Result<Event> result) : EventPayloadOf(result);

[Description("The event that was called off, or why it was not.")]
public sealed class CancelEventPayload(Result<Event> result) : EventPayloadOf(result);
