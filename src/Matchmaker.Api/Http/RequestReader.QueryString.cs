using System.Buffers;
using System.Text;
using System.Text.Json;
using GraphQL;
using Matchmaker.Api.Http.Errors;

namespace Matchmaker.Api.Http;

/// <summary>A GET has its parts in the query string, the objects among them as JSON.</summary>
public sealed partial class RequestReader
{
    private (GraphQLRequest?, Refusal?) ReadQueryString(IQueryCollection query)
    {
        var (variables, wrong) = ReadMap<Inputs>(query["variables"], map => (json.ReadNode<Inputs>(map), null));
        if (wrong is not null)
            return (null, wrong);
        (var extensions, wrong) = ReadMap<RequestExtensions>(query["extensions"], RequestExtensions.Read);
        if (wrong is not null)
            return (null, wrong);
        return Checked(
            new GraphQLRequest(
                Text(query["query"]),
                Text(query["documentId"]),
                Text(query["operationName"]),
                variables,
                extensions ?? RequestExtensions.None
            ),
            Text(query["doc_id"])
        );
    }

    private static string? Text(string? value) => string.IsNullOrEmpty(value) ? null : value;

    /// <summary>
    /// What is read from a JSON object of a query string, as percent-decoding has left it; or what is wrong with it.
    /// </summary>
    private static (T? Value, Refusal? Refused) ReadMap<T>(
        string? text,
        Func<JsonElement, (T? Value, Refusal? Refused)> read
    )
        where T : class
    {
        if (string.IsNullOrEmpty(text) || text == "null")
            return (null, null);
        var (document, refused) = JsonBody.Parse(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(text)));
        if (document is null)
            return (null, refused);
        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return (
                    null,
                    HttpRefusal.Malformed(
                        "variables 和 extensions 必须是 JSON 对象。",
                        "variables and extensions must be JSON objects."
                    )
                );
            try
            {
                return read(document.RootElement);
            }
            catch (Exception error) when (error is InvalidOperationException or JsonException)
            {
                return (null, JsonBody.NotText);
            }
        }
    }
}
