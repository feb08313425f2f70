using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.FollowUps;
using Matchmaker.Graph.Neo4j.Reading;

namespace Matchmaker.Graph.Neo4j.FollowUps;

/// <summary>Reads follow-ups by due day, filtered by their audience in Cypher.</summary>
internal sealed class Neo4jFollowUps(Neo4jReads reads) : IFollowUps
{
    public Task<IReadOnlyList<FollowUp>> ByIdsAsync(
        IReadOnlyCollection<string> ids,
        Audience audience,
        CancellationToken ct
    ) =>
        reads.RecordsAsync<FollowUp>(
            nameof(IFollowUps),
            FollowUpStatements.ByIds,
            Neo4jAudienceFilter.Of(audience, new() { ["ids"] = ids }),
            ct
        );

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<FollowUp>>> AboutAsync(
        IReadOnlyCollection<string> subjects,
        Audience audience,
        CancellationToken ct
    )
    {
        var asked = Neo4jAudienceFilter.Of(audience, new() { ["subjects"] = subjects.Distinct() });
        var found = await reads.RecordsAsync<FollowUp>(nameof(IFollowUps), FollowUpStatements.About, asked, ct);
        return found
            .GroupBy(f => f.About, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<FollowUp>)[.. g], StringComparer.Ordinal);
    }

    public Task<IReadOnlyDictionary<string, Page<FollowUp>>> PagesAboutAsync(
        IReadOnlyCollection<string> subjects,
        FollowUpQuery query,
        PageRequest page,
        CancellationToken ct
    ) =>
        reads.PagesAsync<FollowUp>(
            nameof(IFollowUps),
            FollowUpQuery.ListAbout,
            FollowUpStatements.PagesAbout,
            subjects,
            Parameters(query),
            Neo4jSort.ByRank,
            page,
            ct
        );

    public Task<Page<FollowUp>> PageAsync(FollowUpQuery query, PageRequest page, CancellationToken ct) =>
        reads.PageAsync<FollowUp>(
            nameof(IFollowUps),
            FollowUpQuery.List,
            FollowUpStatements.Page,
            FollowUpStatements.Count,
            Parameters(query),
            Neo4jSort.ByRank,
            page,
            ct
        );

    private static Dictionary<string, object?> Parameters(FollowUpQuery query) =>
        Neo4jAudienceFilter.Of(query.Audience, new() { ["done"] = query.Done, ["dueBefore"] = query.DueBefore });
}
