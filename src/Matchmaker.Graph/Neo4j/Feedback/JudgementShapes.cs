using Matchmaker.Domain.Feedback;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Feedback;

/// <summary>
/// A mark in the graph: FOR a project's or a firm's list, ABOUT a candidate on it. A mark for a text alone has no FOR.
/// </summary>
internal sealed class MarkShape : ShapeOf<Mark>
{
    protected override Neo4jShape Of(Mark m) =>
        new(
            m,
            new()
            {
                ["text"] = m.Question.Text,
                ["seeking"] = m.Question.Seeking,
                ["candidateText"] = m.CandidateText,
                ["fits"] = m.Fits,
                ["reason"] = m.Reason,
                ["at"] = m.At,
            },
            [
                .. ShapeRelationship.To_(RelationshipTypes.MarkedBy, m, [m.Account]),
                .. ShapeRelationship.To_(RelationshipTypes.For, m, [m.Question.Project ?? m.Question.Firm]),
                .. ShapeRelationship.To_(RelationshipTypes.About, m, [m.Candidate]),
            ],
            []
        );
}

/// <summary>A ruling in the graph: FOR a project's list, ABOUT a candidate on it.</summary>
internal sealed class RulingShape : ShapeOf<Ruling>
{
    protected override Neo4jShape Of(Ruling r) =>
        new(
            r,
            PlainFacts.Of(r, nameof(Ruling.Project), nameof(Ruling.Candidate), nameof(Ruling.By)),
            [
                .. ShapeRelationship.To_(RelationshipTypes.RuledBy, r, [r.By]),
                .. ShapeRelationship.To_(RelationshipTypes.For, r, [r.Project]),
                .. ShapeRelationship.To_(RelationshipTypes.About, r, [r.Candidate]),
            ],
            []
        );
}
