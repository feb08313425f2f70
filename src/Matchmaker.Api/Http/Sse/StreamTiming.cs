using Microsoft.Extensions.Options;

namespace Matchmaker.Api.Http.Sse;

/// <summary>The timing of event streams: how long they live and how often they send a keep-alive.</summary>
public sealed class StreamTiming(IHostApplicationLifetime host, TimeProvider time, IOptions<GraphQLOptions> options)
{
    public CancellationToken Stopping => host.ApplicationStopping;

    public int Buffer => options.Value.SubscriptionBuffer;

    /// <summary>
    /// Events that are told at once to a subscriber that comes back: three quarters of the buffer, so that live ones
    /// have room beside them. More, and a slow reader would be cut off before it has caught up.
    /// </summary>
    public int Replayed => Math.Max(1, Buffer * 3 / 4);

    public PeriodicTimer Ticks() => new(TimeSpan.FromSeconds(options.Value.KeepAliveSeconds), time);
}
