namespace Matchmaker.Graph.Neo4j.Reading;

/// <summary>
/// The frame of a statement that answers several questions at once (see <see cref="SharedQuestions"/>): each question is a map <c>asked</c>, and each row says
/// of which it is the answer. Records are told as hits: id, the revision that put it, and what its list is ordered by.
/// </summary>
internal static class Shared
{
    public const string Each = "UNWIND $asked AS asked CALL (asked) {\n";

    public const string Hits = "\n} RETURN asked.of AS of, hits";
    public const string Records = "RETURN collect([n.id, n.revision]) AS hits" + Hits;
    public const string Total = "\n} RETURN asked.of AS of, total";
    public const string Groups = "\n} RETURN asked.of AS of, group, hits, total";
}
