using System.Security.Cryptography;
using System.Text;
using Matchmaker.Api.Http.Errors;
using Matchmaker.Domain.Text;
using Microsoft.Extensions.Options;

namespace Matchmaker.Api.Http.Documents;

/// <summary>
/// Persisted (trusted) documents that the operator put into a folder, asked for by <c>sha256:</c> and the hash of the
/// file's text in hexadecimal digits, or by <c>x-name:</c> and the file's name without <c>.graphql</c>. They are read
/// once, at startup.
/// </summary>
public sealed class TrustedDocuments
{
    private readonly Dictionary<string, string> _documents = new(StringComparer.Ordinal);
    private readonly bool _onlyTrusted;

    public TrustedDocuments(IOptions<GraphQLOptions> options)
    {
        _onlyTrusted = options.Value.OnlyTrustedDocuments;
        if (options.Value.TrustedDocuments is not { Length: > 0 } folder)
            return;
        foreach (var file in Directory.EnumerateFiles(folder, "*.graphql").Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file);
            _documents["sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))] = text;
            _documents["x-name:" + Path.GetFileNameWithoutExtension(file)] = text;
        }
    }

    /// <summary>The text of the document that a request wants, or why it cannot have it.</summary>
    public (string? Query, Refusal? Refused) Find(GraphQLRequest request)
    {
        if (request.DocumentId is { } id)
            return _documents.TryGetValue(id, out var text) ? (text, null) : (null, Unknown(id));
        return _onlyTrusted ? (null, OnlyTrusted) : (request.Query, null);
    }

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
            new($"没有编号为 {Shortened(id)} 的受信任文档。", $"There is no trusted document {Shortened(id)}.")
        );

    private static string Shortened(string id) =>
        PlainText.Cut(id, 100) is var cut && cut.Length < id.Length ? cut + "…" : id;
}
