using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Matchmaker.Domain.Records;

/// <summary>
/// Refuses a null item in a JSON list. <see cref="JsonSerializerOptions.RespectNullableAnnotations"/> checks properties
/// alone, not what a list holds, and such a null would only be met by whoever goes through the list.
/// </summary>
internal static class NullItemCheck
{
    public static void In(JsonTypeInfo type)
    {
        if (type.Kind is not JsonTypeInfoKind.Object)
            return;
        // What a record computes is no part of its body, and it may rest on a part that the body lacks.
        JsonPropertyInfo[] lists =
        [
            .. type.Properties.Where(p => p is { Get: not null, Set: not null } && HoldsReferences(p.PropertyType)),
        ];
        if (lists.Length == 0)
            return;
        type.OnDeserialized = read =>
        {
            foreach (var list in lists)
                if (list.Get!(read) is IList items && items.Contains(null))
                    throw new JsonException($"The list {list.Name} holds a null.");
        };
    }

    private static bool HoldsReferences(Type type) =>
        type is { IsGenericType: true, GenericTypeArguments: [var item] } && !item.IsValueType;
}
