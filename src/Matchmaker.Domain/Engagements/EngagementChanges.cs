using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Engagements;

internal static class EngagementChanges
{
    /// <summary>
    /// The engagement that is to be changed: one to which the caller is a party, or which it looks after.
    /// </summary>
    public static Task<Result<Engagement>> BeginAsync(
        this Attempt attempt,
        IEngagements engagements,
        IFirms firms,
        string id,
        int? version,
        CancellationToken ct
    ) =>
        Attempt.BeginAsync(
            new Target(id, "engagement", version),
            engagement => engagements.OneAsync(engagement, Audience.Of(attempt.By), ct),
            engagement => attempt.By.ToTouchAsync(engagement, firms, ct)
        );
}
