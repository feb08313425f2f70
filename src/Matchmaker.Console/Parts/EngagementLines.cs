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
/// <param name="Poster">The firm that posted the project; null while it is undisclosed to the reader, and where the
/// programme office posted it.</param>
public sealed record EngagementLine(
    Engagement Engagement,
    DisclosedProject? Project,
    Firm? Firm,
    DisclosedProject? Offer,
    string? Owner,
    bool Stalled,
    int AgeDays,
    Firm? Poster
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

    /// <summary>
    /// What the poster is called. That an undisclosed one is the programme office is not told either.
    /// </summary>
    public LocalizedText PosterName =>
        Poster is not null ? new(Poster.NameZh, Poster.NameEn ?? Poster.NameZh)
        : Project is { Anonymous: false } && Engagement.Poster is null ? new("工作专班", "the programme office")
        : new("未公开的发布方", "an undisclosed poster");

    /// <summary>The side across the table, as the caller knows it.</summary>
    public LocalizedText Other(Caller caller) => caller.ActsFor(Engagement.Firm) ? PosterName : Counterpart;
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
        var about = (await projects.ByIdsAsync(projectIds, caller, ct)).ToDictionary(p => p.Id);
        string[] firmIds =
        [
            .. engagements
                .SelectMany(e => new[] { e.Counterpart(caller), PosterOf(e, about, caller) })
                .OfType<string>()
                .Distinct(),
        ];
        var with = (await firms.ByIdsAsync(firmIds, ct)).ToDictionary(f => f.Id);
        var owners = await accounts.ByIdsAsync(
            [.. engagements.Select(e => e.OwnerFor(caller)).OfType<string>().Distinct()],
            ct
        );
        var now = time.GetUtcNow();
        return
        [
            .. engagements.Select(e => new EngagementLine(
                e,
                about.GetValueOrDefault(e.Project),
                with.GetValueOrDefault(e.Counterpart(caller) ?? ""),
                about.GetValueOrDefault(e.Offer ?? ""),
                owners.FirstOrDefault(a => a.Id == e.OwnerFor(caller))?.Name,
                limits.Stalled(e, now),
                e.AgeDays(now),
                with.GetValueOrDefault(PosterOf(e, about, caller) ?? "")
            )),
        ];
    }

    private static string? PosterOf(Engagement engagement, Dictionary<string, DisclosedProject> about, Caller caller) =>
        caller.SeesAll || caller.ActsFor(engagement.Poster)
            ? engagement.Poster
            : about.GetValueOrDefault(engagement.Project)?.PosterAt(engagement.AgreedStage);
}
