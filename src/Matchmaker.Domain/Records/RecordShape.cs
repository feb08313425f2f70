using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Records;

/// <summary>
/// Validates JSON against the type of a record: whether every part is there, of its type, and not null where it is
/// needed. The types come from the reader's own metadata, so the two cannot drift apart; unlike the reader, this tells
/// of every fault, in sentences for people.
/// </summary>
public sealed class RecordShape
{
    /// <summary>
    /// Faults told of one record; the rest would bury them. Set by hand; doubled, the report on a record may be twice
    /// as long.
    /// </summary>
    private const int MostFaults = 20;

    // Characters of a faulty value that are shown: enough to find it by. Set by hand; doubled, lines break in a
    // terminal.
    private const int MostShown = 60;

    private readonly List<RecordFault> _faults = [];

    public static IReadOnlyList<RecordFault> Faults(RecordKind kind, JsonElement body) =>
        Faults(RecordJson.TypeOf(kind), body);

    public static IReadOnlyList<RecordFault> Faults(JsonTypeInfo type, JsonElement body)
    {
        var shape = new RecordShape();
        shape.Visit(body, type, "", nullable: false);
        return shape._faults;
    }

    private void Visit(JsonElement read, JsonTypeInfo type, string path, bool nullable)
    {
        if (_faults.Count >= MostFaults)
            return;
        if (read.ValueKind is JsonValueKind.Null)
        {
            if (!nullable)
                Report(path, RecordShapeMessages.Wrong(type, nullable, read));
            return;
        }
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object when read.ValueKind is JsonValueKind.Object:
                Parts(read, type, path);
                break;
            case JsonTypeInfoKind.Enumerable when read.ValueKind is JsonValueKind.Array:
                Items(read, type, path);
                break;
            case JsonTypeInfoKind.Dictionary when read.ValueKind is JsonValueKind.Object:
                Entries(read, type, path);
                break;
            case JsonTypeInfoKind.None:
                Leaf(read, type, path, nullable);
                break;
            default:
                Report(path, RecordShapeMessages.Wrong(type, nullable, read));
                break;
        }
    }

    // What earlier releases wrote and no one reads any more: wrong passwords are no longer counted on the account.
    private static readonly HashSet<(Type, string)> Retired =
    [
        (typeof(Account), "failedSignIns"),
        (typeof(Account), "lockedUntil"),
    ];

    private void Parts(JsonElement read, JsonTypeInfo type, string path)
    {
        var there = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in Properties(read, path))
        {
            if (!there.Add(part.Name))
                Report(Join(path, part.Name), RecordShapeMessages.Twice);
            else if (type.Properties.FirstOrDefault(p => p.Name == part.Name) is { } known)
                Part(part.Value, known, Join(path, part.Name));
            else if (!Retired.Contains((type.Type, part.Name)))
                Report(Join(path, part.Name), RecordShapeMessages.Unknown(Stored(type)));
        }
        // What is computed from the parts (references, keys) may be there as export writes it, and is not read.
        foreach (var missing in type.Properties.Where(p => IsNeeded(p) && !there.Contains(p.Name)))
            Report(Join(path, missing.Name), RecordShapeMessages.Missing(TypeOf(missing), MayBeNull(missing)));
    }

    private void Part(JsonElement read, JsonPropertyInfo known, string path)
    {
        if (IsStored(known))
            Visit(read, TypeOf(known), path, MayBeNull(known));
    }

    /// <summary>What is computed is written for people who read a file, and is not read.</summary>
    private static bool IsStored(JsonPropertyInfo part) => part.AssociatedParameter is not null || part.Set is not null;

    private static bool IsNeeded(JsonPropertyInfo part) =>
        part.AssociatedParameter is { HasDefaultValue: false } || part.IsRequired;

    private static bool MayBeNull(JsonPropertyInfo part) =>
        (!part.PropertyType.IsValueType || Nullable.GetUnderlyingType(part.PropertyType) is not null)
        && (part.AssociatedParameter?.IsNullable ?? part.IsSetNullable);

    private void Items(JsonElement read, JsonTypeInfo type, string path)
    {
        var items = type.Options.GetTypeInfo(type.ElementType!);
        foreach (var (i, item) in read.EnumerateArray().Index())
            Visit(item, items, $"{path}[{i}]", nullable: false);
    }

    private void Entries(JsonElement read, JsonTypeInfo type, string path)
    {
        var values = type.Options.GetTypeInfo(type.ElementType!);
        var there = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in Properties(read, path))
        {
            if (!there.Add(entry.Name))
                Report(Join(path, entry.Name), RecordShapeMessages.Twice);
            else
                Visit(entry.Value, values, Join(path, entry.Name), nullable: false);
        }
    }

    private void Leaf(JsonElement read, JsonTypeInfo type, string path, bool nullable)
    {
        if (
            read.ValueKind is JsonValueKind.String
            && TextOf(read) is var text
            && (text is null || text.Contains(RecordShapeMessages.Lost))
        )
            Report(path, text is null ? RecordShapeMessages.HalfCharacter : RecordShapeMessages.LostCharacter);
        else if (!RecordShapeMessages.Fits(type, read))
            Report(path, RecordShapeMessages.Wrong(type, nullable, read));
    }

    private List<JsonProperty> Properties(JsonElement read, string path)
    {
        var properties = new List<JsonProperty>();
        foreach (var property in read.EnumerateObject())
        {
            if (NameOf(property) is { } name && !name.Contains(RecordShapeMessages.Lost))
                properties.Add(property);
            else
                Report(path, RecordShapeMessages.HalfCharacter);
        }
        return properties;
    }

    // JSON may spell half a character ("\ud800"), which no text can hold.
    private static string? TextOf(JsonElement read)
    {
        try
        {
            return read.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonTypeInfo TypeOf(JsonPropertyInfo property) =>
        property.Options.GetTypeInfo(property.PropertyType);

    private static IEnumerable<string> Stored(JsonTypeInfo type) => type.Properties.Where(IsStored).Select(p => p.Name);

    private static string Join(string path, string name)
    {
        var shown = name.Length <= MostShown && PlainText.Fault(name, lines: false) is null ? name : "…";
        return path.Length == 0 ? shown : $"{path}.{shown}";
    }

    private void Report(string path, LocalizedText message)
    {
        if (_faults.Count < MostFaults)
            _faults.Add(new RecordFault(path, message));
    }
}
