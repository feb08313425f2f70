using GraphQL;

namespace Matchmaker.Api.Http.Sse;

/// <summary>
/// Writes the frames of the graphql-sse protocol's distinct connections mode. Results are JSON without line breaks.
/// </summary>
internal sealed class EventWriter(HttpResponse response, IGraphQLSerializer json)
{
    public async Task NextAsync(ExecutionResult result, CancellationToken cancellation)
    {
        await response.BodyWriter.WriteAsync("event: next\ndata: "u8.ToArray(), cancellation);
        await json.WriteAsync(response.Body, result, cancellation);
        await response.BodyWriter.WriteAsync("\n\n"u8.ToArray(), cancellation);
    }

    public async Task CompleteAsync(CancellationToken cancellation) =>
        await response.BodyWriter.WriteAsync("event: complete\ndata:\n\n"u8.ToArray(), cancellation);

    /// <summary>
    /// A comment, which clients skip: it keeps proxies from cutting the connection, and shows early that the client is
    /// gone.
    /// </summary>
    public async Task KeepAliveAsync(CancellationToken cancellation) =>
        await response.BodyWriter.WriteAsync(":\n\n"u8.ToArray(), cancellation);
}
