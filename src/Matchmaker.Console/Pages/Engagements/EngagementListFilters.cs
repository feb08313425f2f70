using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Microsoft.AspNetCore.Http;

namespace Matchmaker.Console.Pages.Engagements;

/// <summary>The filters of the list of engagements, as its address holds them.</summary>
public sealed record EngagementListFilters(
    string? Stages,
    string? Chains,
    string? Districts,
    string? Due,
    string? Stalled,
    string? Mine,
    string? Order = null
)
{
    /// <summary>The value of <see cref="Stages"/> that stands for every stage which is not an end.</summary>
    public const string Living = "living";

    public static readonly IReadOnlyList<EngagementStage> LivingStages =
    [
        .. Enum.GetValues<EngagementStage>().Where(s => !EngagementMoves.Ended(s)),
    ];

    public static EngagementListFilters Of(IQueryCollection query) =>
        new(
            query["stages"],
            query["chains"],
            query["districts"],
            query["due"],
            query["stalled"],
            query["mine"],
            query["order"]
        );

    /// <summary>Whether it narrows the list at all.</summary>
    public bool Any => new[] { Stages, Chains, Districts, Due, Stalled, Mine }.Any(f => !string.IsNullOrEmpty(f));

    /// <param name="limits">Says since when an engagement counts as stalled.</param>
    public EngagementQuery QueryFor(Caller caller, EngagementLimits limits, DateTimeOffset now) =>
        new(
            new EngagementFilter(
                Stages == Living ? LivingStages : FilterQuery.Values<EngagementStage>(Stages),
                FilterQuery.Ids(Chains),
                FilterQuery.Ids(Districts),
                null,
                null,
                Mine == "yes" ? caller.AccountId : null,
                Stalled == "yes" ? true : null,
                FilterQuery.Day(Due)
            ),
            Audience.Of(caller),
            limits.StalledBefore(now),
            Order == "newest" ? EngagementOrder.Newest : EngagementOrder.NextDue
        );

    /// <summary>The query string that holds them, percent-encoded, without the question mark.</summary>
    public string Query =>
        string.Join(
            '&',
            new (string Name, string? Value)[]
            {
                ("stages", Stages),
                ("chains", Chains),
                ("districts", Districts),
                ("due", Due),
                ("stalled", Stalled),
                ("mine", Mine),
                ("order", Order),
            }
                .Where(f => !string.IsNullOrEmpty(f.Value))
                .Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value!)}")
        );
}
