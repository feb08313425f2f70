using System.Collections;
using System.Reflection;
using System.Text.Json;
using GraphQL.Types;
using Matchmaker.Domain;

namespace Matchmaker.Api.Schema.Kinds;

/// <summary>
/// Reads inputs whose parts may be absent: GraphQL.NET makes the same null of a field that is absent and of one that is
/// given as null, while what it has read before still tells them apart.
/// </summary>
internal static class OptionalParts
{
    public static bool Has<T>() => Constructor<T>().GetParameters().Any(p => ValueOf(p.ParameterType) is not null);

    /// <summary>The graph type of a part that may be absent; null for other parts.</summary>
    public static Type? TypeOf<T>(string part) =>
        Constructor<T>().GetParameters().FirstOrDefault(p => p.Name!.Equals(part, StringComparison.OrdinalIgnoreCase))
            is { } parameter
        && ValueOf(parameter.ParameterType) is { } value
            ? Graph(value)
            : null;

    public static object Read<T>(IDictionary<string, object?> given)
    {
        var constructor = Constructor<T>();
        return constructor.Invoke([.. constructor.GetParameters().Select(Argument)]);

        object? Argument(ParameterInfo parameter)
        {
            var present = given.TryGetValue(JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!), out var read);
            if (ValueOf(parameter.ParameterType) is not { } type)
                return Converted(read, parameter.ParameterType);
            return present ? Activator.CreateInstance(parameter.ParameterType, true, Converted(read, type)) : null;
        }
    }

    private static ConstructorInfo Constructor<T>() =>
        typeof(T).GetConstructors().MaxBy(c => c.GetParameters().Length)
        ?? throw new InvalidOperationException($"{typeof(T).Name} has no constructor.");

    private static Type? ValueOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>)
            ? type.GetGenericArguments()[0]
            : null;

    private static Type Graph(Type value) =>
        ItemOf(value) is { } item
            ? typeof(ListGraphType<>).MakeGenericType(typeof(NonNullGraphType<>).MakeGenericType(Graph(item)))
        : value == typeof(string) ? typeof(StringGraphType)
        : typeof(GraphQLClrInputTypeReference<>).MakeGenericType(Nullable.GetUnderlyingType(value) ?? value);

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? type.GetGenericArguments()[0]
            : null;

    // What was read has the part's own type already, but for lists, whose items have.
    private static object? Converted(object? read, Type type)
    {
        if (read is null || ItemOf(type) is not { } item || read is not IEnumerable items)
            return read;
        var all = items.Cast<object?>().ToArray();
        var list = Array.CreateInstance(item, all.Length);
        Array.Copy(all, list, all.Length);
        return list;
    }
}
