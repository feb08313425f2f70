using Matchmaker.Domain;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Neo4j.Reading;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Accounts;

/// <summary>Reads API tokens from Neo4j by id and by account, the newest first.</summary>
internal sealed class Neo4jApiTokens(Neo4jReads reads) : IApiTokens
{
    public Task<IReadOnlyList<ApiToken>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        reads.RecordsAsync<ApiToken>(
            nameof(IApiTokens),
            RecordStatements.ByIds,
            new() { ["ids"] = ids, ["kind"] = RecordKind.ApiToken },
            ct
        );

    public Task<IReadOnlyList<ApiToken>> LiveOfAsync(string account, DateOnly today, CancellationToken ct) =>
        reads.RecordsAsync<ApiToken>(
            nameof(IApiTokens),
            ApiTokenStatements.LiveOf,
            new() { ["account"] = account, ["today"] = today },
            ct
        );

    public Task<IReadOnlyDictionary<string, Page<ApiToken>>> PagesOfAsync(
        IReadOnlyCollection<string> accounts,
        PageRequest page,
        CancellationToken ct
    ) =>
        reads.PagesAsync<ApiToken>(
            nameof(IApiTokens),
            IApiTokens.ListOf,
            ApiTokenStatements.PagesOf,
            accounts,
            [],
            Neo4jSort.ByRank,
            page,
            ct
        );
}

/// <summary>The Cypher of <see cref="Neo4jApiTokens"/>; constants, so that Neo4j plans each once.</summary>
internal static class ApiTokenStatements
{
    public const string LiveOf = $"""
        {BatchFrame.Each}MATCH (a:Record) USING INDEX a:Record(id) WHERE a.id = asked.account
        MATCH (a)<-[:{RelationshipTypes.OwnedBy}]-(n) WHERE n.recordKind = 'API_TOKEN' AND n.revokedAt IS NULL
          AND n.expiresOn >= asked.today
        {BatchFrame.Records}
        """;

    public const string PagesOf = $$"""
        {{BatchFrame.Each}}UNWIND asked.groups AS group
        MATCH (a:Record {id: group})<-[:{{RelationshipTypes.OwnedBy}}]-(n) WHERE n.recordKind = 'API_TOKEN'
        WITH group, collect(n) AS found
        CALL (asked, found) { UNWIND found AS n
          WITH n WHERE n.createdRank >= asked.sort AND CASE n.createdRank WHEN asked.sort THEN n.id > asked.id
            ELSE true END
          WITH n ORDER BY n.createdRank, n.id LIMIT $take
          RETURN collect([n.id, n.revision, n.createdRank]) AS hits }
        RETURN group, hits, size(found) AS total{{BatchFrame.Groups}}
        """;
}
