using Matchmaker.Domain;
using Matchmaker.Domain.SavedViews;
using Matchmaker.Graph.Neo4j.Reading;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.SavedViews;

/// <summary>Reads saved views from Neo4j by name, filtered by their audience in Cypher.</summary>
internal sealed class Neo4jSavedViews(Neo4jReads reads) : ISavedViews
{
    public Task<IReadOnlyList<SavedView>> ByIdsAsync(
        IReadOnlyCollection<string> ids,
        SavedViewAudience audience,
        CancellationToken ct
    )
    {
        var parameters = Of(audience);
        parameters["ids"] = ids;
        return reads.RecordsAsync<SavedView>(nameof(ISavedViews), SavedViewStatements.ByIds, parameters, ct);
    }

    public Task<Page<SavedView>> PageAsync(SavedViewQuery query, PageRequest page, CancellationToken ct)
    {
        var parameters = Of(query.Audience);
        parameters["list"] = query.List;
        return reads.PageAsync<SavedView>(
            nameof(ISavedViews),
            SavedViewQuery.ListName,
            SavedViewStatements.Page,
            SavedViewStatements.Count,
            parameters,
            Neo4jSort.ByText,
            page,
            ct
        );
    }

    public Task<IReadOnlyList<SavedView>> OfAccountAsync(string account, CancellationToken ct) =>
        reads.RecordsAsync<SavedView>(
            nameof(ISavedViews),
            SavedViewStatements.OfAccount,
            new() { ["reader"] = account },
            ct
        );

    private static Dictionary<string, object?> Of(SavedViewAudience audience) =>
        new()
        {
            ["reader"] = audience.Account,
            ["readerFirm"] = audience.Firm,
            ["seesStaffViews"] = audience.SeesStaffViews,
        };
}

/// <summary>The Cypher of <see cref="Neo4jSavedViews"/>; constants, so that Neo4j plans each once.</summary>
internal static class SavedViewStatements
{
    private const string IsFor = $$"""
        (n.sharing = 'STAFF' AND asked.seesStaffViews
          OR EXISTS { (n)-[:{{RelationshipTypes.OwnedBy}}]->(a) WHERE a.id = asked.reader }
          OR n.sharing = 'FIRM' AND EXISTS { (n)-[:{{RelationshipTypes.For}}]->(f) WHERE f.id = asked.readerFirm })
        """;

    private const string Walk = $"""
        MATCH (n:SavedView) USING INDEX n:SavedView(name, id)
        WHERE n.name >= asked.sort AND n.id IS NOT NULL AND CASE n.name WHEN asked.sort THEN n.id > asked.id
          ELSE true END
          AND (asked.list IS NULL OR n.list = asked.list)
          AND {IsFor}

        """;

    public const string Page =
        $"{BatchFrame.Each}{Walk}WITH n ORDER BY n.name, n.id LIMIT $take RETURN collect([n.id, "
        + $"n.revision, n.name]) AS hits{BatchFrame.Hits}";

    public const string Count = $"{BatchFrame.Each}{Walk}RETURN count(n) AS total{BatchFrame.Total}";

    public const string ByIds =
        $"{BatchFrame.Each}MATCH (n:Record) USING INDEX n:Record(id) WHERE n.id IN asked.ids AND n:SavedView "
        + $"AND {IsFor} {BatchFrame.Records}";

    public const string OfAccount = $"""
        {BatchFrame.Each}MATCH (a:Record) USING INDEX a:Record(id) WHERE a.id = asked.reader
        MATCH (a)<-[:{RelationshipTypes.OwnedBy}]-(n) WHERE n.recordKind = 'SAVED_VIEW'
        {BatchFrame.Records}
        """;
}
