using GraphQL.Types;
using Matchmaker.Domain;

namespace Matchmaker.Api.Schema.Kinds;

/// <summary>
/// A domain enum as a GraphQL enum in CONSTANT_CASE. Each value says when it is so and what comes of it, after its
/// label in the console where it has one; one that says nothing ends the start.
/// </summary>
public abstract class LabelledEnum<T> : EnumerationGraphType<T>
    where T : struct, Enum
{
    protected LabelledEnum(
        string description,
        IReadOnlyDictionary<T, string> meanings,
        Func<T, LocalizedText>? label = null
    )
    {
        Name = typeof(T).Name;
        Description = description;
        foreach (var value in Values)
        {
            var of = (T)value.Value!;
            value.Description = label is null ? meanings[of] : $"{Headed(label(of))}: {meanings[of]}";
        }
    }

    private static string Headed(LocalizedText label) =>
        $"{char.ToUpperInvariant(label.En[0])}{label.En[1..]} ({label.Zh})";
}
