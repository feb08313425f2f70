using System.Collections.Frozen;
using static Matchmaker.Domain.Ledger.RecordKind;

namespace Matchmaker.Domain.Ledger;

/// <summary>
/// The kinds of records the ledger keeps; each is a label in Neo4j and a table in the embedded store. Stores, exports and
/// the audit trail hold the names, so a name is never changed and never used for something else.
/// </summary>
public enum RecordKind { Source, District, Chain, Link, TierRule, Firm, Account, Project, Engagement, Event, Mark, Ruling }

/// <summary>What is known of a kind of record before any record of it is read: a row of <see cref="RecordKinds"/>.</summary>
/// <param name="Prefix">What an id of this kind begins with, before its first underscore.</param>
/// <param name="Catalogue">Part of the catalogue: small, changed by decree, held whole in memory.</param>
/// <param name="Seeded">The reference data holds records of it.</param>
/// <param name="DependsOn">The kinds that <see cref="IRecord.References"/> of its records name; its own among them where records of it point at each other.</param>
public sealed record RecordKindRow(RecordKind Kind, string Prefix, bool Catalogue, bool Seeded, params IReadOnlyList<RecordKind> DependsOn)
{
    /// <summary>
    /// The record type, which is called as its kind is. It is found by this name, so that the ledger, on which all concepts
    /// stand, names none of them.
    /// </summary>
    public Type Type { get; } = typeof(IRecord).Assembly.GetTypes()
        .Single(type => type.Name == Kind.ToString() && type.IsAssignableTo(typeof(IRecord)));

    /// <summary>Records of this kind point at each other.</summary>
    public bool PointsAtItself => DependsOn.Contains(Kind);
}

/// <summary>
/// The table of the kinds of records. Whatever treats every kind (stores, export, import, checks, validation) goes through
/// it, so a new kind is a row here. A kind stands after those that it depends on.
/// </summary>
public static class RecordKinds
{
    public static IReadOnlyList<RecordKindRow> All { get; } =
    [
        new(Source, "source", Catalogue: true, Seeded: true),
        new(District, "district", Catalogue: true, Seeded: true, Source),
        new(Chain, "chain", Catalogue: true, Seeded: true, Source),
        new(Link, "link", Catalogue: true, Seeded: true, Source, Chain, Link),
        new(TierRule, "tier", Catalogue: true, Seeded: true, Source),
        new(Firm, "firm", Catalogue: false, Seeded: true, Source, District, Chain, Link),
        new(Account, "account", Catalogue: false, Seeded: false, District, Firm),
        new(Project, "project", Catalogue: false, Seeded: true, Source, Link, Firm, Account),
        new(Engagement, "engagement", Catalogue: false, Seeded: false, Firm, Account, Project),
        new(Event, "event", Catalogue: false, Seeded: true, Source, District, Chain),
        new(Mark, "mark", Catalogue: false, Seeded: false, Firm, Account, Project),
        new(Ruling, "ruling", Catalogue: false, Seeded: false, Firm, Account, Project),
    ];

    private static readonly FrozenDictionary<RecordKind, RecordKindRow> ByKind = All.ToFrozenDictionary(row => row.Kind);

    private static readonly FrozenDictionary<string, RecordKindRow> ByPrefix = All.ToFrozenDictionary(row => row.Prefix, StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, RecordKindRow> ByType = All.ToFrozenDictionary(row => row.Type);

    /// <exception cref="KeyNotFoundException">It is a kind that this program does not know.</exception>
    public static RecordKindRow Of(RecordKind kind) => ByKind[kind];

    public static RecordKindRow Of<T>() where T : IRecord => ByType[typeof(T)];

    /// <summary>The kind of the record that the id names; null for an id that is no record's.</summary>
    public static RecordKindRow? OfId(string id) => ByPrefix.GetValueOrDefault(Ids.Prefix(id));
}
