using Matchmaker.Domain.Chains;
using Matchmaker.Graph.Neo4j.Reading;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Chains;

/// <summary>Finds supply paths with a Cypher path pattern over FEEDS, which is what a graph store is for.</summary>
internal sealed class Neo4jSupplyPaths(Neo4jReads reads) : ISupplyPaths
{
    public async Task<IReadOnlyList<SupplyPath>> BetweenAsync(
        string from,
        string to,
        int steps,
        int take,
        CancellationToken ct
    ) =>
        [
            .. (
                await reads.RowsAsync(
                    nameof(ISupplyPaths),
                    SupplyPathStatements.Between,
                    new()
                    {
                        ["from"] = from,
                        ["to"] = to,
                        ["steps"] = steps,
                        ["take"] = take,
                    },
                    ct
                )
            ).Select(row => new SupplyPath(row.Texts("links"))),
        ];

    public async Task<IReadOnlyList<Mover>> MoversAsync(
        IReadOnlyCollection<string> links,
        int take,
        CancellationToken ct
    ) =>
        [
            .. (
                await reads.RowsAsync(
                    nameof(ISupplyPaths),
                    SupplyPathStatements.Movers,
                    new() { ["links"] = links.Distinct(), ["take"] = take },
                    ct
                )
            ).Select(row => new Mover(row.Text("link"), row.Text("firm"), row.Texts("held"))),
        ];
}

/// <summary>The Cypher of <see cref="Neo4jSupplyPaths"/>; constants, so that Neo4j plans each once.</summary>
internal static class SupplyPathStatements
{
    /// <summary>
    /// A pattern's length cannot be a parameter: the longest is <see cref="ISupplyPaths.MostSteps"/>.
    /// </summary>
    public const string Between = $$"""
        MATCH (:Record {id: $from})-[:{{RelationshipTypes.Occupies}}]->(a)
        WITH collect(DISTINCT a) AS starts
        MATCH (:Record {id: $to})-[:{{RelationshipTypes.Occupies}}]->(b)
        WITH starts, collect(DISTINCT b) AS ends
        UNWIND starts AS a
        UNWIND ends AS b
        WITH a, b WHERE a <> b
        MATCH p = allShortestPaths((a)-[:{{RelationshipTypes.Feeds}}*1..8]->(b))
        WHERE length(p) <= $steps
        WITH [link IN nodes(p) | link.id] AS links
        RETURN links ORDER BY size(links), links LIMIT $take
        """;

    public const string Movers = $$"""
        UNWIND $links AS link
        CALL (link) {
          MATCH (:Record {id: link})<-[:{{RelationshipTypes.Feeds}}]-(near)<-[:{{RelationshipTypes.Occupies}}]-(f)
          WHERE f.library IN ['CANDIDATE', 'ADMITTED'] AND NOT EXISTS { (f)-[:{{RelationshipTypes.Occupies}}]->(there)
            WHERE there.id = link }
          WITH f, near ORDER BY near.id
          WITH f.id AS firm, collect(DISTINCT near.id) AS held
          RETURN firm, held ORDER BY size(held) DESC, firm LIMIT $take
        }
        RETURN link, firm, held ORDER BY link, size(held) DESC, firm
        """;
}
