using System.Collections.Concurrent;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Matchmaker.Graph.Neo4j.Ledger;
using Matchmaker.Graph.Neo4j.Query;

namespace Matchmaker.Graph.Neo4j.Reading;

/// <summary>
/// A query cache that is invalidated by revision: at one revision a query has one answer. Entries are dropped at this
/// process's next commit or when the poller hears of another's, and none is served while the poller has not heard from
/// Neo4j for half a second.
/// </summary>
internal sealed class QueryCache(RevisionPoller pulse, Neo4jOptions options)
{
    /// <summary>
    /// Entries of the cache at most. Pages name the records of <see cref="RecordCache"/>, so few hold any of their own;
    /// doubled, it takes some megabytes more.
    /// </summary>
    private const int Capacity = 1_000;

    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private volatile CachedRevision _cache = new(0);

    private sealed record CachedRevision(long Revision)
    {
        public ConcurrentDictionary<string, object> Answers { get; } = new(StringComparer.Ordinal);
    }

    /// <param name="ask">Asks Neo4j; called where no answer is kept.</param>
    public async Task<T> GetOrAddAsync<T>(
        string statement,
        IReadOnlyDictionary<string, object?> parameters,
        Func<Task<T>> ask
    )
        where T : class
    {
        if (!options.KeepAnswers || pulse.Confirmed is not { } revision)
            return await ask();
        var (answers, question) = (At(revision), KeyOf(statement, parameters));
        if (answers.TryGetValue(question, out var kept))
            return (T)kept;
        var answer = await ask();
        // One that was on its way while something was committed may be of before or after.
        if (pulse.Confirmed == revision && answers.Count < Capacity)
            answers.TryAdd(question, answer);
        return answer;
    }

    private ConcurrentDictionary<string, object> At(long revision)
    {
        if (_cache.Revision != revision)
            _cache = new(revision);
        return _cache.Answers;
    }

    private static string KeyOf(string statement, IReadOnlyDictionary<string, object?> parameters)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Relaxed))
            TypedJsonWriter.WriteMembers(json, parameters);
        return string.Concat(statement, "\n", Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }
}
