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
    /// <summary>Characters that one generation may hold, 16 MB of text; a syntax tree takes a few times as much.</summary>
    private const int Characters = 8_000_000;

    /// <summary>A longer document is likely generated for one request (values written into it), and not worth its place.</summary>
    private const int LongestKept = 50_000;

    private readonly int capacity = options.Value.CachedDocuments / 2;
    private readonly Lock turning = new();
    private volatile Generation young = new();
    private volatile Generation old = new();

    public GraphQLDocument? Find(string text)
    {
        if (young.Documents.TryGetValue(text, out var document))
            return document;
        if (!old.Documents.TryGetValue(text, out document))
            return null;
        Keep(text, document);
        return document;
    }

    public void Keep(string text, GraphQLDocument document)
    {
        if (capacity == 0 || text.Length > LongestKept)
            return;
        lock (turning)
        {
            if (young.Documents.Count >= capacity || young.Size + text.Length > Characters)
            {
                old = young;
                young = new Generation();
            }

            if (young.Documents.TryAdd(text, document))
                young.Size += text.Length;
        }
    }

    private sealed class Generation
    {
        public System.Collections.Concurrent.ConcurrentDictionary<string, GraphQLDocument> Documents { get; } = new(StringComparer.Ordinal);

        public int Size { get; set; }
    }
}
