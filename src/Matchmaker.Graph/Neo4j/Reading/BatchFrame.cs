namespace Matchmaker.Graph.Neo4j.Reading;

/// <summary>
/// The frame of a batched statement (see <see cref="QueryBatcher"/>): each query is a map <c>asked</c>, and each row
/// says which query it answers. Records are told as hits: id, the revision that put it, and the list's sort key.
/// </summary>
internal static class BatchFrame
{
    public const string Each = "UNWIND $asked AS asked CALL (asked) {\n";

    public const string Hits = "\n} RETURN asked.of AS of, hits";
    public const string Records = "RETURN collect([n.id, n.revision]) AS hits" + Hits;
    public const string Total = "\n} RETURN asked.of AS of, total";
    public const string Groups = "\n} RETURN asked.of AS of, group, hits, total";
}
