using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Chains;

internal sealed class SourceShape : ShapeOf<Source>
{
    protected override Neo4jShape Of(Source s) =>
        new(
            s,
            new()
            {
                ["title"] = s.Title,
                ["url"] = s.Url,
                ["date"] = s.Date,
            },
            [],
            []
        );
}

internal sealed class DistrictShape : ShapeOf<District>
{
    protected override Neo4jShape Of(District d) =>
        new(
            d,
            new Dictionary<string, object?>
            {
                ["zh"] = d.Zh,
                ["en"] = d.En,
                ["code"] = d.Code,
            }.WithoutSources(d.Provenance),
            [.. ProvenanceFacts.Sources(d, d.Provenance)],
            []
        );
}

internal sealed class ChainShape : ShapeOf<Chain>
{
    protected override Neo4jShape Of(Chain c) =>
        new(
            c,
            new Dictionary<string, object?>
            {
                ["zh"] = c.Zh,
                ["en"] = c.En,
                ["group"] = c.Group,
                ["place"] = c.Order,
                ["catalogue"] = c.Catalogue,
                ["from"] = c.From,
                ["until"] = c.Until,
            }.WithoutSources(c.Provenance),
            [.. ProvenanceFacts.Sources(c, c.Provenance)],
            []
        );
}

internal sealed class LinkShape : ShapeOf<Link>
{
    protected override Neo4jShape Of(Link l) =>
        new(
            l,
            new Dictionary<string, object?>
            {
                ["zh"] = l.Zh,
                ["en"] = l.En,
                ["stage"] = l.Stage,
                ["keyLink"] = l.KeyLink,
                ["place"] = l.Order,
                ["terms"] = l.Terms,
            }.WithoutSources(l.Provenance),
            [
                .. ShapeRelationship.To_(RelationshipTypes.Of, l, [l.Chain]),
                .. ShapeRelationship.To_(RelationshipTypes.Feeds, l, l.Feeds),
                .. ProvenanceFacts.Sources(l, l.Provenance),
            ],
            []
        );
}

internal sealed class TierRuleShape : ShapeOf<TierRule>
{
    protected override Neo4jShape Of(TierRule t) =>
        new(
            t,
            new Dictionary<string, object?>
            {
                ["tier"] = t.Tier,
                ["zh"] = t.Zh,
                ["en"] = t.En,
                ["level"] = t.Level,
                ["validYears"] = t.ValidYears,
                ["rank"] = t.Rank,
                ["ladder"] = t.Ladder,
                ["criteria"] = t.Criteria,
            }.WithoutSources(t.Provenance),
            [.. ProvenanceFacts.Sources(t, t.Provenance)],
            []
        );
}
