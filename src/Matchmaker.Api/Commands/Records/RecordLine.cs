using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Records;

namespace Matchmaker.Api.Commands.Records;

/// <summary>The first line of an export.</summary>
/// <param name="Version">Of the format; a newer one is refused.</param>
/// <param name="Revision">The revision of the store that was exported.</param>
/// <param name="Passwords">Whether accounts come with their password hashes.</param>
public sealed record ExportHeader(string Format, int Version, long Revision, DateTimeOffset ExportedAt, bool Passwords)
{
    public const string Name = "matchmaker-records";

    /// <summary>
    /// The newest form of the file that this program writes and reads; counted up when a form changes so that an older
    /// program could not read it.
    /// </summary>
    public const int Newest = 1;

    /// <summary>Of a file whose first line is something else.</summary>
    public static readonly ExportHeader None = new("", 0, 0, default, false);
}

/// <summary>The last line: without it a file was cut short.</summary>
/// <param name="Lines">Of records, between the header and this line.</param>
public sealed record ExportEnd(int Lines);

/// <summary>
/// A record as a line. A later line of the same id holds instead of the earlier; without a record, it was removed
/// meanwhile.
/// </summary>
public sealed record RecordLine(RecordKind Kind, string Id, JsonNode? Record)
{
    private static readonly JsonSerializerOptions Json = WithTypes(
        new(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectRequiredConstructorParameters = true,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false) },
        }
    );

    public static string Of(IRecord record) =>
        Write(new RecordLine(record.RecordKind, record.Id, JsonNode.Parse(RecordJson.Write(record))));

    public static string Removed(Change change) => Write(new RecordLine(change.Kind, change.RecordId, null));

    public static string Write<T>(T line) => JsonSerializer.Serialize(line, Json);

    /// <summary>By which lines are checked and read.</summary>
    public static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)Json.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions WithTypes(JsonSerializerOptions options)
    {
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
