using System.Collections.Frozen;
using System.Text.Json;

namespace Matchmaker.Domain.Text;

/// <summary>
/// Enum values in CONSTANT_CASE, as the API and both stores spell them (LITTLE_GIANT), converted by cached tables.
/// </summary>
public static class ConstantCase
{
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.Of[value];

    public static T Read<T>(string name)
        where T : struct, Enum => Names<T>.Read[name];

    public static T? ReadOrNull<T>(string name)
        where T : struct, Enum => Names<T>.Read.TryGetValue(name, out var value) ? value : null;

    public static string[]? All<T>(IEnumerable<T>? values)
        where T : struct, Enum => values?.Select(Of).ToArray() is { Length: > 0 } all ? all : null;

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Of = Enum.GetValues<T>()
            .ToFrozenDictionary(v => v, v => JsonNamingPolicy.SnakeCaseUpper.ConvertName(v.ToString()));

        public static readonly FrozenDictionary<string, T> Read = Of.ToFrozenDictionary(
            p => p.Value,
            p => p.Key,
            StringComparer.Ordinal
        );
    }
}
