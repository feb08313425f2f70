using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Matchmaker.Domain.Ledger;

/// <summary>The input of a mutation that a client may repeat.</summary>
public interface IMutationInput
{
    /// <summary>The client's own id for the request; null, empty or blank where it gave none.</summary>
    string? IdempotencyKey { get; }
}

/// <summary>
/// An idempotency key, by which a repeated request is recognised: the account's id for it, the mutation, and a
/// fingerprint of the input. One id stands for one request: without the other two, an id used before would answer for
/// whatever was sent under it next.
/// </summary>
/// <param name="Mutation">As the API names it ("saveFirm").</param>
/// <param name="Fingerprint">SHA-256 of the input without the id, in lower-case hexadecimal.</param>
public sealed record IdempotencyKey(string Id, string Mutation, string Fingerprint)
{
    public static IdempotencyKey Of(string id, string mutation, IMutationInput input) =>
        new(id, mutation, FingerprintOf(input));

    /// <summary>
    /// Kept for good and compared by later releases: parts are in the order of their names and absent ones are left
    /// out, so that neither another order in the program nor a part that is added to the input makes a repeated request
    /// look like another one.
    /// </summary>
    private static string FingerprintOf(IMutationInput input)
    {
        using var canonical = new MemoryStream();
        using (var writer = new Utf8JsonWriter(canonical, AsItIs))
        {
            Write(JsonSerializer.SerializeToElement(input, input.GetType(), Options), writer, except: "idempotencyKey");
        }
        return Convert.ToHexStringLower(SHA256.HashData(canonical.GetBuffer().AsSpan(0, (int)canonical.Length)));
    }

    private static void Write(JsonElement value, Utf8JsonWriter writer, string? except = null)
    {
        if (value.ValueKind is JsonValueKind.Object)
        {
            writer.WriteStartObject();
            foreach (var part in value.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
            {
                if (part.Name == except || part.Value.ValueKind is JsonValueKind.Null)
                    continue;
                writer.WritePropertyName(part.Name);
                Write(part.Value, writer);
            }
            writer.WriteEndObject();
        }
        else if (value.ValueKind is JsonValueKind.Array)
        {
            writer.WriteStartArray();
            foreach (var item in value.EnumerateArray())
                Write(item, writer);
            writer.WriteEndArray();
        }
        else if (value.ValueKind is JsonValueKind.String)
        {
            writer.WriteStringValue(value.GetString());
        }
        else
        {
            value.WriteTo(writer);
        }
    }

    // Least escaping, so that the least depends on what a runtime holds to need it.
    private static readonly JsonWriterOptions AsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false) },
    };
}

/// <summary>An idempotency entry: what an account carried out under an id of its own.</summary>
/// <param name="Ids">The records of the commit, in the order of its facts.</param>
/// <param name="Mutation">Null, as its fingerprint, where a release made the commit that kept neither.</param>
public sealed record IdempotencyEntry(long Revision, IReadOnlyList<string> Ids, string? Mutation, string? Fingerprint)
{
    /// <summary>Whether it is the request that the key stands for, as far as what was kept of it can tell.</summary>
    public bool IsOf(IdempotencyKey key) =>
        Fingerprint is null || (Mutation == key.Mutation && Fingerprint == key.Fingerprint);

    public CommitResult AnswerTo(IdempotencyKey key) =>
        IsOf(key) ? new Committed(Revision, Ids, Replayed: true) : new IdempotencyKeyReused();
}
