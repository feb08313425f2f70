using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Records;
using Matchmaker.Domain.Text;

namespace Matchmaker.Bench.Stores;

/// <summary>
/// The peer of the commit rate: one hand-written statement a commit, in a transaction of its own, with the checks and
/// facts of the product's ledger for this one kind of commit.
/// </summary>
internal sealed class PlainCommits(PlainNeo4j neo4j)
{
    private const string Statement = """
        MATCH (l:Ledger {id: 1})
        SET l.writer = $writer
        WITH l
        OPTIONAL MATCH (done:Commit {mutation: $commit.mutation})
        WITH l, done
        MATCH (n:Record {id: $project.id})
        WHERE done IS NULL AND n.version = $project.version - 1 AND COUNT { MATCH (r:Record)
          WHERE r.id IN $references } = size($references)
        SET l.revision = l.revision + 1, l.rows = l.rows + 1, n = $project, n.createdAt = datetime($createdAt),
          n.openedAt = datetime($createdAt)
        CREATE (k:Commit {revision: l.revision, firstRow: l.rows - 1})-[:CHANGED]->(h:Change {revision: l.revision, at:
          datetime($createdAt)})
        SET k += $commit, h += $change
        WITH l, n
        CALL (n) { MATCH (n)-[:ASKS]->(old:Part) DETACH DELETE old }
        CALL (n) { MATCH (n)-[old:AT]->() DELETE old }
        CALL (n) { MATCH (n)<-[old:POSTED]-() DELETE old }
        CALL (n) { MATCH (f:Record {id: $poster}) CREATE (f)-[:POSTED]->(n) }
        CALL (n) { UNWIND $links AS link MATCH (t:Record {id: link.id}) CREATE (n)-[:AT {order: link.order}]->(t) }
        CALL (n) { UNWIND $requirements AS r CREATE (n)-[:ASKS]->(x:Part:Requirement) SET x = r }
        RETURN l.revision AS revision
        """;

    private const string Landed = "MATCH (n:Record {id: $id}) WHERE n.version = $version RETURN n.version AS version";

    /// <exception cref="InvalidOperationException">It did not land.</exception>
    public async Task CommitAsync(Project project)
    {
        try
        {
            var answer = await neo4j.AskAsync(Statement, ParametersOf(project));
            if (!Answered(answer))
                throw new InvalidOperationException($"A plain commit did not land: {answer}");
        }
        catch (HttpRequestException)
        {
            // With this many waiting for one lock, the server closes connections now and then: a plain client looks and
            // tries again.
            if (!Answered(await neo4j.AskAsync(Landed, new { id = project.Id, version = project.Version })))
                await CommitAsync(project);
        }
    }

    private static bool Answered(string answer) => answer.Contains("\"values\":[[", StringComparison.Ordinal);

    private static object ParametersOf(Project p) =>
        new
        {
            writer = "plain",
            project = new
            {
                id = p.Id,
                version = p.Version,
                recordKind = "PROJECT",
                kind = ConstantCase.Of(p.Kind),
                type = ConstantCase.Of(p.Type),
                title = p.Title,
                description = p.Description,
                anonymous = p.Anonymous,
                visibility = ConstantCase.Of(p.Visibility),
                state = ConstantCase.Of(p.State),
                budgetFen = p.BudgetFen,
                sample = p.Sample,
                authored = p.Provenance.Authored,
                searched = $"{p.Title}\n{p.Description}",
                createdRank = DateTimeOffset.MaxValue.UtcTicks - p.CreatedAt.UtcTicks,
                deadlineRank = 4_000_000,
            },
            createdAt = p.CreatedAt.ToString("O"),
            references = (string[])[.. p.Links, p.PostedBy!],
            poster = p.PostedBy,
            links = p.Links.Select((id, order) => new { id, order }),
            requirements = p.Requirements.Select(
                (r, order) =>
                    new
                    {
                        order,
                        text = r.Text,
                        hard = r.Hard,
                        kind = ConstantCase.Of(r.Kind),
                    }
            ),
            commit = new
            {
                id = Guid.NewGuid().ToString("N"),
                mutation = $"account_bench {Guid.NewGuid():N}",
                ids = (string[])[p.Id],
            },
            change = new
            {
                position = 0,
                by = "account_bench",
                byName = "测量",
                reason = "updateProject",
                kind = "PROJECT",
                recordId = p.Id,
                version = p.Version,
                record = RecordJson.Write(p),
            },
        };
}
