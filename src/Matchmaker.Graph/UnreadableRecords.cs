using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Records;
using Microsoft.Extensions.Logging;

namespace Matchmaker.Graph;

/// <summary>
/// Reads record bodies and leaves out those that cannot be read (damaged, or of a release that wrote them otherwise),
/// so that one does not break a whole list. Each is logged once, by its id and not by what it says.
/// </summary>
public sealed class UnreadableRecords(ILogger<UnreadableRecords> log)
{
    private readonly ConcurrentDictionary<string, bool> _ids = new(StringComparer.Ordinal);

    /// <summary>The ids of the records whose current bodies could not be read so far.</summary>
    public IReadOnlyCollection<string> Ids => [.. _ids.Keys];

    /// <summary>The records of these bodies that can be read.</summary>
    public IEnumerable<T> Readable<T>(IEnumerable<string> bodies)
        where T : class
    {
        foreach (var body in bodies)
            if (TryRead<T>(body, null, out var record))
                yield return record;
    }

    /// <param name="id">Null where only the body can tell.</param>
    public bool TryRead<T>(string body, string? id, [NotNullWhen(true)] out T? record)
        where T : class => Told(RecordJson.TryRead(body, out record), id, body);

    public bool TryRead(RecordKind kind, string body, string? id, [NotNullWhen(true)] out IRecord? record) =>
        Told(RecordJson.TryRead(kind, body, out record), id, body);

    /// <summary>The newest that is known of a record could be read, or could not.</summary>
    public void Tell(string id, bool unreadable)
    {
        if (!unreadable)
            _ids.TryRemove(id, out _);
        else if (_ids.TryAdd(id, true))
            log.LogError("{Id} cannot be read and is left out; the command check names all such records", id);
    }

    private bool Told(bool readable, string? id, string body)
    {
        if (readable && _ids.IsEmpty)
            return true;
        if ((id ?? IdIn(body)) is { } known)
            Tell(known, !readable);
        return readable;
    }

    private static string? IdIn(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.TryGetProperty("id", out var id) ? id.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
