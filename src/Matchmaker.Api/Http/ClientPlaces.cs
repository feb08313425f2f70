namespace Matchmaker.Api.Http;

/// <summary>
/// A concurrency limit: so many leases in all and so many per client, so that no client can take them all.
/// </summary>
/// <param name="inAll">Places that there are.</param>
/// <param name="perClient">Places that one client may hold.</param>
public sealed class ClientPlaces(int inAll, int perClient)
{
    private readonly Lock counting = new();
    private readonly Dictionary<string, int> held = new(StringComparer.Ordinal);
    private int taken;

    /// <summary>Whether the client would get a place now.</summary>
    public bool HasPlaceFor(string client)
    {
        lock (counting)
            return taken < inAll && held.GetValueOrDefault(client) < perClient;
    }

    /// <summary>A place that is given back when disposed; null when there is none left.</summary>
    public IDisposable? Take(string client)
    {
        lock (counting)
        {
            var own = held.GetValueOrDefault(client);
            if (taken >= inAll || own >= perClient)
                return null;
            taken++;
            held[client] = own + 1;
        }

        return new Place(this, client);
    }

    private void GiveBack(string client)
    {
        lock (counting)
        {
            taken--;
            if (--held[client] == 0)
                held.Remove(client);
        }
    }

    private sealed class Place(ClientPlaces places, string client) : IDisposable
    {
        private int given;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref given, 1) == 0)
                places.GiveBack(client);
        }
    }
}
