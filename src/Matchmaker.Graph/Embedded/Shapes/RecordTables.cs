using System.Collections.Frozen;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Graph.Embedded.Shapes;

/// <summary>The tables of every kind of record.</summary>
internal static class RecordTables
{
    private static readonly FrozenDictionary<RecordKind, RecordTable> Own = Discovery
        .InstancesOf<RecordTable>(typeof(RecordTable).Assembly)
        .ToFrozenDictionary(table => table.Kind);

    /// <summary>In the order in which kinds depend on each other.</summary>
    public static readonly IReadOnlyList<RecordTable> InOrder =
    [
        .. RecordKinds.All.Select(row => Own.GetValueOrDefault(row.Kind) ?? new RecordTable(row.Kind, [], [])),
    ];

    private static readonly FrozenDictionary<RecordKind, RecordTable> ByKind = InOrder.ToFrozenDictionary(table =>
        table.Kind
    );

    /// <summary>What records of every kind have.</summary>
    public static readonly EdgeTable References = new(
        "reference",
        "from_id",
        ["to_id"],
        "record",
        r => r.References.Distinct(StringComparer.Ordinal).Select(id => new[] { id })
    );

    public static readonly EdgeTable Keys = new(
        "unique_key",
        "record_id",
        ["key"],
        null,
        r => r.Keys.Distinct(StringComparer.Ordinal).Select(key => new[] { key })
    );

    public static RecordTable Of(RecordKind kind) => ByKind[kind];
}
