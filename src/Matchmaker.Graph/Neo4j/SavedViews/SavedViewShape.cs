using Matchmaker.Domain.SavedViews;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.SavedViews;

/// <summary>A saved view in the graph: OWNED_BY its account, FOR the firm that the account acted for.</summary>
internal sealed class SavedViewShape : ShapeOf<SavedView>
{
    protected override Neo4jShape Of(SavedView v)
    {
        var facts = PlainFacts.Of(v, nameof(SavedView.Account), nameof(SavedView.Firm));
        facts["columns"] = v.Columns;
        return new(
            v,
            facts,
            [
                .. ShapeRelationship.To_(RelationshipTypes.OwnedBy, v, [v.Account]),
                .. ShapeRelationship.To_(RelationshipTypes.For, v, [v.Firm]),
            ],
            []
        );
    }
}
