using Matchmaker.Domain.Accounts;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Accounts;

/// <summary>An API token in the graph: OWNED_BY its account. Of its secret not even the hash is shown.</summary>
internal sealed class ApiTokenShape : ShapeOf<ApiToken>
{
    protected override Neo4jShape Of(ApiToken t)
    {
        var facts = PlainFacts.Of(t, nameof(ApiToken.Account), nameof(ApiToken.Firm));
        facts.Remove("secretHash");
        facts["createdRank"] = SortRank.Latest(t.CreatedAt);
        return new(
            t,
            facts,
            [
                .. ShapeRelationship.To_(RelationshipTypes.OwnedBy, t, [t.Account]),
                .. ShapeRelationship.To_(RelationshipTypes.ActsFor, t, [t.Firm]),
            ],
            []
        );
    }
}
