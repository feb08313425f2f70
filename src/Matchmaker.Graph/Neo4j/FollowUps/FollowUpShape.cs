using Matchmaker.Domain.FollowUps;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.FollowUps;

/// <summary>A follow-up in the graph: ABOUT what it follows up.</summary>
internal sealed class FollowUpShape : ShapeOf<FollowUp>
{
    protected override Shape Of(FollowUp f) => new(
        f, new()
        {
            ["text"] = f.Text, ["dueOn"] = f.DueOn, ["dueRank"] = SortRank.Nearest(f.DueOn), ["doneAt"] = f.DoneAt,
            ["recordedAt"] = f.RecordedAt, ["recordedBy"] = f.RecordedBy,
        },
        [.. Tie.To_(Edges.About, f, [f.About])], []);
}
