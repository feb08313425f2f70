using System.Text.Json;

namespace Matchmaker.Graph.Neo4j.Query;

/// <summary>
/// The result of a statement: its rows, whether it changed anything, and the bookmark by which a later query sees what
/// it wrote (causal consistency).
/// </summary>
internal sealed record QueryResult(IReadOnlyList<Row> Rows, bool ContainsUpdates, string? Bookmark)
{
    /// <exception cref="Neo4jException">The answer holds an error, beside whatever values came before it.</exception>
    /// <exception cref="MalformedResponseException">It is not an answer of the Query API.</exception>
    public static QueryResult Parse(ReadOnlySpan<byte> answer)
    {
        try
        {
            return ParseMembers(answer);
        }
        catch (Exception e)
            when (e is JsonException or FormatException or InvalidOperationException or OverflowException)
        {
            throw new MalformedResponseException("The answer is not one of Neo4j's Query API.", e);
        }
    }

    private static QueryResult ParseMembers(ReadOnlySpan<byte> answer)
    {
        var json = new Utf8JsonReader(answer);
        List<Row>? rows = null;
        Neo4jException? error = null;
        string? bookmark = null;
        var updates = false;
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            throw new MalformedResponseException("The answer is not a JSON object.");
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var member = json.GetString();
            json.Read();
            switch (member)
            {
                case "data":
                    rows = Data(ref json);
                    break;
                case "errors":
                    error = FirstError(ref json) ?? error;
                    break;
                case "bookmarks":
                    bookmark = LastText(ref json);
                    break;
                case "counters":
                    updates = Updates(ref json);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }
        while (json.Read()) { } // to the end: what follows may be the rest of a garbled text
        if (error is not null)
            throw error;
        return new QueryResult(
            rows ?? throw new MalformedResponseException("The answer has neither data nor errors."),
            updates,
            bookmark
        );
    }

    private static List<Row> Data(ref Utf8JsonReader json)
    {
        var rows = new List<Row>();
        Dictionary<string, int> fields = [];
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isFields = json.ValueTextEquals("fields"u8);
            json.Read();
            if (isFields)
            {
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                    fields.Add(json.GetString()!, fields.Count);
                continue;
            }
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                var values = new object?[fields.Count];
                for (var i = 0; json.Read() && json.TokenType != JsonTokenType.EndArray; i++)
                {
                    if (i == values.Length)
                        throw new MalformedResponseException("A row has more values than fields.");
                    values[i] = TypedJsonReader.Read(ref json);
                }
                rows.Add(new Row(fields, values));
            }
        }
        return rows;
    }

    private static Neo4jException? FirstError(ref Utf8JsonReader json)
    {
        using var errors = JsonDocument.ParseValue(ref json);
        foreach (var error in errors.RootElement.EnumerateArray())
        {
            return new Neo4jException(
                error.GetProperty("code").GetString() ?? "",
                error.TryGetProperty("message", out var message) ? message.GetString() ?? "" : ""
            );
        }
        return null;
    }

    private static string? LastText(ref Utf8JsonReader json)
    {
        string? last = null;
        while (json.Read() && json.TokenType == JsonTokenType.String)
            last = json.GetString();
        return last;
    }

    private static bool Updates(ref Utf8JsonReader json)
    {
        using var counters = JsonDocument.ParseValue(ref json);
        return counters.RootElement.TryGetProperty("containsUpdates", out var updates) && updates.GetBoolean();
    }
}

/// <summary>One row of a result, read by the names of its fields.</summary>
internal sealed class Row(IReadOnlyDictionary<string, int> fields, object?[] values)
{
    public object? this[string field] => values[fields[field]];

    public string Text(string field) => (string)this[field]!;

    public string? TextOrNull(string field) => (string?)this[field];

    public long Long(string field) => (long)this[field]!;

    public int Int(string field) => checked((int)Long(field));

    public IReadOnlyList<object?> List(string field) => (List<object?>)this[field]!;

    public IReadOnlyList<string> Texts(string field) => [.. List(field).Cast<string>()];

    public IReadOnlyDictionary<string, object?> Map(string field) => (Dictionary<string, object?>)this[field]!;
}
