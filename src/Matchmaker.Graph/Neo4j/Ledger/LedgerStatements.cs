using Matchmaker.Graph.Neo4j.Records;

namespace Matchmaker.Graph.Neo4j.Ledger;

/// <summary>What the ledger says to Neo4j; constants, so that each is planned once.</summary>
internal static class LedgerStatements
{
    /// <summary>
    /// Any number of commits in one transaction, one after the other, each seeing those before it. The ledger node's write lock is taken
    /// before anything is read, so that processes take turns and revisions have no gap that a reader could see. A commit that fails a check
    /// changes nothing and says why; one that has landed before, by its own id or the caller's mutation id, says so.
    /// </summary>
    public const string Commit = $$"""
        MATCH (l:Ledger {id: 1})
        SET l.writer = $writer
        WITH l
        UNWIND $commits AS c
        CALL (l, c) {
          OPTIONAL MATCH (own:Commit {id: c.id})
          OPTIONAL MATCH (same:Commit {mutation: c.mutation})
          WITH l, c, own, coalesce(own, same) AS done
          WITH l, c, own, done,
            COLLECT { UNWIND c.read AS r OPTIONAL MATCH (n:Record {id: r.id})
              WITH r, n WHERE coalesce(n.version, 0) <> r.version OR n.recordKind <> r.kind RETURN r.id } AS stale,
            COLLECT { UNWIND c.references AS id OPTIONAL MATCH (n:Record {id: id}) WITH id, n WHERE n IS NULL RETURN id } AS missing,
            COLLECT { UNWIND c.removed AS id MATCH (n:Record {id: id})
              WHERE EXISTS { (n)<-[:{{Edges.Ties}}]-(o:Record) WHERE NOT o.id IN c.ids } OR EXISTS { (n)-[:{{Edges.Posted}}]->(o) WHERE NOT o.id IN c.ids }
              RETURN id } AS needed,
            COLLECT { UNWIND c.keys AS k MATCH (:Key {value: k.value})<-[:{{Edges.KnownBy}}]-(o) WHERE NOT o.id IN c.ids RETURN k.value } AS taken
          WITH l, c, own, done, stale, missing + needed AS dangling, taken,
            done IS NULL AND size(stale) + size(missing) + size(needed) + size(taken) = 0 AS lands
          CALL (l, c, lands) {
            WITH l, c WHERE lands
            SET l.revision = l.revision + 1, l.rows = l.rows + size(c.changes)
            CREATE (k:Commit {id: c.id, revision: l.revision, firstRow: l.rows - size(c.changes), ids: c.ids})
            SET k.mutation = c.mutation
            WITH c, k
            CALL (c, k) { UNWIND c.changes AS change CREATE (k)-[:CHANGED]->(h:Change) SET h = change, h.revision = k.revision }
            CALL (c) { UNWIND c.ids AS id MATCH (:Record {id: id})-[:{{Edges.Parts}}|{{Edges.KnownBy}}]->(p:Part) DETACH DELETE p }
            CALL (c) { UNWIND c.ids AS id MATCH (:Record {id: id})-[e:{{Edges.Ties}}]->() DELETE e }
            CALL (c) { UNWIND c.ids AS id MATCH (:Record {id: id})<-[e:{{Edges.Posted}}]-() DELETE e }
            CALL (c) { UNWIND c.removed AS id MATCH (n:Record {id: id}) DETACH DELETE n }
            CALL (c) { UNWIND c.puts AS put MERGE (n:Record {id: put.id}) SET n = put.facts, n:$(put.label) }
            CALL (c) { UNWIND c.ties AS t MATCH (a:Record {id: t.from})
              CALL (t, a) { MATCH (b:Record {id: t.to}) CREATE (a)-[e:$(t.type)]->(b) SET e = t.facts } }
            CALL (c) { UNWIND c.parts AS p MATCH (n:Record {id: p.of}) CREATE (n)-[:$(p.type)]->(x:Part:$(p.label)) SET x = p.facts }
            CALL (c) { UNWIND c.keys AS k MATCH (n:Record {id: k.of}) CREATE (n)-[:{{Edges.KnownBy}}]->(:Part:Key {value: k.value}) }
            RETURN max(k.revision) AS revision
          }
          RETURN coalesce(revision, done.revision) AS revision, coalesce(done.ids, c.ids) AS ids, done IS NOT NULL AND own IS NULL AS replayed,
            stale, dangling, taken
        }
        RETURN c.id AS id, revision, ids, replayed, stale, dangling, taken
        """;

    public const string CarriedOut = "MATCH (k:Commit {mutation: $mutation}) RETURN k.revision AS revision, k.ids AS ids";

    public const string Revision = "MATCH (l:Ledger {id: 1}) RETURN l.revision AS revision";

    /// <summary>Whole commits: revisions have no gap, so the first one is known, and the rows before it say how far about $take rows reach.</summary>
    public const string Since = $$"""
        MATCH (first:Commit {revision: $revision + 1})
        WITH first.firstRow + $take AS enough
        MATCH (k:Commit) WHERE k.revision > $revision AND k.revision <= $revision + $take AND k.firstRow < enough
        MATCH (k)-[:CHANGED]->(h:Change)
        RETURN {{Row}} ORDER BY revision, position
        """;

    public const string Of = $"""
        MATCH (h:Change) WHERE h.recordId = $recordId AND h.revision < $before
        RETURN {Row} ORDER BY revision DESC LIMIT $take
        """;

    public const string CountOf = "MATCH (h:Change) WHERE h.recordId = $recordId AND h.revision > 0 RETURN count(h) AS total";

    public const string LastOf = $$"""
        UNWIND $recordIds AS recordId
        CALL (recordId) { MATCH (h:Change) WHERE h.recordId = recordId AND h.revision > 0 RETURN h ORDER BY h.revision DESC LIMIT 1 }
        RETURN {{Row}}
        """;

    private const string Row = "h.revision AS revision, h.position AS position, h.at AS at, h.by AS by, h.byName AS byName, h.reason AS reason, "
        + "h.kind AS kind, h.recordId AS recordId, h.version AS version, h.record AS record";
}
