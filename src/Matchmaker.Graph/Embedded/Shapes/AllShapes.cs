using System.Collections.Frozen;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Events;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Graph.Embedded.Shapes;

/// <summary>The shape of every kind of record in SQLite, for the commit writer and the integrity check alike.</summary>
internal static class AllShapes
{
    private static readonly Shape[] List =
    [
        new(RecordKind.Source, "source", [], []),
        new(RecordKind.District, "district", [], []),
        new(RecordKind.Chain, "chain", [], []),
        new(RecordKind.Link, "link", [], []),
        new(RecordKind.TierRule, "tier_rule", [], []),
        Shape.Of<Account>(RecordKind.Account, "account", [("folded_name", a => SearchText.Fold(a.Name))])
            .Folding("folded_name"),
        Shape.Of<Firm>(
            RecordKind.Firm, "firm",
            [("search", f => SearchText.Of([f.NameZh, f.NameEn, f.Uscc, .. f.Capabilities.Select(c => c.Text)]))],
            EdgeTable.To<Firm>("firm_position", "firm", "link", f => f.Positions.Select(p => p.Link)),
            EdgeTable.To<Firm>("firm_leads", "firm", "chain", f => f.Leads.Select(l => l.Chain))).Folding("search"),
        Shape.Of<Project>(
            RecordKind.Project, "project",
            [("created_at", p => UtcText.Of(p.CreatedAt)), ("search", p => SearchText.Of([p.Title, p.Description]))],
            EdgeTable.To<Project>("project_link", "project", "link", p => p.Links)).Folding("search"),
        Shape.Of<Engagement>(
            RecordKind.Engagement, "engagement",
            [
                ("created_at", e => UtcText.Of(e.CreatedAt)), ("last_activity_at", e => UtcText.Of(e.LastActivityAt)),
                ("next_due", e => DayText.Of(e.NextDue)),
            ],
            EdgeTable.Parts<Engagement>("follow_up", "engagement", ["id"], e => e.FollowUps.Select(f => new[] { f.Id })),
            EdgeTable.Parts<Engagement>("outcome", "engagement", ["id", "signed_on"], e => e.Outcomes.Select(o => new[] { o.Id, DayText.Of(o.SignedOn)! }))),
        Shape.Of<Event>(
            RecordKind.Event, "event", [("starts_at", e => UtcText.Of(e.StartsAt)), ("ends_at", e => UtcText.Of(e.EndsAt))],
            EdgeTable.To<Event>("event_chain", "event", "chain", e => e.Chains)),
        new(RecordKind.Mark, "mark", [], []),
        new(RecordKind.Ruling, "ruling", [], []),
    ];

    /// <summary>In the order in which kinds depend on each other.</summary>
    public static readonly IReadOnlyList<Shape> InOrder = [.. List.OrderBy(s => s.Kind)];

    private static readonly FrozenDictionary<RecordKind, Shape> ByKind = List.ToFrozenDictionary(s => s.Kind);

    /// <summary>What records of every kind have.</summary>
    public static readonly EdgeTable References =
        new("reference", "from_id", ["to_id"], "record", r => r.References.Distinct(StringComparer.Ordinal).Select(id => new[] { id }));

    public static readonly EdgeTable Keys =
        new("unique_key", "record_id", ["key"], null, r => r.Keys.Distinct(StringComparer.Ordinal).Select(key => new[] { key }));

    public static Shape Of(RecordKind kind) => ByKind[kind];
}
