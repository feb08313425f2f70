using Matchmaker.Domain.FollowUps;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.FollowUps;

/// <summary>A follow-up in the graph: ABOUT what it follows up.</summary>
internal sealed class FollowUpShape : ShapeOf<FollowUp>
{
    protected override Neo4jShape Of(FollowUp f)
    {
        var facts = PlainFacts.Of(f, nameof(FollowUp.About));
        facts["dueRank"] = SortRank.Nearest(f.DueOn);
        return new(f, facts, [.. ShapeRelationship.To_(RelationshipTypes.About, f, [f.About])], []);
    }
}
