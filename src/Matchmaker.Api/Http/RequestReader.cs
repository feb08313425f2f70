using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using GraphQL;
using Matchmaker.Api.Http.Errors;
using Microsoft.Extensions.Options;

namespace Matchmaker.Api.Http;

/// <summary>
/// Reads a request from the query string of a GET or the body of a POST. The kinds of all values are checked, which the
/// library's own converter does not do; JSON null counts as absent. A batch (a JSON array) is refused: it would
/// multiply every limit.
/// </summary>
public sealed partial class RequestReader(IGraphQLTextSerializer json, IOptions<GraphQLOptions> options)
{
    public ValueTask<(GraphQLRequest? Request, Refusal? Refused)> ReadAsync(
        HttpRequest request,
        CancellationToken cancellation
    ) => HttpMethods.IsGet(request.Method) ? new(ReadQueryString(request.Query)) : ReadBodyAsync(request, cancellation);

    private async ValueTask<(GraphQLRequest?, Refusal?)> ReadBodyAsync(
        HttpRequest request,
        CancellationToken cancellation
    )
    {
        if (!MediaTypes.IsReadable(request.ContentType))
            return (null, HttpRefusal.ContentType);
        if (!MediaTypes.IsPlain(request.Headers.ContentEncoding))
            return (null, HttpRefusal.ContentEncoding);
        var limit = options.Value.MaxBodyBytes;
        if (request.ContentLength > limit)
            return (null, HttpRefusal.TooLarge(limit));
        try
        {
            return await ReadBodyAsync(request.BodyReader, limit, cancellation);
        }
        catch (Exception error)
            when (ClientFault.StatusOf(error) is { } status && !cancellation.IsCancellationRequested)
        {
            return (
                null,
                status == StatusCodes.Status413PayloadTooLarge
                    ? HttpRefusal.TooLarge(limit)
                    : HttpRefusal.BrokenBody(status)
            );
        }
    }

    private async ValueTask<(GraphQLRequest?, Refusal?)> ReadBodyAsync(
        PipeReader body,
        int limit,
        CancellationToken cancellation
    )
    {
        while (true)
        {
            var read = await body.ReadAsync(cancellation);
            if (read.Buffer.Length > limit)
            {
                // What was read has to be given back, or the server cuts the connection before the client sees the
                // answer.
                body.AdvanceTo(read.Buffer.End);
                return (null, HttpRefusal.TooLarge(limit));
            }

            if (read.IsCompleted)
            {
                var parsed = Parse(read.Buffer);
                body.AdvanceTo(read.Buffer.End);
                return parsed;
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private (GraphQLRequest?, Refusal?) Parse(ReadOnlySequence<byte> body)
    {
        var (document, refused) = JsonBody.Parse(body);
        if (document is null)
            return (null, refused);
        using (document)
        {
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Object => ReadMap(document.RootElement),
                JsonValueKind.Array => (
                    null,
                    HttpRefusal.Malformed(
                        "不接受批量请求，请分别发送。",
                        "Batched requests are not accepted. Send them one by one."
                    )
                ),
                _ => (null, HttpRefusal.Malformed("请求体必须是 JSON 对象。", "The body must be a JSON object.")),
            };
        }
    }

    private (GraphQLRequest?, Refusal?) ReadMap(JsonElement body)
    {
        try
        {
            return ReadMembers(body);
        }
        catch (Exception error) when (error is InvalidOperationException or JsonException)
        {
            return (null, JsonBody.NotText);
        }
    }

    private (GraphQLRequest?, Refusal?) ReadMembers(JsonElement body)
    {
        string? query = null,
            documentId = null,
            relayId = null,
            operationName = null;
        Inputs? variables = null;
        var extensions = RequestExtensions.None;
        foreach (var member in body.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Null)
                continue;
            var expected = JsonValueKind.String;
            if (member.NameEquals("variables"u8) || member.NameEquals("extensions"u8))
                expected = JsonValueKind.Object;
            else if (
                !member.NameEquals("query"u8)
                && !member.NameEquals("documentId"u8)
                && !member.NameEquals("doc_id"u8)
                && !member.NameEquals("operationName"u8)
            )
                continue;
            if (member.Value.ValueKind != expected)
                return (null, WrongKind(member.Name, expected));
            if (member.NameEquals("query"u8))
                query = member.Value.GetString();
            else if (member.NameEquals("documentId"u8))
                documentId = member.Value.GetString();
            else if (member.NameEquals("doc_id"u8))
                relayId = member.Value.GetString();
            else if (member.NameEquals("operationName"u8))
                operationName = member.Value.GetString();
            else if (member.NameEquals("variables"u8))
                variables = json.ReadNode<Inputs>(member.Value);
            else if (RequestExtensions.Read(member.Value) is var (read, wrong))
            {
                if (wrong is not null)
                    return (null, wrong);
                extensions = read!;
            }
        }

        return Checked(new GraphQLRequest(query, documentId, operationName, variables, extensions), relayId);
    }

    /// <param name="relayId">
    /// The id under the name that Relay's guide gives it. Clients of other servers send it beside the text, so it
    /// counts only where nothing else says which document is meant.
    /// </param>
    private static (GraphQLRequest?, Refusal?) Checked(GraphQLRequest request, string? relayId)
    {
        var byHash = request.Extensions.PersistedHash is not null;
        if (request is { Query: null or "", DocumentId: null or "" } && !byHash)
            return relayId is { Length: > 0 }
                ? (request with { Query = null, DocumentId = relayId }, null)
                : (null, NoDocument);
        return request.DocumentId is not null && (request.Query is not null || byHash)
            ? (null, TwoDocuments)
            : (request, null);
    }

    private static Refusal NoDocument { get; } =
        HttpRefusal.Malformed("缺少 query 或 documentId。", "query or documentId is missing.");

    private static Refusal TwoDocuments { get; } =
        HttpRefusal.Malformed(
            "documentId 不能与 query 或 extensions.persistedQuery 同时给出。",
            "Give documentId alone, without query and extensions.persistedQuery."
        );

    private static Refusal WrongKind(string name, JsonValueKind expected) =>
        expected == JsonValueKind.String
            ? HttpRefusal.Malformed($"{name} 必须是字符串。", $"{name} must be a string.")
            : HttpRefusal.Malformed($"{name} 必须是 JSON 对象。", $"{name} must be a JSON object.");
}
