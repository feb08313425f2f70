using Matchmaker.Domain.FollowUps;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.FollowUps;

/// <summary>A follow-up in the graph: ABOUT what it follows up.</summary>
internal sealed class FollowUpShape : ShapeOf<FollowUp>
{
    protected override Neo4jShape Of(FollowUp f) =>
        new(
            f,
            new()
            {
                ["text"] = f.Text,
                ["dueOn"] = f.DueOn,
                ["dueRank"] = SortRank.Nearest(f.DueOn),
                ["doneAt"] = f.DoneAt,
                ["recordedAt"] = f.RecordedAt,
                ["recordedBy"] = f.RecordedBy,
            },
            [.. ShapeRelationship.To_(RelationshipTypes.About, f, [f.About])],
            []
        );
}
