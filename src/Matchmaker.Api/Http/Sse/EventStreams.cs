using GraphQL;
using Matchmaker.Api.Http.Errors;
using Microsoft.AspNetCore.Http.Features;

namespace Matchmaker.Api.Http.Sse;

/// <summary>
/// Answers a request with server-sent events, as npm graphql-sse reads them in its distinct connections mode: the
/// events of a subscription, or the one result of anything else. When the host stops, the stream ends without
/// <c>complete</c>: to the client that is a lost connection, and it subscribes again at the next instance instead of
/// believing that nothing more will come.
/// </summary>
public sealed class EventStreams(
    GraphQLExecution execution,
    ErrorTranslation translation,
    ResponseWriter writer,
    IGraphQLSerializer json,
    StreamConcurrencyLimit places,
    StreamTiming clock
)
{
    public async Task AnswerAsync(HttpContext http, GraphQLRequest request, RequestContext facts)
    {
        using var place = places.Take(http);
        if (place is null)
        {
            await writer.RefuseAsync(http, HttpRefusal.TooManySubscriptions, ResponseForm.EventStream, facts.Language);
            return;
        }

        var result = await execution.RunAsync(http, request, facts);
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        http.Response.ContentType = MediaTypes.EventStream;
        http.Response.Headers.CacheControl = "no-store, no-transform";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        await http.Response.StartAsync(http.RequestAborted);
        var events = new EventWriter(http.Response, json);
        if (result.Streams is { Count: > 0 } streams)
        {
            await PassOnAsync(streams.Values.First(), events, http, facts);
            return;
        }

        await events.NextAsync(result, null, http.RequestAborted);
        await events.CompleteAsync(http.RequestAborted);
    }

    private async Task PassOnAsync(
        IObservable<ExecutionResult> source,
        EventWriter events,
        HttpContext http,
        RequestContext facts
    )
    {
        void Translate(ExecutionResult result) => translation.TranslateAll(result, facts.Language, facts.TraceId);
        using var open = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, clock.Stopping);
        using var buffer = new EventBuffer(clock.Buffer, facts.Progress);
        var written = 0L;
        var begun = facts.Progress.IdAfter(0);
        buffer.Listen(source);
        using var ticks = clock.Ticks();
        try
        {
            await events.KeepAliveAsync(facts.Progress.Gap is null ? begun : null, open.Token);
            if (facts.Progress.Gap is { } gap)
            {
                var told = new ExecutionResult().AddError(gap);
                Translate(told);
                await events.NextAsync(told, begun, open.Token);
            }

            var ready = buffer.Reader.WaitToReadAsync(open.Token).AsTask();
            var tick = ticks.WaitForNextTickAsync(open.Token).AsTask();
            while (true)
            {
                if (await Task.WhenAny(ready, tick) == tick)
                {
                    await tick;
                    await events.KeepAliveAsync(facts.Progress.IdAfter(written), open.Token);
                    tick = ticks.WaitForNextTickAsync(open.Token).AsTask();
                    continue;
                }

                if (!await ready)
                    break;
                while (buffer.Reader.TryRead(out var next))
                {
                    Translate(next.Result);
                    await events.NextAsync(next.Result, next.Id, open.Token);
                    written++;
                }

                ready = buffer.Reader.WaitToReadAsync(open.Token).AsTask();
            }

            await events.CompleteAsync(open.Token);
        }
        catch (OperationCanceledException) when (clock.Stopping.IsCancellationRequested)
        {
            // The response ends here, whole, so that the host need not wait for this connection.
        }
    }
}
