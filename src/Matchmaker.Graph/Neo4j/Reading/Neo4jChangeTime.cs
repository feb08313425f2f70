namespace Matchmaker.Graph.Neo4j.Reading;

/// <summary>
/// Narrows a list to the records that were changed at or after a time, by the audit rows. What changed lately is rarer
/// than most: where little else is asked for, a list begins with it and is sorted.
/// </summary>
internal static class Neo4jChangeTime
{
    /// <summary>A condition on <c>n</c>.</summary>
    public const string Condition = """
        (asked.updatedSince IS NULL OR EXISTS { MATCH (h:Change) WHERE h.recordId = n.id AND h.revision > 0
            AND h.at >= asked.updatedSince })
        """;

    public const string Firms = Kind + "'FIRM'" + Start;
    public const string Projects = Kind + "'PROJECT'" + Start;
    public const string Engagements = Kind + "'ENGAGEMENT'" + Start;

    private const string Kind = "MATCH (h:Change) USING INDEX h:Change(kind, at, recordId) WHERE h.kind = ";

    private const string Start = """
         AND h.at >= asked.updatedSince AND h.recordId IS NOT NULL
        WITH DISTINCT h.recordId AS id
        MATCH (n:Record {id: id}) USING INDEX SEEK n:Record(id)
        WHERE true

        """;

    /// <summary>Audit rows have UTC, and times at different offsets are never equal to Neo4j.</summary>
    public static DateTimeOffset? Of(DateTimeOffset? time) => time?.ToUniversalTime();
}
