using System.Collections.Frozen;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Graph.Neo4j.Shapes;

/// <summary>The Neo4j shape of every kind of record, for the ledger and the integrity check alike.</summary>
internal static class Neo4jShapes
{
    private static readonly FrozenDictionary<RecordKind, ShapeOf> ByKind = Discovery
        .InstancesOf<ShapeOf>(typeof(ShapeOf).Assembly)
        .ToFrozenDictionary(shape => shape.Kind);

    /// <summary>The kinds that have folded texts among their facts.</summary>
    public static IEnumerable<RecordKind> Folding =>
        ByKind.Where(shape => shape.Value.IsFolded).Select(shape => shape.Key).Order();

    public static Neo4jShape Of(IRecord record) =>
        ByKind.TryGetValue(record.RecordKind, out var shape)
            ? shape.Of(record)
            : throw new ArgumentException($"{record.GetType()} has no shape in the graph.", nameof(record));
}

/// <summary>How records of one kind look in the graph.</summary>
internal abstract class ShapeOf
{
    public abstract RecordKind Kind { get; }

    /// <summary>Whether <see cref="SearchText"/> makes one of the facts, and anew when its folding changes.</summary>
    public virtual bool IsFolded => false;

    public abstract Neo4jShape Of(IRecord record);
}

/// <summary>The same by the record's type: a class of its own in the folder of its concept.</summary>
internal abstract class ShapeOf<T> : ShapeOf
    where T : IRecord
{
    public sealed override RecordKind Kind => RecordKinds.Of<T>().Kind;

    public sealed override Neo4jShape Of(IRecord record) => Of((T)record);

    protected abstract Neo4jShape Of(T record);
}
