using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;
using Matchmaker.Graph.Neo4j.Query;
using Microsoft.Extensions.Caching.Memory;

namespace Matchmaker.Graph.Neo4j.Reading;

/// <summary>
/// A record on a list as the graph names it: its id, the revision that put it, and its sort key (null where the list
/// has no order).
/// </summary>
internal readonly record struct Hit(string Id, long Revision, object? Sort)
{
    public static Hit Of(object? hit) =>
        hit is List<object?> { Count: >= 2 } of
            ? new((string)of[0]!, (long)of[1]!, of.ElementAtOrDefault(2))
            : throw new MalformedResponseException("A hit is a list of an id and a revision.");
}

/// <summary>
/// A record cache keyed by id and revision, which never goes stale: the graph says which records a list has, in which
/// order and for whom, and those that were read before are not sent again. The others come from their audit rows, as
/// they were at that very revision, whatever was committed meanwhile; what is personal and was forgotten meanwhile is
/// absent.
/// </summary>
internal sealed class RecordCache(QueryBatcher questions, UnreadableRecords unreadable, Neo4jOptions options)
    : IDisposable
{
    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = options.KeepRecords });

    private sealed record CachedRecord(long Revision, IRecord Record);

    public void Dispose() => _cache.Dispose();

    /// <summary>By id, without those that cannot be read.</summary>
    public async Task<IReadOnlyDictionary<string, T>> GetAsync<T>(IReadOnlyCollection<Hit> hits, CancellationToken ct)
        where T : class, IRecord
    {
        var records = new Dictionary<string, T>(hits.Count, StringComparer.Ordinal);
        List<object>? missing = null;
        foreach (var hit in hits)
        {
            if (_cache.TryGetValue(hit.Id, out CachedRecord? kept) && kept!.Revision == hit.Revision)
                records[hit.Id] = (T)kept.Record;
            else
                (missing ??= []).Add(new object[] { hit.Id, hit.Revision });
        }
        if (missing is null)
            return records;
        foreach (var (id, revision, kind, text) in await ReadAsync(missing, ct))
        {
            if (!unreadable.TryRead(kind, text, id, out var record))
                continue;
            records[id] = (T)record;
            _cache.Set(id, new CachedRecord(revision, record), new MemoryCacheEntryOptions { Size = 1 });
        }
        return records;
    }

    private async Task<IEnumerable<(string Id, long Revision, RecordKind Kind, string Text)>> ReadAsync(
        List<object> missing,
        CancellationToken ct
    ) =>
        (await questions.AskAsync(RecordStatements.Texts, 0, new() { ["hits"] = missing }, ct))
            .Single()
            .List("hits")
            .Cast<List<object?>>()
            .Select(text =>
                ((string)text[0]!, (long)text[1]!, ConstantCase.Read<RecordKind>((string)text[2]!), (string)text[3]!)
            );
}
