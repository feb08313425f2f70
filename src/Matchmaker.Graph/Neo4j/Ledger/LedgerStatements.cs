using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Ledger;

/// <summary>The Cypher of the ledger; constants, so that Neo4j plans each once.</summary>
internal static class LedgerStatements
{
    /// <summary>
    /// Any number of commits that do not touch one another (see <see cref="CommitBatch"/>) in one transaction. The
    /// ledger node's write lock is taken before anything is read, so that processes take turns and revisions have no
    /// gap that a reader could see. All are checked, then those that passed are written, each kind of write for all of
    /// them at once: a row that carries one fact is cheap, one that carries a whole commit is weighed anew at every
    /// step. A commit that fails a check changes nothing and says why; one that has landed before, by its own id or the
    /// caller's mutation id, says so.
    /// </summary>
    /// <remarks>
    /// Planning it takes a second or more, in which every writer waits, and a store that grows would have it planned
    /// again every ten seconds: hence replan=skip. The plan made for an empty store must then do for a full one: a scan
    /// of an index costs nothing where there is nothing, so every record is sought by a hint.
    /// </remarks>
    public const string Commit = $$"""
        CYPHER replan=skip
        MATCH (l:Ledger {id: 1}) USING INDEX SEEK l:Ledger(id)
        SET l.writer = $writer
        WITH l,
          COLLECT { UNWIND $commits AS c MATCH (k:Commit {id: c.id}) USING INDEX SEEK k:Commit(id)
            RETURN {of: c.of, revision: k.revision, ids: k.ids, replayed: false} } +
          COLLECT { UNWIND $commits AS c MATCH (k:Commit {mutation: c.mutation}) USING INDEX SEEK k:Commit(mutation)
            WHERE k.id <> c.id
            RETURN {of: c.of, revision: k.revision, ids: k.ids, replayed: true, name: k.mutationName, fingerprint:
              k.fingerprint} } AS done,
          COLLECT { UNWIND $read AS r OPTIONAL MATCH (n:Record {id: r.id}) USING INDEX SEEK n:Record(id)
            WITH r, n WHERE coalesce(n.version, 0) <> r.version OR n.recordKind <> r.kind
              RETURN {of: r.of, what: r.id, version: coalesce(n.version, 0)} } AS stale,
          COLLECT { UNWIND $references AS r OPTIONAL MATCH (n:Record {id: r.id}) USING INDEX SEEK n:Record(id)
            WITH r, n WHERE n IS NULL UNWIND r.by AS of RETURN {of: of, what: r.id} } +
          COLLECT { UNWIND $removed AS r MATCH (n:Record {id: r.id}) USING INDEX SEEK n:Record(id)
            WHERE EXISTS { (n)<-[:{{RelationshipTypes.Ties}}]-(o) WHERE NOT o.id IN $commits[r.of].ids }
              OR EXISTS { (n)-[:{{RelationshipTypes.Posted}}]->(o) WHERE NOT o.id IN $commits[r.of].ids }
            RETURN {of: r.of, what: r.id} } AS dangling,
          COLLECT { UNWIND $keys AS key MATCH (k:Key {value: key.value})<-[:{{RelationshipTypes.KnownBy}}]-(o)
            USING INDEX SEEK k:Key(value)
            WHERE NOT o.id IN $commits[key.of].ids RETURN {of: key.of, what: key.value} } AS taken
        WITH l, done, stale, dangling, taken, [refused IN done + stale + dangling + taken | refused.of] AS refused
        WITH l, done, stale, dangling, taken, [c IN $commits | NOT c.of IN refused] AS lands
        WITH l, done, stale, dangling, taken, lands,
          reduce(reached = [l.revision], c IN $commits | reached + (last(reached) + CASE WHEN lands[c.of] THEN 1
            ELSE 0 END)) AS revisions,
          reduce(reached = [l.rows], c IN $commits | reached + (last(reached) + CASE WHEN lands[c.of] THEN size(c.ids)
            ELSE 0 END)) AS rows
        SET l.revision = last(revisions), l.rows = last(rows)
        WITH done, stale, dangling, taken, lands, revisions, rows
        CALL (lands, revisions, rows) { UNWIND $commits AS c WITH c WHERE lands[c.of]
          CREATE (k:Commit {id: c.id, revision: revisions[c.of + 1], firstRow: rows[c.of], ids: c.ids, mutation:
            c.mutation,
            mutationName: c.mutationName, fingerprint: c.fingerprint}) }
        CALL (lands) { UNWIND $forgotten AS old WITH old WHERE lands[old.of]
          MATCH (h:Change) USING INDEX h:Change(recordId, revision) WHERE h.recordId = old.id AND h.revision > 0
          REMOVE h.record }
        CALL (lands, revisions) { UNWIND $changes AS change WITH change WHERE lands[change.of]
          MATCH (k:Commit {revision: revisions[change.of + 1]}) USING INDEX SEEK k:Commit(revision)
            CREATE (k)-[:CHANGED]->(h:Change)
          SET h = change.facts, h.revision = k.revision, h.at = datetime(change.times.at) }
        CALL (lands) { UNWIND $read AS old WITH old WHERE old.version > 0 AND lands[old.of]
          MATCH (n:Record {id: old.id})
            -[e:{{RelationshipTypes.Ties}}|{{RelationshipTypes.Parts}}|{{RelationshipTypes.KnownBy}}]->(t)
            USING INDEX SEEK n:Record(id) DELETE e WITH t WHERE t:Part DELETE t }
        CALL (lands) { UNWIND $read AS old WITH old WHERE old.version > 0 AND lands[old.of]
          MATCH (n:Record {id: old.id})<-[e:{{RelationshipTypes.Posted}}]-() USING INDEX SEEK n:Record(id) DELETE e }
        CALL (lands) { UNWIND $removed AS r WITH r WHERE lands[r.of] MATCH (n:Record {id: r.id})
          USING INDEX SEEK n:Record(id) DETACH DELETE n }
        CALL (lands, revisions) { UNWIND $changed AS put WITH put WHERE lands[put.of]
          MATCH (n:Record {id: put.id}) USING INDEX SEEK n:Record(id)
            SET n = put.facts, n.revision = revisions[put.of + 1]
          FOREACH (name IN keys(put.days) | SET n[name] = date(put.days[name])) FOREACH (name IN keys(put.times) |
            SET n[name] = datetime(put.times[name])) }
        CALL (lands, revisions) { UNWIND $created AS put WITH put WHERE lands[put.of]
          CREATE (n:Record:$(put.label)) SET n = put.facts, n.revision = revisions[put.of + 1]
          FOREACH (name IN keys(put.days) | SET n[name] = date(put.days[name])) FOREACH (name IN keys(put.times) |
            SET n[name] = datetime(put.times[name])) }
        CALL (lands) { UNWIND $ties AS tie WITH tie WHERE lands[tie.of]
          MATCH (a:Record {id: tie.from}) USING INDEX SEEK a:Record(id)
          CALL (tie, a) { MATCH (b:Record {id: tie.to}) USING INDEX SEEK b:Record(id) CREATE (a)-[e:$(tie.type)]->(b)
            SET e = tie.facts } }
        CALL (lands) { UNWIND $parts AS part WITH part WHERE lands[part.of]
          MATCH (n:Record {id: part.record}) USING INDEX SEEK n:Record(id)
            CREATE (n)-[:$(part.type)]->(p:Part:$(part.label)) SET p = part.facts
          FOREACH (name IN keys(part.days) | SET p[name] = date(part.days[name])) FOREACH (name IN keys(part.times) |
            SET p[name] = datetime(part.times[name])) }
        CALL (lands) { UNWIND $keys AS key WITH key WHERE lands[key.of]
          MATCH (n:Record {id: key.record}) USING INDEX SEEK n:Record(id)
            CREATE (n)-[:{{RelationshipTypes.KnownBy}}]->(:Part:Key {value: key.value}) }
        UNWIND $commits AS c
        WITH c, lands, revisions, stale, dangling, taken, [d IN done WHERE d.of = c.of][0] AS earlier
        RETURN c.id AS id, CASE WHEN lands[c.of] THEN revisions[c.of + 1] ELSE earlier.revision END AS revision,
          earlier.ids AS ids, coalesce(earlier.replayed, false) AS replayed, earlier.name AS mutationName,
            earlier.fingerprint AS fingerprint,
          [x IN stale WHERE x.of = c.of | [x.what, x.version]] AS stale,
          [x IN dangling WHERE x.of = c.of | x.what] AS dangling, [x IN taken WHERE x.of = c.of | x.what] AS taken
        """;

    public const string CarriedOut =
        "MATCH (k:Commit {mutation: $mutation}) RETURN k.revision AS revision, k.ids AS ids, "
        + "k.mutationName AS mutationName, k.fingerprint AS fingerprint";

    public const string Revision = "MATCH (l:Ledger {id: 1}) RETURN l.revision AS revision";

    /// <summary>
    /// Whole commits: revisions have no gap, so the first one is known, and the rows before it say how far about $take
    /// rows reach.
    /// </summary>
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

    public const string CountOf =
        "MATCH (h:Change) WHERE h.recordId = $recordId AND h.revision > 0 RETURN count(h) AS total";

    public const string LastOf = $$"""
        UNWIND $recordIds AS recordId
        CALL (recordId) { MATCH (h:Change) WHERE h.recordId = recordId AND h.revision > 0 AND h.revision <= $upTo
          RETURN h ORDER BY h.revision DESC LIMIT 1 }
        RETURN {{Row}}
        """;

    /// <summary>Of each record the newest change alone; the order is that of the index that is walked.</summary>
    public const string ChangedRecords = """
        MATCH (k:Commit) WHERE k.revision >= $revision
        MATCH (k)-[:CHANGED]->(h:Change)
        WHERE (h.revision > $revision OR h.position > $position) AND ($kinds IS NULL OR h.kind IN $kinds)
          AND NOT EXISTS { MATCH (d:Change) WHERE d.recordId = h.recordId AND d.revision > h.revision }
        RETURN h.revision AS revision, h.position AS position, h.kind AS kind, h.recordId AS recordId,
          h.version AS version, h.record IS NULL AS removed
        ORDER BY k.revision, h.position LIMIT $take
        """;

    public const string CountChangedRecords = """
        MATCH (k:Commit) WHERE k.revision > $revision
        MATCH (k)-[:CHANGED]->(h:Change) WHERE $kinds IS NULL OR h.kind IN $kinds
        RETURN count(DISTINCT h.recordId) AS total
        """;

    private const string Row =
        "h.revision AS revision, h.position AS position, h.at AS at, h.by AS by, h.byName AS byName, "
        + "h.reason AS reason, "
        + "h.kind AS kind, h.recordId AS recordId, h.version AS version, h.record AS record";
}
