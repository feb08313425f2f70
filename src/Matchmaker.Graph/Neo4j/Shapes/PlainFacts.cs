using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Graph.Neo4j.Shapes;

/// <summary>
/// The plain values of a record (texts, numbers, days, values of an enum and lists of such values) as properties of its
/// node, found by reflection, so that an analyst sees a new field of a record without a line in its shape. Lists of
/// texts are left out: they name other records.
/// </summary>
internal static class PlainFacts
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> ByType = new();

    private static readonly HashSet<Type> PlainTypes =
    [
        typeof(string),
        typeof(bool),
        typeof(int),
        typeof(long),
        typeof(DateOnly),
        typeof(DateTimeOffset),
    ];

    /// <param name="ties">Properties that name other records: they are relationships.</param>
    public static Dictionary<string, object?> Of(IRecord record, params string[] ties) =>
        ByType
            .GetOrAdd(record.GetType(), PlainPropertiesOf)
            .Where(property => !ties.Contains(property.Name))
            .ToDictionary(
                property => JsonNamingPolicy.CamelCase.ConvertName(property.Name),
                property => property.GetValue(record)
            );

    // What a record computes has no setter; its id and version are written with every node.
    private static PropertyInfo[] PlainPropertiesOf(Type type) =>
        [
            .. type.GetProperties()
                .Where(property =>
                    property.CanWrite && property.Name is not (nameof(IRecord.Id) or nameof(IRecord.Version))
                )
                .Where(property => IsPlain(ItemOf(property.PropertyType))),
        ];

    private static Type ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? type.GenericTypeArguments[0] is { IsEnum: true } item
                ? item
                : type
            : type;

    private static bool IsPlain(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is var plain && (plain.IsEnum || PlainTypes.Contains(plain));
}
