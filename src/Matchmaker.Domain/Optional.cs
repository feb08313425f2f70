using System.Text.Json;
using System.Text.Json.Serialization;

namespace Matchmaker.Domain;

/// <summary>
/// A part of an update: absent (the default), and then unchanged; or given, and null where it is to be cleared. What a
/// client leaves out would otherwise look like what it wants taken away (JSON Merge Patch, RFC 7396, tells the two
/// apart in the same way).
/// </summary>
[JsonConverter(typeof(OptionalJsonConverterFactory))]
public readonly record struct Optional<T>(bool Given, T? Value)
{
    /// <summary>Given as null.</summary>
    public bool Cleared => Given && Value is null;

    /// <summary>What is given, where something is; else what there was.</summary>
    public T? Or(T? unchanged) => Given ? Value : unchanged;

    // A value reads as a given part where an input is written; a named alternate would add nothing.
#pragma warning disable CA2225
    public static implicit operator Optional<T>(T? value) => new(true, value);
#pragma warning restore CA2225
}

/// <summary>Makes given parts of those whose type is an interface, for which C# has no implicit conversion.</summary>
public static class Optional
{
    public static Optional<T> Of<T>(T? value) => new(true, value);
}

/// <summary>
/// Writes a given part as its value, one that is cleared as an empty object, and an absent one as null; that is all the
/// fingerprint of an input needs.
/// </summary>
internal sealed class OptionalJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Optional<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)
            Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Converter<T> : JsonConverter<Optional<T>>
    {
        public override Optional<T> Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => throw new NotSupportedException("Inputs are read by the API, not from JSON.");

        public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options)
        {
            if (value.Cleared)
            {
                writer.WriteStartObject();
                writer.WriteEndObject();
            }
            else if (value.Given)
            {
                JsonSerializer.Serialize(writer, value.Value, options);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }
}
