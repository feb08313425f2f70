using Matchmaker.Domain;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;
using Matchmaker.Graph.Neo4j.Reading;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Accounts;

/// <summary>Reads accounts from Neo4j by id, by folded name, and as a page in the order of names.</summary>
internal sealed class Neo4jAccounts(Neo4jReads reads) : IAccounts
{
    public Task<IReadOnlyList<Account>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        reads.RecordsAsync<Account>(
            nameof(IAccounts),
            RecordStatements.ByIds,
            new() { ["ids"] = ids, ["kind"] = RecordKind.Account },
            ct
        );

    public async Task<Account?> ByNameAsync(string name, CancellationToken ct) =>
        (
            await reads.RecordsAsync<Account>(
                nameof(IAccounts),
                AccountStatements.ByFoldedName,
                new() { ["folded"] = SearchText.Fold(name) },
                ct
            )
        ).SpeltAs(name);

    public async Task<IReadOnlySet<string>> FirmsWithAccountsAsync(
        IReadOnlyCollection<string> firms,
        CancellationToken ct
    ) =>
        (
            await reads.RecordsAsync<Account>(
                nameof(IAccounts),
                AccountStatements.OneOfEachFirm,
                new() { ["firms"] = firms.Distinct() },
                ct
            )
        )
            .Select(a => a.Firm!)
            .ToHashSet(StringComparer.Ordinal);

    public Task<Page<Account>> PageAsync(AccountQuery query, PageRequest page, CancellationToken ct) =>
        reads.PageAsync<Account>(
            nameof(IAccounts),
            AccountQuery.List,
            AccountStatements.Page,
            AccountStatements.Count,
            new()
            {
                ["words"] = query.Filter.Words(),
                ["roles"] = FilterParameters.Of(query.Filter.Roles),
                ["firm"] = query.Filter.Firm,
                ["districts"] = FilterParameters.Of(query.Filter.Districts),
                ["disabled"] = query.Filter.Disabled,
                ["reach"] = query.Reach.Roles,
                ["within"] = query.Reach.District,
            },
            Neo4jSort.ByText,
            page,
            ct
        );
}

/// <summary>The Cypher of <see cref="Neo4jAccounts"/>; constants, so that Neo4j plans each once.</summary>
internal static class AccountStatements
{
    public const string ByFoldedName =
        $"{BatchFrame.Each}MATCH (n:Account) USING INDEX n:Account(foldedName, id) WHERE n.foldedName = "
        + $"asked.folded AND n.id IS NOT NULL {BatchFrame.Records}";

    public const string OneOfEachFirm = $"""
        {BatchFrame.Each}MATCH (f:Record) USING INDEX f:Record(id) WHERE f.id IN asked.firms
        MATCH (f)<-[:{RelationshipTypes.ActsFor}]-(a) WHERE NOT coalesce(a.disabled, false)
        WITH f, head(collect(a)) AS n
        {BatchFrame.Records}
        """;

    private const string Filter = $$"""
          AND n.role IN asked.reach
          AND (asked.within IS NULL
            OR EXISTS { (n)-[:{{RelationshipTypes.ActsFor}}]->()-[:{{RelationshipTypes.In}}]->(d)
              WHERE d.id = asked.within })
          AND all(word IN asked.words WHERE n.foldedName CONTAINS word)
          AND (asked.roles IS NULL OR n.role IN asked.roles)
          AND (asked.firm IS NULL OR EXISTS { (n)-[:{{RelationshipTypes.ActsFor}}]->(f) WHERE f.id = asked.firm })
          AND (asked.districts IS NULL
            OR EXISTS { (n)-[:{{RelationshipTypes.Serves}}]->(d) WHERE d.id IN asked.districts }
            OR EXISTS { (n)-[:{{RelationshipTypes.ActsFor}}]->()-[:{{RelationshipTypes.In}}]->(d)
              WHERE d.id IN asked.districts })
          AND (asked.disabled IS NULL OR coalesce(n.disabled, false) = asked.disabled)

        """;

    private const string Walk = $"""
        MATCH (n:Account) USING INDEX n:Account(name, id)
        WHERE n.name >= asked.sort AND n.id IS NOT NULL AND CASE n.name WHEN asked.sort THEN n.id > asked.id
          ELSE true END
        {Filter}
        """;

    public const string Page =
        $"{BatchFrame.Each}{Walk}WITH n ORDER BY n.name, n.id LIMIT $take RETURN collect([n.id, "
        + $"n.revision, n.name]) AS hits{BatchFrame.Hits}";

    public const string Count = $"{BatchFrame.Each}{Walk}RETURN count(n) AS total{BatchFrame.Total}";
}
