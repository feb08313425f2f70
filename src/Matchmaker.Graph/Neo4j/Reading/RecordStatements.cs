namespace Matchmaker.Graph.Neo4j.Reading;

/// <summary>The Cypher that serves every kind of record; constants, so that Neo4j plans each once.</summary>
internal static class RecordStatements
{
    public const string ByIds =
        $"{BatchFrame.Each}MATCH (n:Record) USING INDEX n:Record(id) WHERE n.id IN asked.ids AND "
        + $"n.recordKind = asked.kind {BatchFrame.Records}";

    public const string OfAnyKind =
        $"{BatchFrame.Each}MATCH (n:Record) USING INDEX n:Record(id) WHERE n.id IN asked.ids "
        + $"{BatchFrame.Records}";

    /// <summary>Records as they were put at a revision, but for those that were forgotten meanwhile.</summary>
    public const string Texts = $"""
        {BatchFrame.Each}UNWIND asked.hits AS hit
        MATCH (h:Change) USING INDEX h:Change(recordId, revision) WHERE h.recordId = hit[0] AND h.revision = hit[1]
          AND h.record IS NOT NULL
        RETURN collect([h.recordId, h.revision, h.kind, h.record]) AS hits{BatchFrame.Hits}
        """;

    public const string OfKind = $"""
        MATCH (n:Record) USING INDEX n:Record(recordKind, id) WHERE n.recordKind = $kind AND n.id > $after
        WITH n ORDER BY n.recordKind, n.id LIMIT $take
        MATCH (h:Change) USING INDEX h:Change(recordId, revision) WHERE h.recordId = n.id AND h.revision = n.revision
        RETURN n.id AS id, h.record AS record ORDER BY id
        """;
}
