using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;
using Matchmaker.Graph.Embedded.Reading;
using Matchmaker.Graph.Embedded.Shapes;

namespace Matchmaker.Graph.Embedded.Chains;

/// <summary>Reads the catalogue, and counts who makes and who asks at each link, with one SQL statement each.</summary>
internal sealed class EmbeddedChains(EmbeddedStore store) : IChains
{
    private static readonly string CatalogueSql = string.Join(
        " UNION ALL ",
        RecordTables
            .InOrder.Where(s => Catalogue.Holds(s.Kind))
            .Select(s => $"SELECT '{ConstantCase.Of(s.Kind)}' AS Kind, id AS Id, body AS Body FROM {s.Table}")
    );

    public async Task<IReadOnlyList<IRecord>> CatalogueAsync(CancellationToken ct)
    {
        var catalogue = new List<IRecord>();
        foreach (
            var (kind, id, body) in await store.Reads.RowsAsync<(string Kind, string Id, string Body)>(
                nameof(IChains),
                CatalogueSql,
                null,
                ct
            )
        )
            if (store.Reads.Unreadable.TryRead(ConstantCase.Read<RecordKind>(kind), body, id, out var record))
                catalogue.Add(record);
        return catalogue;
    }

    public async Task<IReadOnlyList<LinkCoverage>> CoveragesAsync(
        IReadOnlyCollection<string> links,
        CancellationToken ct
    ) =>
        [
            .. (
                await store.Reads.RowsAsync<(string Link, long Makers, long Demands, long Supplies)>(
                    nameof(IChains),
                    """
                    SELECT l.value,
                      (SELECT count(*) FROM firm_position fp JOIN firm f ON f.id = fp.firm
                       WHERE fp.link = l.value AND f.library IN ('CANDIDATE', 'ADMITTED')),
                      count(p.id) FILTER (WHERE p.kind = 'DEMAND'),
                      count(p.id) FILTER (WHERE p.kind = 'SUPPLY')
                    FROM (SELECT DISTINCT value FROM json_each(@links)) l
                    LEFT JOIN project_link pl ON pl.link = l.value
                    LEFT JOIN project p ON p.id = pl.project AND p.state = 'OPEN'
                      AND p.visibility IN ('PUBLIC', 'PROGRAMME')
                    GROUP BY l.value
                    ORDER BY l.value
                    """,
                    new { links = SqlJson.Of(links) },
                    ct
                )
            ).Select(r => new LinkCoverage(r.Link, (int)r.Makers, (int)r.Demands, (int)r.Supplies)),
        ];
}
