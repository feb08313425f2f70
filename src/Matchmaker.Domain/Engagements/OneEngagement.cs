using Matchmaker.Domain.Access;

namespace Matchmaker.Domain.Engagements;

/// <summary>Reading one engagement by its id.</summary>
public static class OneEngagement
{
    /// <summary>The engagement whoever asks: for use cases that decide themselves who may do what.</summary>
    public static Task<Engagement?> OneAsync(this IEngagements engagements, string id, CancellationToken ct) =>
        engagements.OneAsync(id, Audience.Everything, ct);

    /// <summary>The engagement, or null where the audience may not know of it.</summary>
    public static async Task<Engagement?> OneAsync(
        this IEngagements engagements,
        string id,
        Audience audience,
        CancellationToken ct
    ) => (await engagements.ByIdsAsync([id], audience, ct)).SingleOrDefault();
}
