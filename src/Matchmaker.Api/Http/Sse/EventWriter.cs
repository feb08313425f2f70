using System.Globalization;
using System.Text;
using GraphQL;

namespace Matchmaker.Api.Http.Sse;

/// <summary>
/// Writes the frames of the graphql-sse protocol's distinct connections mode. Results are JSON without line breaks.
/// </summary>
internal sealed class EventWriter(HttpResponse response, IGraphQLSerializer json)
{
    /// <param name="id">What a browser's EventSource sends as Last-Event-ID when it reconnects. The npm client
    /// graphql-sse skips the field, so the result has the same in its extensions.</param>
    public async Task NextAsync(ExecutionResult result, long? id, CancellationToken cancellation)
    {
        if (id is not null)
            result.Extensions = new(result.Extensions ?? []) { ["revision"] = id };
        await WriteIdAsync(id, cancellation);
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
    /// <param name="id">As of an event: without data no event is dispatched, and the id is remembered all the
    /// same.</param>
    public async Task KeepAliveAsync(long? id, CancellationToken cancellation)
    {
        await WriteIdAsync(id, cancellation);
        await response.BodyWriter.WriteAsync(":\n\n"u8.ToArray(), cancellation);
    }

    private async Task WriteIdAsync(long? id, CancellationToken cancellation)
    {
        if (id is { } revision)
            await response.BodyWriter.WriteAsync(
                Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"id: {revision}\n")),
                cancellation
            );
    }
}
