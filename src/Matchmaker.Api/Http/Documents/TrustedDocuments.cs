using System.Security.Cryptography;
using System.Text;
using Matchmaker.Api.Http.Errors;
using Matchmaker.Domain;
using Microsoft.Extensions.Options;

namespace Matchmaker.Api.Http.Documents;

/// <summary>
/// The documents that the operator trusts, read once, at startup, and asked for in each of the ways that clients know:
/// by <c>documentId</c> (GraphQL over HTTP, appendix A), which is the id that a manifest gives or <c>sha256:</c> and
/// the hash of the text, and by the hash of an automatic persisted query.
/// </summary>
/// <remarks>
/// Texts that clients send with their hash are run and not kept: a store that every stranger can fill would have to be
/// bounded, and is then emptied by strangers. The client is told that it need not send hashes.
/// </remarks>
public sealed class TrustedDocuments
{
    private const string HashPrefix = "sha256:";

    private readonly Dictionary<string, string> _byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> _texts;
    private readonly bool _onlyTrusted;

    public TrustedDocuments(TrustedFolder folder, IOptions<GraphQLOptions> options)
    {
        _onlyTrusted = options.Value.OnlyTrustedDocuments;
        var documents = folder.Read();
        _texts = documents.Select(document => document.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var document in documents)
            _byId[document.Id] = document.Text;
        // Ids that a file gives come first: another document's hash cannot take their place.
        foreach (var document in documents)
        {
            foreach (var id in OtherIds(document))
                _byId.TryAdd(id, document.Text);
        }
    }

    /// <summary>The text of the document that a request wants, or why it cannot have it.</summary>
    public (string? Query, Refusal? Refused) Find(GraphQLRequest request)
    {
        if (request.DocumentId is { } id)
            return _byId.TryGetValue(id, out var trusted) ? (trusted, null) : (null, Unknown(id));
        var hash = request.Extensions.PersistedHash;
        if (request.Query is { Length: > 0 } query)
            return Refused(query, hash) is { } refused ? (null, refused) : (query, null);
        return _byId.TryGetValue(hash!, out var persisted) ? (persisted, null) : (null, NotPersisted);
    }

    private static IEnumerable<string> OtherIds(TrustedDocument document)
    {
        var hash = HashOf(document.Text);
        yield return hash;
        yield return HashPrefix + hash;
        if (document.Id.StartsWith(HashPrefix, StringComparison.Ordinal))
            yield return document.Id[HashPrefix.Length..];
        else if (document.Id.Length == hash.Length && document.Id.All(char.IsAsciiHexDigit))
            yield return HashPrefix + document.Id;
    }

    // A trusted document may come as its text: clients fall back on that.
    private Refusal? Refused(string query, string? hash)
    {
        if (_onlyTrusted && !_texts.Contains(query))
            return OnlyTrusted;
        return hash is null || IsOf(hash, query) ? null : OtherHash;
    }

    private bool IsOf(string hash, string query) =>
        (_byId.TryGetValue(hash, out var trusted) && trusted == query)
        || hash.Equals(HashOf(query), StringComparison.OrdinalIgnoreCase);

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>
    /// Where only trusted documents are run, one that is missing is no reason to give up hashes for all others, which
    /// is what Apollo Client and urql do after the other answer.
    /// </summary>
    private Refusal NotPersisted => _onlyTrusted ? NotFound : NotSupported;

    /// <summary>After this answer clients send the text, and no more hashes.</summary>
    private static Refusal NotSupported { get; } =
        Handshake(
            ErrorCodes.PersistedQueryNotSupported,
            "PersistedQueryNotSupported",
            new(
                "没有此哈希的文档，也不保存客户端发来的文档，请发送 query。",
                "There is no document of this hash, and none is kept that a client sends. Send the query."
            )
        );

    /// <summary>After this answer clients send the text of this document with its hash.</summary>
    private static Refusal NotFound { get; } =
        Handshake(
            ErrorCodes.PersistedQueryNotFound,
            "PersistedQueryNotFound",
            new("没有此哈希的受信任文档。", "There is no trusted document of this hash.")
        );

    /// <summary>
    /// An error that a client goes on from. Apollo Client knows it by its message or its code, urql by its message
    /// alone, Apollo's clients for telephones only where the status is 200, so Apollo Server answers with that.
    /// </summary>
    private static Refusal Handshake(string code, string message, LocalizedText text) =>
        new(code, text, message) { Status = StatusCodes.Status200OK };

    private static Refusal OtherHash { get; } =
        HttpRefusal.Malformed(
            "extensions.persistedQuery.sha256Hash 不是 query 的 SHA-256。",
            "extensions.persistedQuery.sha256Hash is not the SHA-256 of the query."
        );

    private static Refusal OnlyTrusted { get; } =
        new(
            ErrorCodes.Forbidden,
            new(
                "此服务只接受受信任的文档，请使用 documentId。",
                "Only trusted documents are accepted here. Send a documentId."
            )
        );

    private static Refusal Unknown(string id) =>
        new(
            ErrorCodes.NotFound,
            new(
                $"没有编号为 {TrustedDocument.Shown(id)} 的受信任文档。",
                $"There is no trusted document {TrustedDocument.Shown(id)}."
            )
        );
}
