using System.Text.Json;
using Matchmaker.Domain.Chains;
using Matchmaker.Graph.Embedded.Reading;

namespace Matchmaker.Graph.Embedded.Chains;

/// <summary>
/// Finds supply paths through the graph of links with a recursive common table expression, the way SQL walks a graph.
/// </summary>
internal sealed class EmbeddedSupplyPaths(EmbeddedStore store) : ISupplyPaths
{
    /// <summary>
    /// Every way of at most so many steps from the first firm's links; of those to one end, the shortest are kept.
    /// </summary>
    public async Task<IReadOnlyList<SupplyPath>> BetweenAsync(
        string from,
        string to,
        int steps,
        int take,
        CancellationToken ct
    ) =>
        [
            .. (
                await store.Reads.RowsAsync<string>(
                    nameof(ISupplyPaths),
                    """
                    WITH RECURSIVE
                    feeds AS (SELECT l.id AS source, t.value AS target FROM link l, json_each(l.body, '$.feeds') t),
                    reached (start, link, steps) AS (
                      SELECT link, link, 0 FROM firm_position WHERE firm = @from
                      UNION
                      SELECT r.start, f.target, r.steps + 1 FROM reached r JOIN feeds f ON f.source = r.link
                        WHERE r.steps < @steps),
                    nearest AS (SELECT start, link, min(steps) AS steps FROM reached GROUP BY start, link),
                    path (start, link, steps, links) AS (
                      SELECT link, link, 0, json_array(link) FROM firm_position WHERE firm = @from
                      UNION
                      SELECT p.start, f.target, p.steps + 1, json_insert(p.links, '$[#]', f.target)
                      FROM path p JOIN feeds f ON f.source = p.link
                      JOIN nearest n ON n.start = p.start AND n.link = f.target AND n.steps = p.steps + 1)
                    SELECT links FROM path
                    WHERE steps > 0 AND link IN (SELECT link FROM firm_position WHERE firm = @to)
                    ORDER BY steps, links LIMIT @take
                    """,
                    new
                    {
                        from,
                        to,
                        steps,
                        take,
                    },
                    ct
                )
            ).Select(links => new SupplyPath(JsonSerializer.Deserialize<string[]>(links)!)),
        ];

    public async Task<IReadOnlyList<Mover>> MoversAsync(
        IReadOnlyCollection<string> links,
        int take,
        CancellationToken ct
    ) =>
        [
            .. (
                await store.Reads.RowsAsync<(string Link, string Firm, string From)>(
                    nameof(ISupplyPaths),
                    """
                    WITH
                    near AS (
                      SELECT DISTINCT t.value AS link, fp.firm AS firm, l.id AS held
                      FROM link l, json_each(l.body, '$.feeds') t JOIN firm_position fp ON fp.link = l.id
                      JOIN firm f ON f.id = fp.firm AND f.library IN ('CANDIDATE', 'ADMITTED')
                      WHERE t.value IN (SELECT value FROM json_each(@links))
                        AND NOT EXISTS (SELECT 1 FROM firm_position there WHERE there.firm = fp.firm
                          AND there.link = t.value)),
                    mover AS (
                      SELECT link, firm, json_group_array(held) AS held, row_number() OVER (PARTITION BY link
                        ORDER BY count(*) DESC, firm) AS place
                      FROM near GROUP BY link, firm)
                    SELECT link, firm, held FROM mover WHERE place <= @take ORDER BY link, place
                    """,
                    new { links = SqlJson.Of(links), take },
                    ct
                )
            ).Select(row => new Mover(
                row.Link,
                row.Firm,
                [.. JsonSerializer.Deserialize<string[]>(row.From)!.Order(StringComparer.Ordinal)]
            )),
        ];
}
