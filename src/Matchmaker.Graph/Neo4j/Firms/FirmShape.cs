using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Text;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Firms;

internal sealed class FirmShape : ShapeOf<Firm>
{
    public override bool IsFolded => true;

    protected override Neo4jShape Of(Firm f) => new(f, FactsOf(f), [.. Ties(f)], [.. Parts(f)]);

    private static Dictionary<string, object?> FactsOf(Firm f)
    {
        var facts = PlainFacts.Of(f, nameof(Firm.District));
        facts["searched"] = SearchText.Of([f.NameZh, f.NameEn, f.Uscc, .. f.Capabilities.Select(c => c.Text)]);
        facts["confirmedRank"] = SortRank.Latest(f.ConfirmedOn);
        return facts.WithoutSources(f.Provenance);
    }

    private static IEnumerable<ShapeRelationship> Ties(Firm f) =>
        [
            .. ShapeRelationship.To_(RelationshipTypes.In, f, [f.District]),
            .. f.Positions.Select(
                (p, order) =>
                    new ShapeRelationship(
                        RelationshipTypes.Occupies,
                        f.Id,
                        p.Link,
                        new()
                        {
                            ["order"] = order,
                            ["evidence"] = p.Evidence,
                            ["authored"] = p.Authored,
                        }
                    )
            ),
            .. f.Leads.Select(
                (l, order) =>
                    new ShapeRelationship(
                        RelationshipTypes.Leads,
                        f.Id,
                        l.Chain,
                        new Dictionary<string, object?> { ["order"] = order, ["level"] = l.Level }.With(l.Provenance)
                    )
            ),
            .. ProvenanceFacts.Sources(f, f.Provenance),
        ];

    private static IEnumerable<ShapePart> Parts(Firm f) =>
        [
            .. f.Tiers.Select(
                (t, order) =>
                    new ShapePart(
                        RelationshipTypes.RecognisedAs,
                        "TierHolding",
                        new Dictionary<string, object?>
                        {
                            ["order"] = order,
                            ["tier"] = t.Tier,
                            ["issuedBy"] = t.IssuedBy,
                            ["issuedOn"] = t.IssuedOn,
                            ["validUntil"] = t.ValidUntil,
                            ["asOf"] = t.AsOf,
                        }.With(t.Provenance)
                    )
            ),
            .. f.Capabilities.Select(
                (c, order) =>
                    new ShapePart(
                        RelationshipTypes.Can,
                        "Capability",
                        new()
                        {
                            ["order"] = order,
                            ["text"] = c.Text,
                            ["evidence"] = c.Evidence,
                            ["authored"] = c.Authored,
                        }
                    )
            ),
            .. f.Credentials.Select(
                (c, order) =>
                    new ShapePart(
                        RelationshipTypes.Holds,
                        "Credential",
                        new()
                        {
                            ["order"] = order,
                            ["name"] = c.Name,
                            ["number"] = c.Number,
                            ["issuer"] = c.Issuer,
                            ["issuedOn"] = c.IssuedOn,
                            ["validUntil"] = c.ValidUntil,
                        }
                    )
            ),
        ];
}
