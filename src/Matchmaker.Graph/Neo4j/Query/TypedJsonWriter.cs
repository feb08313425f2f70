using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace Matchmaker.Graph.Neo4j.Query;

/// <summary>
/// Writes values as the Query API's typed JSON wants them: <c>{"$type","_value"}</c> down to the leaves, integers as
/// strings.
/// </summary>
internal static class TypedJsonWriter
{
    private static readonly ConcurrentDictionary<Enum, string> Names = new();

    /// <summary>An enum value as the API spells it.</summary>
    public static string NameOf(Enum value) =>
        Names.GetOrAdd(value, v => JsonNamingPolicy.SnakeCaseUpper.ConvertName(v.ToString()));

    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                Leaf(json, "Null", null);
                break;
            case string text:
                Leaf(json, "String", text);
                break;
            case bool truth:
                Open(json, "Boolean");
                json.WriteBooleanValue(truth);
                json.WriteEndObject();
                break;
            case int or long:
                Leaf(json, "Integer", Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            case double number:
                Leaf(json, "Float", number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case DateOnly day:
                Leaf(json, "Date", day.ToString("O", CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset time:
                Leaf(json, "OffsetDateTime", time.ToString("O", CultureInfo.InvariantCulture));
                break;
            case Enum name:
                Leaf(json, "String", NameOf(name));
                break;
            case IEnumerable<KeyValuePair<string, object?>> map:
                WriteMap(json, map);
                break;
            case IEnumerable list:
                WriteList(json, list);
                break;
            default:
                throw new ArgumentException($"Neo4j has no type for {value.GetType()}.", nameof(value));
        }
    }

    /// <summary>Members without the map around them, as the parameters of a statement are given.</summary>
    public static void WriteMembers(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>> members)
    {
        json.WriteStartObject();
        foreach (var (name, value) in members)
        {
            json.WritePropertyName(name);
            Write(json, value);
        }
        json.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>> map)
    {
        Open(json, "Map");
        WriteMembers(json, map);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, IEnumerable list)
    {
        Open(json, "List");
        json.WriteStartArray();
        foreach (var item in list)
            Write(json, item);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Leaf(Utf8JsonWriter json, string type, string? value)
    {
        Open(json, type);
        json.WriteStringValue(value);
        json.WriteEndObject();
    }

    private static void Open(Utf8JsonWriter json, string type)
    {
        json.WriteStartObject();
        json.WriteString("$type"u8, type);
        json.WritePropertyName("_value"u8);
    }
}
