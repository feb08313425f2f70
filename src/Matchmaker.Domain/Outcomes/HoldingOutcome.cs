using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Domain.Outcomes;

/// <summary>Finding the engagement that holds an outcome.</summary>
internal static class HoldingOutcome
{
    /// <summary>Null where there is none that the caller may know of.</summary>
    public static async Task<Engagement?> HoldingOutcomeAsync(
        this IEngagements engagements,
        string outcome,
        Caller caller,
        CancellationToken ct
    ) =>
        // An engagement would also be found by the id of a follow-up.
        (await engagements.HoldingAsync([outcome], Audience.Of(caller), ct)).SingleOrDefault(e =>
            e.Outcomes.Any(o => o.Id == outcome)
        );
}
