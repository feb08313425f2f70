using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Records;

/// <summary>
/// Serializes domain records as JSON, the same in both stores: camelCase, enums as the API spells them, Chinese as it
/// is, times in UTC, nothing computed.
/// </summary>
public static class RecordJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        // By reflection: generated code would need a list of the kinds.
        TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(NullItemCheck.In),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        IgnoreReadOnlyProperties = true,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false),
            new UtcTimeConverter(),
        },
    };

    public static string Write(IRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return JsonSerializer.Serialize(record, Options.GetTypeInfo(record.GetType()));
    }

    /// <exception cref="JsonException">The text is not a record of this kind.</exception>
    public static IRecord Read(RecordKind kind, string body) =>
        (IRecord?)JsonSerializer.Deserialize(body, TypeOf(kind)) ?? throw new JsonException("null is not a record.");

    /// <summary>The same of what <see cref="RecordShape"/> has no fault to find with.</summary>
    /// <exception cref="JsonException">It is not a record of this kind.</exception>
    public static IRecord Read(RecordKind kind, JsonElement body) =>
        (IRecord?)body.Deserialize(TypeOf(kind)) ?? throw new JsonException("null is not a record.");

    /// <summary>A record, or a part of one that stands alone (an outcome).</summary>
    /// <exception cref="JsonException">The text is not one.</exception>
    public static T Read<T>(string body)
        where T : class =>
        JsonSerializer.Deserialize(body, (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T)))
        ?? throw new JsonException("null is not a record.");

    /// <summary>
    /// The kind of a change that names none of ours: nobody keeps such a record, and the feed goes on past it.
    /// </summary>
    public const RecordKind UnknownKind = (RecordKind)(-1);

    /// <summary>False for a text that is not a record of this kind.</summary>
    public static bool TryRead(RecordKind kind, string body, [NotNullWhen(true)] out IRecord? record) =>
        (record = OrNull(() => Read(kind, body))) is not null;

    /// <summary>False for a text that is not a <typeparamref name="T"/>.</summary>
    public static bool TryRead<T>(string body, [NotNullWhen(true)] out T? record)
        where T : class => (record = OrNull(() => Read<T>(body))) is not null;

    private static T? OrNull<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
#pragma warning disable CA1031 // Whatever a body makes the serializer throw, it is no record.
        catch (Exception)
        {
            return null;
        }
#pragma warning restore CA1031
    }

    internal static JsonTypeInfo TypeOf(RecordKind kind) => Options.GetTypeInfo(RecordKinds.Of(kind).Type);
}
