using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Neo4j.Reading;
using Matchmaker.Graph.Neo4j.Records;

namespace Matchmaker.Graph.Neo4j;

internal sealed class Neo4jAccounts(Neo4jReads reads) : IAccounts
{
    public Task<IReadOnlyList<Account>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        reads.RecordsAsync<Account>(nameof(IAccounts), RecordStatements.ByIds, new() { ["ids"] = ids, ["kind"] = RecordKind.Account }, ct);

    /// <summary>By the key that keeps names unique without regard to case.</summary>
    public async Task<Account?> ByNameAsync(string name, CancellationToken ct) =>
        (await reads.RecordsAsync<Account>(nameof(IAccounts), AccountStatements.ByKey, new() { ["key"] = $"account:{name.ToLowerInvariant()}" }, ct))
        .SingleOrDefault();

    public Task<Page<Account>> PageAsync(PageRequest page, CancellationToken ct) =>
        reads.PageAsync<Account>(nameof(IAccounts), IAccounts.List, AccountStatements.Page, AccountStatements.Count, [], Sort.ByText, page, ct);
}

internal static class AccountStatements
{
    public const string ByKey = $"{Shared.Each}MATCH (:Key {{value: asked.key}})<-[:{Edges.KnownBy}]-(n) {Shared.Records}";

    private const string Walk =
        "MATCH (n:Account) USING INDEX n:Account(name, id) WHERE n.name >= asked.sort AND n.id IS NOT NULL AND CASE n.name WHEN asked.sort THEN n.id > asked.id ELSE true END";

    public const string Page = $"{Shared.Each}{Walk} WITH n ORDER BY n.name, n.id LIMIT $take RETURN collect([n.id, n.revision, n.name]) AS hits{Shared.Hits}";

    public const string Count = $"{Shared.Each}{Walk} RETURN count(n) AS total{Shared.Total}";
}
