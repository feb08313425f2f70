using System.Collections.Frozen;

namespace Matchmaker.Domain.Ledger;

/// <summary>
/// The kinds of records the ledger keeps; each is a label in Neo4j and a table in the embedded store. Stores, exports
/// and the audit trail hold the names, so a name is never changed and never used for something else.
/// </summary>
public enum RecordKind
{
    Source,
    District,
    Chain,
    Link,
    TierRule,
    Firm,
    Account,
    Project,
    Engagement,
    Event,
    FollowUp,
    Mark,
    Ruling,
    ApiToken,
    SavedView,
    Contact,
    ContactReading,
}

/// <summary>
/// What is known of a kind of record before any record of it is read: a row of <see cref="RecordKinds"/>.
/// </summary>
/// <param name="Prefix">What an id of this kind begins with, before its first underscore.</param>
public sealed record RecordKindRow(RecordKind Kind, string Prefix)
{
    private static readonly FrozenDictionary<string, Type> RecordTypes = typeof(IRecord)
        .Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(IRecord)))
        .ToFrozenDictionary(type => type.Name);

    /// <summary>Part of the catalogue: small, changed by decree, held whole in memory.</summary>
    public bool Catalogue { get; init; }

    /// <summary>The reference data holds records of it.</summary>
    public bool Seeded { get; init; }

    /// <summary>
    /// About a person: the ledger keeps what is on file and forgets what was replaced or removed, so that a deletion is
    /// one.
    /// </summary>
    public bool Personal { get; init; }

    /// <summary>
    /// The kinds that <see cref="IRecord.References"/> of its records name; its own among them where records of it
    /// point at each other.
    /// </summary>
    public IReadOnlyList<RecordKind> DependsOn { get; init; } = [];

    /// <summary>
    /// The record type, which is called as its kind is. It is found by this name, so that the ledger, on which all
    /// concepts stand, names none of them.
    /// </summary>
    public Type Type { get; } = RecordTypes[Kind.ToString()];

    /// <summary>Records of this kind point at each other.</summary>
    public bool PointsAtItself => DependsOn.Contains(Kind);
}

/// <summary>
/// The table of the kinds of records. Whatever treats every kind (stores, export, import, checks, validation) goes
/// through it, so a new kind is a row here. A kind stands after those that it depends on.
/// </summary>
public static class RecordKinds
{
    public static IReadOnlyList<RecordKindRow> All { get; } =
    [
        new(RecordKind.Source, "source") { Catalogue = true, Seeded = true },
        new(RecordKind.District, "district")
        {
            Catalogue = true,
            Seeded = true,
            DependsOn = [RecordKind.Source],
        },
        new(RecordKind.Chain, "chain")
        {
            Catalogue = true,
            Seeded = true,
            DependsOn = [RecordKind.Source],
        },
        new(RecordKind.Link, "link")
        {
            Catalogue = true,
            Seeded = true,
            DependsOn = [RecordKind.Source, RecordKind.Chain, RecordKind.Link],
        },
        new(RecordKind.TierRule, "tier")
        {
            Catalogue = true,
            Seeded = true,
            DependsOn = [RecordKind.Source],
        },
        new(RecordKind.Firm, "firm")
        {
            Seeded = true,
            DependsOn = [RecordKind.Source, RecordKind.District, RecordKind.Chain, RecordKind.Link],
        },
        new(RecordKind.Account, "account") { DependsOn = [RecordKind.District, RecordKind.Firm] },
        new(RecordKind.Project, "project")
        {
            Seeded = true,
            DependsOn = [RecordKind.Source, RecordKind.Link, RecordKind.Firm, RecordKind.Account],
        },
        new(RecordKind.Engagement, "engagement")
        {
            DependsOn = [RecordKind.Firm, RecordKind.Account, RecordKind.Project],
        },
        new(RecordKind.Event, "event")
        {
            Seeded = true,
            DependsOn = [RecordKind.Source, RecordKind.District, RecordKind.Chain],
        },
        new(RecordKind.FollowUp, "followup") { DependsOn = [RecordKind.Firm, RecordKind.Engagement, RecordKind.Event] },
        new(RecordKind.Mark, "mark") { DependsOn = [RecordKind.Firm, RecordKind.Account, RecordKind.Project] },
        new(RecordKind.Ruling, "ruling") { DependsOn = [RecordKind.Firm, RecordKind.Account, RecordKind.Project] },
        new(RecordKind.ApiToken, "token") { DependsOn = [RecordKind.Firm, RecordKind.Account] },
        new(RecordKind.SavedView, "view") { DependsOn = [RecordKind.Firm, RecordKind.Account] },
        new(RecordKind.Contact, "contact") { Personal = true, DependsOn = [RecordKind.Firm] },
        new(RecordKind.ContactReading, "reading")
        {
            DependsOn = [RecordKind.Firm, RecordKind.Account, RecordKind.Engagement],
        },
    ];

    private static readonly FrozenDictionary<RecordKind, RecordKindRow> ByKind = All.ToFrozenDictionary(row =>
        row.Kind
    );

    private static readonly FrozenDictionary<string, RecordKindRow> ByPrefix = All.ToFrozenDictionary(
        row => row.Prefix,
        StringComparer.Ordinal
    );

    private static readonly FrozenDictionary<Type, RecordKindRow> ByType = All.ToFrozenDictionary(row => row.Type);

    /// <exception cref="KeyNotFoundException">It is a kind that this program does not know.</exception>
    public static RecordKindRow Of(RecordKind kind) => ByKind[kind];

    public static RecordKindRow Of<T>()
        where T : IRecord => ByType[typeof(T)];

    /// <summary>A new id for a record of this type.</summary>
    public static string NewId<T>(TimeProvider time)
        where T : IRecord => Ids.New(Of<T>().Prefix, time);

    /// <summary>The kind of the record that the id names; null for an id that is no record's.</summary>
    public static RecordKindRow? OfId(string id) => ByPrefix.GetValueOrDefault(Ids.Prefix(id));
}
