using System.Text.Json;
using System.Text.Json.Serialization;

namespace Matchmaker.Domain.Records;

/// <summary>
/// A JSON converter that keeps points in time in UTC, whatever offset they came with: tables and files give the city's,
/// the clock UTC, and one list would show both. It converts when reading, too, as records of older releases hold what
/// they were given.
/// </summary>
internal sealed class UtcTimeConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && reader.TryGetDateTimeOffset(out var time)
            ? time.ToUniversalTime()
            : throw new JsonException("A point in time is a text of ISO 8601.");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToUniversalTime());
}
