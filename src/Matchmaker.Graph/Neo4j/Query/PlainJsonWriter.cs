using System.Collections;
using System.Text.Json;

namespace Matchmaker.Graph.Neo4j.Query;

/// <summary>
/// Writes parameters as plain JSON wherever none of them is a day, a time or a fraction: Neo4j's Query API reads a
/// request byte by byte, and typed JSON has more than twice as many. A statement that writes makes its days and times
/// from text. Answers are always typed.
/// </summary>
internal static class PlainJsonWriter
{
    /// <summary>Whether the value can be told without its types.</summary>
    public static bool Suits(object? value) =>
        value switch
        {
            DateOnly or DateTimeOffset or double => false,
            string => true,
            IEnumerable<KeyValuePair<string, object?>> map => map.All(member => Suits(member.Value)),
            IEnumerable list => list.Cast<object?>().All(Suits),
            _ => true,
        };

    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case Enum name:
                json.WriteStringValue(TypedJsonWriter.NameOf(name));
                break;
            case IEnumerable<KeyValuePair<string, object?>> map:
                WriteMap(json, map);
                break;
            case IEnumerable list:
                WriteList(json, list);
                break;
            default:
                throw new ArgumentException(
                    $"Plain JSON has no form for {value.GetType()} that Neo4j reads back as such.",
                    nameof(value)
                );
        }
    }

    private static void WriteMap(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>> map)
    {
        json.WriteStartObject();
        foreach (var (name, value) in map)
        {
            json.WritePropertyName(name);
            Write(json, value);
        }
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, IEnumerable list)
    {
        json.WriteStartArray();
        foreach (var item in list)
            Write(json, item);
        json.WriteEndArray();
    }
}
