using Microsoft.Extensions.Options;

namespace Matchmaker.Api.Http.Sse;

/// <summary>Counts the open event streams, in all and per client, so that one client cannot take them all.</summary>
public sealed class StreamPlaces(IOptions<GraphQLOptions> options)
{
    private readonly Lock counting = new();
    private readonly Dictionary<string, int> perClient = new(StringComparer.Ordinal);
    private int taken;

    /// <summary>A place that is given back when disposed; null when there is none left.</summary>
    public IDisposable? Take(HttpContext http)
    {
        var client = http.User.Identity is { IsAuthenticated: true, Name: { } name }
            ? "account " + name
            : "address " + http.Connection.RemoteIpAddress;
        lock (counting)
        {
            var own = perClient.GetValueOrDefault(client);
            if (taken >= options.Value.Subscriptions || own >= options.Value.SubscriptionsPerClient)
                return null;
            taken++;
            perClient[client] = own + 1;
        }

        GraphQLTelemetry.StreamOpened();
        return new Place(this, client);
    }

    private void GiveBack(string client)
    {
        lock (counting)
        {
            taken--;
            if (--perClient[client] == 0)
                perClient.Remove(client);
        }

        GraphQLTelemetry.StreamClosed();
    }

    private sealed class Place(StreamPlaces places, string client) : IDisposable
    {
        private int given;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref given, 1) == 0)
                places.GiveBack(client);
        }
    }
}
