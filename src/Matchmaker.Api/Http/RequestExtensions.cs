using System.Text.Json;
using Matchmaker.Api.Http.Errors;

namespace Matchmaker.Api.Http;

/// <summary>
/// The entries of a request's <c>extensions</c> that this endpoint knows. Others are passed over: clients send entries
/// for servers of every make.
/// </summary>
/// <param name="PersistedHash">The hash of an automatic persisted query; null when the request names none.</param>
/// <param name="TellsCost">Whether the answer is to say what the operation costs.</param>
public sealed record RequestExtensions(string? PersistedHash, bool TellsCost)
{
    public static RequestExtensions None { get; } = new(null, false);

    /// <summary>The known entries of a JSON object, or what is wrong with one of them.</summary>
    /// <exception cref="InvalidOperationException">A text is not valid UTF-8.</exception>
    public static (RequestExtensions? Extensions, Refusal? Refused) Read(JsonElement map)
    {
        string? hash = null;
        var tellsCost = false;
        foreach (var entry in map.EnumerateObject())
        {
            if (entry.Value.ValueKind == JsonValueKind.Null)
                continue;
            if (entry.NameEquals("persistedQuery"u8))
            {
                hash = HashOf(entry.Value);
                if (hash is null)
                    return (null, WrongPersistedQuery);
            }
            else if (entry.NameEquals("cost"u8))
            {
                if (entry.Value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
                    return (null, WrongCost);
                tellsCost = entry.Value.GetBoolean();
            }
        }

        return (new RequestExtensions(hash, tellsCost), null);
    }

    // Version 1 is the only one that there is of the protocol.
    private static string? HashOf(JsonElement persisted) =>
        persisted.ValueKind == JsonValueKind.Object
        && persisted.TryGetProperty("version"u8, out var version)
        && version.ValueKind == JsonValueKind.Number
        && version.TryGetInt32(out var number)
        && number == 1
        && persisted.TryGetProperty("sha256Hash"u8, out var hash)
        && hash.ValueKind == JsonValueKind.String
        && hash.GetString() is { Length: > 0 } text
            ? text
            : null;

    private static Refusal WrongPersistedQuery { get; } =
        HttpRefusal.Malformed(
            "extensions.persistedQuery 应为 {\"version\": 1, \"sha256Hash\": \"…\"}。",
            "extensions.persistedQuery must be {\"version\": 1, \"sha256Hash\": \"…\"}."
        );

    private static Refusal WrongCost { get; } =
        HttpRefusal.Malformed("extensions.cost 应为 true 或 false。", "extensions.cost must be true or false.");
}
