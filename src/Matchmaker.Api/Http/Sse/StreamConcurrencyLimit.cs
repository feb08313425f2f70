using Microsoft.Extensions.Options;

namespace Matchmaker.Api.Http.Sse;

/// <summary>
/// The concurrency limit of open event streams, in all and per client, so that one client cannot take them all.
/// </summary>
public sealed class StreamConcurrencyLimit(IOptions<GraphQLOptions> options)
{
    private readonly ClientConcurrencyLimit _places = new(
        options.Value.Subscriptions,
        options.Value.SubscriptionsPerClient
    );

    /// <summary>A place that is given back when disposed; null when there is none left.</summary>
    public IDisposable? Take(HttpContext http)
    {
        if (_places.Take(ClientPartition.Of(http)) is not { } place)
            return null;
        GraphQLTelemetry.StreamOpened();
        return new OpenStream(place);
    }

    private sealed class OpenStream(IDisposable place) : IDisposable
    {
        public void Dispose()
        {
            place.Dispose();
            GraphQLTelemetry.StreamClosed();
        }
    }
}
