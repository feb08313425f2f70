using GraphQLParser.AST;
using Microsoft.Extensions.Options;

namespace Matchmaker.Api.Http.Documents;

/// <summary>
/// A cache of parsed and validated documents by their text, bounded in number and size. Two generations approximate
/// least-recently-used order: what is asked for again moves to the young one, and when that is full the old one is
/// dropped, so a flood of new texts cannot push out the documents in use.
/// </summary>
public sealed class DocumentCache(IOptions<GraphQLOptions> options)
{
    /// <summary>
    /// Characters that one generation may hold, 16 MB of text; a syntax tree takes a few times as much. Set by hand.
    /// Doubled, the cache may take twice the memory.
    /// </summary>
    private const int Characters = 8_000_000;

    /// <summary>
    /// Characters of the longest document that is kept: a longer one is likely generated for one request (values
    /// written into it), and not worth its place. Set by hand. Doubled, such documents may push out others sooner.
    /// </summary>
    private const int LongestKept = 50_000;

    private readonly int _capacity = options.Value.CachedDocuments / 2;
    private readonly Lock _turning = new();
    private volatile Generation _young = new();
    private volatile Generation _old = new();

    public GraphQLDocument? Find(string text)
    {
        if (_young.Documents.TryGetValue(text, out var document))
            return document;
        if (!_old.Documents.TryGetValue(text, out document))
            return null;
        Keep(text, document);
        return document;
    }

    public void Keep(string text, GraphQLDocument document)
    {
        if (_capacity == 0 || text.Length > LongestKept)
            return;
        lock (_turning)
        {
            if (_young.Documents.Count >= _capacity || _young.Size + text.Length > Characters)
            {
                _old = _young;
                _young = new Generation();
            }

            if (_young.Documents.TryAdd(text, document))
                _young.Size += text.Length;
        }
    }

    private sealed class Generation
    {
        public System.Collections.Concurrent.ConcurrentDictionary<string, GraphQLDocument> Documents { get; } =
            new(StringComparer.Ordinal);

        public int Size { get; set; }
    }
}
