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
    string? Mine
)
{
    public static EngagementListFilters Of(IQueryCollection query) =>
        new(query["stages"], query["chains"], query["districts"], query["due"], query["stalled"], query["mine"]);

    /// <param name="limits">Says since when an engagement counts as stalled.</param>
    public EngagementQuery QueryFor(Caller caller, EngagementLimits limits, DateTimeOffset now) =>
        new(
            new EngagementFilter(
                FilterQuery.Values<EngagementStage>(Stages),
                FilterQuery.Ids(Chains),
                FilterQuery.Ids(Districts),
                null,
                null,
                Mine == "yes" ? caller.AccountId : null,
                Stalled == "yes" ? true : null,
                FilterQuery.Day(Due)
            ),
            Audience.Of(caller),
            limits.StalledBefore(now)
        );
}
