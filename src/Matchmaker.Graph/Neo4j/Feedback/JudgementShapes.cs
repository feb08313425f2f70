using Matchmaker.Domain.Matching.Marks;
using Matchmaker.Domain.Matching.Rulings;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Feedback;

/// <summary>
/// Marks and rulings as Neo4j nodes: FOR a project's or a firm's list, ABOUT a candidate on it. A mark for a text alone
/// has no FOR.
/// </summary>
internal static class JudgementShapes
{
    public static Shape Of(Mark m) => new(
        m, new()
        {
            ["text"] = m.Question.Text, ["seeking"] = m.Question.Seeking, ["candidateText"] = m.CandidateText, ["fits"] = m.Fits, ["reason"] = m.Reason, ["at"] = m.At,
        },
        [
            .. Tie.To_(Edges.MarkedBy, m, [m.Account]), .. Tie.To_(Edges.For, m, [m.Question.Project ?? m.Question.Firm]),
            .. Tie.To_(Edges.About, m, [m.Candidate]),
        ], []);

    public static Shape Of(Ruling r) => new(
        r, new() { ["kind"] = r.Kind, ["reason"] = r.Reason, ["byName"] = r.ByName, ["at"] = r.At },
        [.. Tie.To_(Edges.RuledBy, r, [r.By]), .. Tie.To_(Edges.For, r, [r.Project]), .. Tie.To_(Edges.About, r, [r.Candidate])], []);
}
