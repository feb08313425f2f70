using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Events;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Chains;

/// <summary>Sources, districts, chains, links and tier rules as Neo4j nodes and relationships.</summary>
internal static class CatalogueShapes
{
    public static Shape Of(Source s) => new(s, new() { ["title"] = s.Title, ["url"] = s.Url, ["date"] = s.Date }, [], []);

    public static Shape Of(District d) => new(
        d, new Dictionary<string, object?> { ["zh"] = d.Zh, ["en"] = d.En, ["code"] = d.Code }.WithoutSources(d.Provenance),
        [.. ProvenanceFacts.Sources(d, d.Provenance)], []);

    public static Shape Of(Chain c) => new(
        c, new Dictionary<string, object?>
        {
            ["zh"] = c.Zh, ["en"] = c.En, ["group"] = c.Group, ["place"] = c.Order, ["catalogue"] = c.Catalogue, ["from"] = c.From, ["until"] = c.Until,
        }.WithoutSources(c.Provenance),
        [.. ProvenanceFacts.Sources(c, c.Provenance)], []);

    public static Shape Of(Link l) => new(
        l, new Dictionary<string, object?>
        {
            ["zh"] = l.Zh, ["en"] = l.En, ["stage"] = l.Stage, ["keyLink"] = l.KeyLink, ["place"] = l.Order, ["terms"] = l.Terms,
        }.WithoutSources(l.Provenance),
        [.. Tie.To_(Edges.Of, l, [l.Chain]), .. Tie.To_(Edges.Feeds, l, l.Feeds), .. ProvenanceFacts.Sources(l, l.Provenance)], []);

    public static Shape Of(TierRule t) => new(
        t, new Dictionary<string, object?>
        {
            ["tier"] = t.Tier, ["zh"] = t.Zh, ["en"] = t.En, ["level"] = t.Level, ["validYears"] = t.ValidYears, ["rank"] = t.Rank,
            ["ladder"] = t.Ladder, ["criteria"] = t.Criteria,
        }.WithoutSources(t.Provenance),
        [.. ProvenanceFacts.Sources(t, t.Provenance)], []);

    /// <summary>A property holds no map: what a source counts and its figures are two lists side by side.</summary>
    public static Shape Of(Event e) => new(
        e, new Dictionary<string, object?>
        {
            ["title"] = e.Title, ["format"] = e.Format, ["mode"] = e.Mode, ["startsAt"] = e.StartsAt, ["endsAt"] = e.EndsAt,
            ["dateCertain"] = e.DateCertain, ["counted"] = e.Figures.Keys, ["figures"] = e.Figures.Values,
            ["startsRank"] = SortRank.Latest(e.StartsAt), ["endsRank"] = SortRank.Latest(e.EndsAt),
        }.WithoutSources(e.Provenance),
        [.. Tie.To_(Edges.Covers, e, e.Chains), .. Tie.To_(Edges.In, e, [e.District]), .. ProvenanceFacts.Sources(e, e.Provenance)], []);
}
