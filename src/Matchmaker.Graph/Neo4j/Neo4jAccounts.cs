using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Neo4j.Reading;
using Matchmaker.Graph.Neo4j.Records;

namespace Matchmaker.Graph.Neo4j;

internal sealed class Neo4jAccounts(Neo4jReads reads) : IAccounts
{
    public Task<IReadOnlyList<Account>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        reads.RecordsAsync(nameof(IAccounts), RecordStatements.ByIds, new() { ["ids"] = ids, ["kind"] = RecordKind.Account }, AccountShape.Account, ct);

    /// <summary>By the key that keeps names unique without regard to case.</summary>
    public async Task<Account?> ByNameAsync(string name, CancellationToken ct) =>
        (await reads.RecordsAsync(nameof(IAccounts), AccountStatements.ByKey, new() { ["key"] = $"account:{name.ToLowerInvariant()}" }, AccountShape.Account, ct))
        .SingleOrDefault();

    public Task<Page<Account>> PageAsync(PageRequest page, CancellationToken ct) =>
        reads.PageAsync(nameof(IAccounts), AccountStatements.Page, AccountStatements.Count, [], Sort.ByText, page, AccountShape.Account, ct);
}

internal static class AccountStatements
{
    public const string ByKey = $"MATCH (:Key {{value: $key}})<-[:{Edges.KnownBy}]-(n) RETURN {Edges.Whole}";

    private const string Walk =
        "MATCH (n:Account) USING INDEX n:Account(name, id) WHERE n.name >= $sort AND n.id IS NOT NULL AND CASE n.name WHEN $sort THEN n.id > $id ELSE true END";

    public const string Page = $"{Walk} WITH n ORDER BY n.name, n.id LIMIT $take RETURN n.name AS sort, {Edges.Whole}";

    public const string Count = $"{Walk} RETURN count(n) AS total";
}
