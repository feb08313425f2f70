using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Console.Parts;

/// <summary>An engagement with the names a person knows it by.</summary>
/// <param name="Owner">The sign-in name of the account that looks after it.</param>
public sealed record EngagementLine(
    Engagement Engagement,
    DisclosedProject? Project,
    Firm? Firm,
    string? Owner,
    bool Stalled,
    int AgeDays
)
{
    /// <summary>
    /// What the project is called, or was when the engagement began, where it is no longer open to the reader.
    /// </summary>
    public string? Title => Project?.Title ?? Engagement.About?.Title;
}

/// <summary>Lines for a page of engagements: four questions to the store, however many lines.</summary>
public sealed class EngagementLines(
    DisclosedProjects projects,
    IFirms firms,
    IAccounts accounts,
    EngagementLimits limits,
    TimeProvider time
)
{
    public async Task<IReadOnlyList<EngagementLine>> OfAsync(
        IReadOnlyList<Engagement> engagements,
        Caller caller,
        CancellationToken ct
    )
    {
        if (engagements.Count == 0)
            return [];
        var about = await projects.ByIdsAsync([.. engagements.Select(e => e.Project).Distinct()], caller, ct);
        var with = await firms.ByIdsAsync([.. engagements.Select(e => e.Firm).Distinct()], ct);
        var owners = await accounts.ByIdsAsync([.. engagements.Select(e => e.Owner).OfType<string>().Distinct()], ct);
        var now = time.GetUtcNow();
        return
        [
            .. engagements.Select(e => new EngagementLine(
                e,
                about.FirstOrDefault(p => p.Id == e.Project),
                with.FirstOrDefault(f => f.Id == e.Firm),
                owners.FirstOrDefault(a => a.Id == e.Owner)?.Name,
                limits.Stalled(e, now),
                e.AgeDays(now)
            )),
        ];
    }
}
