using System.Globalization;
using Matchmaker.Graph.Neo4j.Query;

namespace Matchmaker.Graph.Neo4j.Migrations;

/// <summary>
/// Constraints and indexes, in versions: each version's statements run once at the start of the first program that
/// knows them; a statement run twice does nothing. What Community cannot constrain (existence, edges to records that
/// exist) the ledger checks.
/// </summary>
internal sealed class Neo4jSchema(Neo4jDatabase database)
{
    /// <summary>
    /// How long the start waits for each statement that builds the structure of Neo4j. Set by hand. Doubled, a start at
    /// a server that does not answer one of them gives up after ten minutes.
    /// </summary>
    public static readonly TimeSpan Building = TimeSpan.FromMinutes(5);
    private static readonly Dictionary<string, object?> Nothing = [];

    private static readonly IReadOnlyList<IReadOnlyList<string>> Versions =
    [
        [
            "CREATE CONSTRAINT ledger_id IF NOT EXISTS FOR (n:Ledger) REQUIRE n.id IS UNIQUE",
            "CREATE CONSTRAINT record_id IF NOT EXISTS FOR (n:Record) REQUIRE n.id IS UNIQUE",
            "CREATE CONSTRAINT key_value IF NOT EXISTS FOR (n:Key) REQUIRE n.value IS UNIQUE",
            "CREATE CONSTRAINT commit_id IF NOT EXISTS FOR (n:Commit) REQUIRE n.id IS UNIQUE",
            "CREATE CONSTRAINT commit_revision IF NOT EXISTS FOR (n:Commit) REQUIRE n.revision IS UNIQUE",
            "CREATE CONSTRAINT commit_mutation IF NOT EXISTS FOR (n:Commit) REQUIRE n.mutation IS UNIQUE",
            "CREATE CONSTRAINT followup_id IF NOT EXISTS FOR (n:FollowUp) REQUIRE n.id IS UNIQUE",
            "CREATE CONSTRAINT outcome_id IF NOT EXISTS FOR (n:Outcome) REQUIRE n.id IS UNIQUE",
            "CREATE INDEX record_kind IF NOT EXISTS FOR (n:Record) ON (n.recordKind, n.id)",
            "CREATE INDEX change_record IF NOT EXISTS FOR (n:Change) ON (n.recordId, n.revision)",
            "CREATE INDEX firm_name IF NOT EXISTS FOR (n:Firm) ON (n.nameZh, n.id)",
            "CREATE INDEX firm_confirmed IF NOT EXISTS FOR (n:Firm) ON (n.confirmedRank, n.id)",
            "CREATE TEXT INDEX firm_searched IF NOT EXISTS FOR (n:Firm) ON (n.searched)",
            "CREATE INDEX account_name IF NOT EXISTS FOR (n:Account) ON (n.name, n.id)",
            "CREATE INDEX project_created IF NOT EXISTS FOR (n:Project) ON (n.createdRank, n.id)",
            "CREATE INDEX project_deadline IF NOT EXISTS FOR (n:Project) ON (n.deadlineRank, n.id)",
            "CREATE TEXT INDEX project_searched IF NOT EXISTS FOR (n:Project) ON (n.searched)",
            "CREATE INDEX engagement_created IF NOT EXISTS FOR (n:Engagement) ON (n.createdRank, n.id)",
            "CREATE INDEX engagement_due IF NOT EXISTS FOR (n:Engagement) ON (n.nextDueRank, n.id)",
            "CREATE INDEX engagement_reply IF NOT EXISTS FOR (n:Engagement) ON (n.stage, n.replyBy, n.id)",
            "CREATE INDEX outcome_signed IF NOT EXISTS FOR (n:Outcome) ON (n.signedOn, n.id)",
            "CREATE INDEX event_starts IF NOT EXISTS FOR (n:Event) ON (n.startsRank, n.id)",
        ],
        [RecordsNameTheirRevision],
        ["CREATE INDEX account_folded IF NOT EXISTS FOR (n:Account) ON (n.foldedName, n.id)"],
        // Wrong passwords are no longer counted on the account.
        [
            "MATCH (n:Account) WHERE n.failedSignIns IS NOT NULL OR n.lockedUntil IS NOT NULL REMOVE "
                + "n.failedSignIns, n.lockedUntil",
        ],
        [
            "CREATE INDEX followup_due IF NOT EXISTS FOR (n:FollowUp) ON (n.dueRank, n.id)",
            // Parts alone have an order: after the move out of engagements it is empty, and a start finds nothing to
            // do.
            "CREATE INDEX followup_held IF NOT EXISTS FOR (n:FollowUp) ON (n.order, n.id)",
        ],
        ["CREATE INDEX change_time IF NOT EXISTS FOR (n:Change) ON (n.kind, n.at, n.recordId)"],
        ["CREATE INDEX saved_view_name IF NOT EXISTS FOR (n:SavedView) ON (n.name, n.id)"],
    ];

    /// <summary>
    /// By which a record's audit row is found. In portions: one transaction over all records might not fit into memory.
    /// </summary>
    public const string RecordsNameTheirRevision = """
        MATCH (n:Record) USING INDEX n:Record(recordKind, id) WHERE n.recordKind > '' AND n.id IS NOT NULL
          AND n.revision IS NULL
        CALL (n) {
          MATCH (h:Change) USING INDEX h:Change(recordId, revision) WHERE h.recordId = n.id AND h.revision > 0
          WITH n, max(h.revision) AS revision SET n.revision = revision
        } IN TRANSACTIONS OF 1000 ROWS
        """;

    public const string Await = "CALL db.awaitIndexes(300)";
    public const string Version =
        "MERGE (l:Ledger {id: 1}) ON CREATE SET l.revision = 0, l.rows = 0, l.schema = 0 RETURN l.schema AS "
        + "version";
    public const string Reached =
        "MATCH (l:Ledger {id: 1}) WHERE l.schema < $version SET l.schema = $version RETURN l.schema AS " + "version";

    public const string Found = "MATCH (l:Ledger {id: 1}) RETURN l.schema AS version";

    /// <summary>
    /// Why there is no store here that can be used so; null where nothing stands against it. Changes nothing.
    /// </summary>
    public async Task<Domain.LocalizedText?> ObstacleAsync(StoreUse use, CancellationToken ct)
    {
        if ((await database.ReadAsync(Found, Nothing, ct)).Rows is not [var row])
        {
            return new(
                "Neo4j 数据库中没有本产品的数据。请检查 Neo4j 的设置；只有 serve、seed 和 import 会新建数据。",
                "The Neo4j database holds nothing of this product. Check the settings of Neo4j; only serve, "
                    + "seed and import make a new store."
            );
        }
        var found = row.Int("version");
        if (found > Versions.Count)
            return Newer(found).Why;
        return use is not StoreUse.Read || found == Versions.Count
            ? null
            : new(
                $"Neo4j 数据库还是第 {found} 版结构（本程序为第 {Versions.Count} 版）。请先用 serve 或 seed 打开一次使其升级，然后重试。",
                $"The Neo4j database is still at structure {found}, and this program works with {Versions.Count}. "
                    + "Open it once with serve or seed, "
                    + "which brings it up to date, and try again."
            );
    }

    /// <exception cref="StoreRefusedException">A newer program has been at this database.</exception>
    public async Task BringUpToDateAsync(CancellationToken ct)
    {
        await RunAsync(Versions[0][0], ct);
        var found = (await database.WriteAsync(Version, Nothing, Building, ct)).Rows.Single().Int("version");
        if (found > Versions.Count)
            throw Newer(found);
        foreach (var statement in Versions.Skip(found).SelectMany(statements => statements))
            await RunAsync(statement, ct);
        await RunAsync(Await, ct);
        await database.WriteAsync(
            Reached,
            new Dictionary<string, object?> { ["version"] = Versions.Count },
            Building,
            ct
        );
    }

    private Task<QueryResult> RunAsync(string statement, CancellationToken ct) =>
        database.WriteAsync(statement, Nothing, Building, ct);

    private static StoreRefusedException Newer(int found)
    {
        var (theirs, ours) = (
            found.ToString(CultureInfo.InvariantCulture),
            Versions.Count.ToString(CultureInfo.InvariantCulture)
        );
        return new(
            new Domain.LocalizedText(
                $"Neo4j 数据库的结构是第 {theirs} 版，本程序只认识到第 {ours} 版；请使用更新的程序。",
                $"The Neo4j database has structure version {theirs}, and this program knows up to {ours}; "
                    + $"use a newer program."
            )
        );
    }
}
