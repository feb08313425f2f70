using Matchmaker.Domain.Events;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Events;

internal sealed class EventShape : ShapeOf<Event>
{
    /// <summary>A property holds no map: what a source counts and its figures are two lists side by side.</summary>
    protected override Neo4jShape Of(Event e) =>
        new(
            e,
            new Dictionary<string, object?>
            {
                ["title"] = e.Title,
                ["format"] = e.Format,
                ["mode"] = e.Mode,
                ["startsAt"] = e.StartsAt,
                ["endsAt"] = e.EndsAt,
                ["dateCertain"] = e.DateCertain,
                ["datePrecision"] = e.DatePrecision,
                ["cancelledAt"] = e.CancelledAt,
                ["cancelReason"] = e.CancelReason,
                ["counted"] = e.Figures.Keys,
                ["figures"] = e.Figures.Values,
                ["startsRank"] = SortRank.Latest(e.StartsAt),
                ["endsRank"] = SortRank.Latest(e.EndsAt),
            }.WithoutSources(e.Provenance),
            [
                .. ShapeRelationship.To_(RelationshipTypes.Covers, e, e.Chains),
                .. ShapeRelationship.To_(RelationshipTypes.In, e, [e.District]),
                .. ProvenanceFacts.Sources(e, e.Provenance),
            ],
            []
        );
}
