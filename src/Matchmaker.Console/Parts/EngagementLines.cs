using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Console.Parts;

/// <summary>An engagement with the names a person knows it by.</summary>
/// <param name="Firm">The counterpart; null while it is undisclosed to the reader.</param>
/// <param name="Offer">The offer that was asked, where the reader may know of it.</param>
/// <param name="Owner">The sign-in name of the account that looks after it.</param>
public sealed record EngagementLine(
    Engagement Engagement,
    DisclosedProject? Project,
    Firm? Firm,
    DisclosedProject? Offer,
    string? Owner,
    bool Stalled,
    int AgeDays
)
{
    /// <summary>
    /// What the project is called, or was when the engagement began, where it is no longer open to the reader.
    /// </summary>
    public string? Title => Project?.Title ?? Engagement.About?.Title;

    /// <summary>What the counterpart is called: as long as it is undisclosed, by its offer.</summary>
    public LocalizedText Counterpart =>
        Firm is not null ? new(Firm.NameZh, Firm.NameEn ?? Firm.NameZh)
        : Offer is not null ? new($"“{Offer.Title}”的发布方（未公开）", $"the undisclosed poster of “{Offer.Title}”")
        : new("未公开的企业", "an undisclosed firm");
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
        string[] projectIds =
        [
            .. engagements.SelectMany(e => new[] { e.Project, e.Offer }).OfType<string>().Distinct(),
        ];
        string[] firmIds = [.. engagements.Select(e => e.Counterpart(caller)).OfType<string>().Distinct()];
        var about = await projects.ByIdsAsync(projectIds, caller, ct);
        var with = await firms.ByIdsAsync(firmIds, ct);
        var owners = await accounts.ByIdsAsync(
            [.. engagements.Select(e => e.OwnerFor(caller)).OfType<string>().Distinct()],
            ct
        );
        var now = time.GetUtcNow();
        return
        [
            .. engagements.Select(e => new EngagementLine(
                e,
                about.FirstOrDefault(p => p.Id == e.Project),
                with.FirstOrDefault(f => f.Id == e.Counterpart(caller)),
                about.FirstOrDefault(p => p.Id == e.Offer),
                owners.FirstOrDefault(a => a.Id == e.OwnerFor(caller))?.Name,
                limits.Stalled(e, now),
                e.AgeDays(now)
            )),
        ];
    }
}
