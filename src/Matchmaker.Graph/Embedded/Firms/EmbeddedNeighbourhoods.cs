using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;
using Matchmaker.Graph.Embedded.Reading;

namespace Matchmaker.Graph.Embedded.Firms;

/// <summary>
/// Reads the edges around records, one statement a step: a breadth-first walk that the domain drives.
/// </summary>
internal sealed class EmbeddedNeighbourhoods(EmbeddedStore store) : INeighbourhoods
{
    public async Task<IReadOnlyList<Neighbour>> NextToAsync(
        IReadOnlyCollection<string> from,
        Audience audience,
        int take,
        CancellationToken ct
    )
    {
        var (project, poster) = (new WhereClause().MayKnowProject(audience), new WhereClause().MayKnowPoster(audience));
        var engagement = new WhereClause()
            .MayKnowEngagement(audience)
            .With("me", audience.Firm)
            .With("admitted", audience.Admitted)
            .With("from", SqlJson.Of(from))
            .With("take", take);
        var sql = $"""
            WITH
            here (id) AS (SELECT value FROM json_each(@from)),
            posted (firm, project) AS (SELECT p.posted_by, p.id FROM project p WHERE {project.Sql} AND {poster.Sql}),
            known (id, project, firm, poster) AS (SELECT e.id, e.project,
                CASE WHEN {EmbeddedAudienceFilter.TellsCounterpart(audience)} THEN e.firm END, e.poster
              FROM engagement e WHERE {engagement.Sql}),
            near (kind, id, via) AS (
              SELECT 'LINK', fp.link, fp.firm FROM here JOIN firm_position fp ON fp.firm = here.id
              UNION ALL SELECT 'LINK', pl.link, pl.project FROM here JOIN project_link pl ON pl.project = here.id
              UNION ALL SELECT 'CHAIN', fl.chain, fl.firm FROM here JOIN firm_leads fl ON fl.firm = here.id
              UNION ALL SELECT 'CHAIN', l.chain, l.id FROM here JOIN link l ON l.id = here.id
              UNION ALL SELECT 'PROJECT', t.project, t.firm FROM here JOIN posted t ON t.firm = here.id
              UNION ALL SELECT 'PROJECT', p.id, k.id FROM here JOIN known k ON k.id = here.id
                JOIN project p ON p.id = k.project WHERE {project.Sql}
              UNION ALL SELECT 'ENGAGEMENT', k.id, k.firm FROM here JOIN known k ON k.firm = here.id
              UNION ALL SELECT 'ENGAGEMENT', k.id, k.project FROM here JOIN known k ON k.project = here.id
              UNION ALL SELECT 'ENGAGEMENT', k.id, k.poster FROM here JOIN known k ON k.poster = here.id
                JOIN project p ON p.id = k.project WHERE {poster.Sql}
              UNION ALL SELECT 'FIRM', k.firm, k.id FROM here JOIN known k ON k.id = here.id
                WHERE k.firm IS NOT NULL
              UNION ALL SELECT 'FIRM', k.poster, k.id FROM here JOIN known k ON k.id = here.id
                JOIN project p ON p.id = k.project WHERE k.poster IS NOT NULL AND {poster.Sql}
              UNION ALL SELECT 'FIRM', t.firm, t.project FROM here JOIN posted t ON t.project = here.id
              UNION ALL SELECT 'FIRM', fp.firm, fp.link FROM here JOIN firm_position fp ON fp.link = here.id
              UNION ALL SELECT 'FIRM', fl.firm, fl.chain FROM here JOIN firm_leads fl ON fl.chain = here.id),
            placed AS (
              SELECT n.kind, n.id, min(n.via) AS via, row_number() OVER (PARTITION BY n.kind
                ORDER BY CASE WHEN n.kind IN ('ENGAGEMENT', 'PROJECT') THEN n.id END DESC, n.id) AS place
              FROM near n LEFT JOIN firm f ON f.id = n.id
              WHERE n.kind <> 'FIRM' OR f.library IN ('CANDIDATE', 'ADMITTED')
              GROUP BY n.kind, n.id)
            SELECT kind, id, via FROM placed WHERE place <= @take ORDER BY kind, id
            """;
        return
        [
            .. (
                await store.Reads.RowsAsync<(string Kind, string Id, string Via)>(
                    nameof(INeighbourhoods),
                    sql,
                    engagement.Values,
                    ct
                )
            ).Select(row => new Neighbour(ConstantCase.Read<RecordKind>(row.Kind), row.Id, row.Via)),
        ];
    }
}
