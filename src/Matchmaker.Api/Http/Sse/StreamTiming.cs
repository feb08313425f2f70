using Microsoft.Extensions.Options;

namespace Matchmaker.Api.Http.Sse;

/// <summary>The timing of event streams: how long they live and how often they send a keep-alive.</summary>
public sealed class StreamTiming(IHostApplicationLifetime host, TimeProvider time, IOptions<GraphQLOptions> options)
{
    public CancellationToken Stopping => host.ApplicationStopping;

    public int Buffer => options.Value.SubscriptionBuffer;

    public PeriodicTimer Ticks() => new(TimeSpan.FromSeconds(options.Value.KeepAliveSeconds), time);
}
