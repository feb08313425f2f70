using System.Buffers;
using System.Text.Json;
using GraphQL;
using Matchmaker.Api.Http.Errors;
using Microsoft.Extensions.Options;

namespace Matchmaker.Api.Http;

/// <summary>
/// Reads a request from the query string of a GET or the body of a POST. The kinds of all values are checked, which the library's
/// own converter does not do; JSON null counts as absent. A batch (a JSON array) is refused: it would multiply every limit.
/// </summary>
public sealed class RequestReader(IGraphQLTextSerializer json, IOptions<GraphQLOptions> options)
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };

    public ValueTask<(GraphQLRequest? Request, Refusal? Refused)> ReadAsync(HttpRequest request, CancellationToken cancellation) =>
        HttpMethods.IsGet(request.Method) ? new(ReadQueryString(request.Query)) : ReadBodyAsync(request, cancellation);

    private (GraphQLRequest?, Refusal?) ReadQueryString(IQueryCollection query)
    {
        if (!TryReadMap(query["variables"], out var variables) || !TryReadMap(query["extensions"], out _))
            return (null, HttpRefusal.Malformed("variables 和 extensions 必须是 JSON 对象。", "variables and extensions must be JSON objects."));
        return Checked(new GraphQLRequest(Text(query["query"]), Text(query["documentId"]), Text(query["operationName"]), variables));
    }

    private async ValueTask<(GraphQLRequest?, Refusal?)> ReadBodyAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!MediaTypes.IsReadable(request.ContentType))
            return (null, HttpRefusal.ContentType);
        var limit = options.Value.MaxBodyBytes;
        if (request.ContentLength > limit)
            return (null, HttpRefusal.TooLarge(limit));
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellation);
            if (read.Buffer.Length > limit)
            {
                // What was read has to be given back, or the server cuts the connection before the client sees the answer.
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return (null, HttpRefusal.TooLarge(limit));
            }

            if (read.IsCompleted)
            {
                var parsed = Parse(read.Buffer);
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return parsed;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private (GraphQLRequest?, Refusal?) Parse(ReadOnlySequence<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Object => ReadMap(document.RootElement),
                JsonValueKind.Array => (null, HttpRefusal.Malformed(
                    "不接受批量请求，请分别发送。", "Batched requests are not accepted. Send them one by one.")),
                _ => (null, HttpRefusal.Malformed("请求体必须是 JSON 对象。", "The body must be a JSON object.")),
            };
        }
        catch (JsonException)
        {
            return (null, HttpRefusal.Malformed("请求体不是有效的 JSON。", "The body is not valid JSON."));
        }
        catch (InvalidOperationException)
        {
            // System.Text.Json finds text that is not UTF-8, or half a surrogate pair, only when the string is taken out.
            return (null, HttpRefusal.Malformed("请求体含有无效的字符。", "The body holds text that is not valid UTF-8."));
        }
    }

    private (GraphQLRequest?, Refusal?) ReadMap(JsonElement body)
    {
        string? query = null, documentId = null, operationName = null;
        Inputs? variables = null;
        foreach (var member in body.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Null)
                continue;
            var expected = JsonValueKind.String;
            if (member.NameEquals("variables"u8) || member.NameEquals("extensions"u8))
                expected = JsonValueKind.Object;
            else if (!member.NameEquals("query"u8) && !member.NameEquals("documentId"u8) && !member.NameEquals("operationName"u8))
                continue;
            if (member.Value.ValueKind != expected)
                return (null, WrongKind(member.Name, expected));
            if (member.NameEquals("query"u8))
                query = member.Value.GetString();
            else if (member.NameEquals("documentId"u8))
                documentId = member.Value.GetString();
            else if (member.NameEquals("operationName"u8))
                operationName = member.Value.GetString();
            else if (member.NameEquals("variables"u8))
                variables = json.ReadNode<Inputs>(member.Value);
        }

        return Checked(new GraphQLRequest(query, documentId, operationName, variables));
    }

    private static (GraphQLRequest?, Refusal?) Checked(GraphQLRequest request) => (request.Query, request.DocumentId) switch
    {
        (null or "", null or "") => (null, HttpRefusal.Malformed("缺少 query 或 documentId。", "query or documentId is missing.")),
        (not null, not null) => (null, HttpRefusal.Malformed("query 与 documentId 只能给出一个。", "Give query or documentId, not both.")),
        _ => (request, null),
    };

    private static Refusal WrongKind(string name, JsonValueKind expected) => expected == JsonValueKind.String
        ? HttpRefusal.Malformed($"{name} 必须是字符串。", $"{name} must be a string.")
        : HttpRefusal.Malformed($"{name} 必须是 JSON 对象。", $"{name} must be a JSON object.");

    private static string? Text(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private bool TryReadMap(string? text, out Inputs? map)
    {
        map = null;
        if (string.IsNullOrEmpty(text) || text == "null")
            return true;
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return false;
            map = json.ReadNode<Inputs>(document.RootElement);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
