namespace Matchmaker.Domain.Events;

/// <summary>Reading one event by its id; anybody may.</summary>
public static class OneEvent
{
    public static async Task<Event?> OneAsync(this IEvents events, string id, CancellationToken ct) =>
        (await events.ByIdsAsync([id], ct)).SingleOrDefault();
}
