using System.Globalization;
using System.Text.Json;

namespace Matchmaker.Graph.Neo4j.Query;

/// <summary>
/// Reads the Query API's typed JSON into text, long, double, bool, DateOnly, DateTimeOffset, lists and maps of them.
/// </summary>
internal static class TypedJsonReader
{
    /// <summary>Reads the value at which the reader stands, and leaves it on that value's last token.</summary>
    /// <exception cref="MalformedResponseException">It is not typed JSON.</exception>
    public static object? Read(ref Utf8JsonReader json)
    {
        Expect(json.TokenType == JsonTokenType.StartObject);
        Expect(json.Read() && json.ValueTextEquals("$type"u8) && json.Read());
        var type = json.GetString();
        Expect(json.Read() && json.ValueTextEquals("_value"u8) && json.Read());
        var value = Value(type, ref json);
        Expect(json.Read() && json.TokenType == JsonTokenType.EndObject);
        return value;
    }

    private static object? Value(string? type, ref Utf8JsonReader json) =>
        type switch
        {
            "Null" => null,
            "String" => json.GetString(),
            "Boolean" => json.GetBoolean(),
            "Integer" => long.Parse(json.GetString()!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            "Float" => double.Parse(json.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture),
            "Date" => DateOnly.ParseExact(json.GetString()!, "O", CultureInfo.InvariantCulture),
            "OffsetDateTime" => DateTimeOffset.Parse(
                json.GetString()!,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal
            ),
            "List" => List(ref json),
            "Map" => Map(ref json),
            _ => throw new MalformedResponseException(
                $"Neo4j answered with a value of type “{type}”, which no statement of ours asks for."
            ),
        };

    private static List<object?> List(ref Utf8JsonReader json)
    {
        Expect(json.TokenType == JsonTokenType.StartArray);
        var list = new List<object?>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            list.Add(Read(ref json));
        return list;
    }

    private static Dictionary<string, object?> Map(ref Utf8JsonReader json)
    {
        Expect(json.TokenType == JsonTokenType.StartObject);
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            Expect(json.Read());
            map[name] = Read(ref json);
        }
        return map;
    }

    private static void Expect(bool asExpected)
    {
        if (!asExpected)
            throw new MalformedResponseException("The answer is not Neo4j's typed JSON.");
    }
}
