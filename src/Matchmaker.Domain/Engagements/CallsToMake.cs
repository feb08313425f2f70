using Matchmaker.Domain.Accounts;

namespace Matchmaker.Domain.Engagements;

/// <summary>
/// Finds who has to be called: nobody signs in for the firm that a proposal asks, so that the staff of its district
/// call it and record its answer.
/// </summary>
public sealed class CallsToMake(IAccounts accounts)
{
    /// <summary>The ids of those of the engagements that wait for a call, in one call for all of them.</summary>
    public async Task<IReadOnlySet<string>> AmongAsync(
        IReadOnlyCollection<Engagement> engagements,
        CancellationToken ct
    )
    {
        var asked = engagements.Select(e => (e.Id, Firm: e.AskedFirm())).Where(e => e.Firm is not null).ToList();
        if (asked.Count == 0)
            return new HashSet<string>();
        var reached = await accounts.FirmsWithAccountsAsync([.. asked.Select(e => e.Firm!).Distinct()], ct);
        return asked.Where(e => !reached.Contains(e.Firm!)).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
    }
}

/// <summary>Whose answer a proposal waits for.</summary>
public static class AskedSide
{
    /// <summary>
    /// The firm that is asked; null where the proposal has been answered, and where the programme office is asked.
    /// </summary>
    public static string? AskedFirm(this Engagement engagement) =>
        engagement.Stage is not EngagementStage.Proposed ? null
        : EngagementMoves.PosterIsAsked(engagement.Origin) ? engagement.Poster
        : engagement.Firm;
}
