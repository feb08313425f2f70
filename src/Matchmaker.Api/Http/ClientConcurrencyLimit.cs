namespace Matchmaker.Api.Http;

/// <summary>
/// A concurrency limit: so many leases in all and so many per client, so that no client can take them all.
/// </summary>
/// <param name="inAll">Places that there are.</param>
/// <param name="perClient">Places that one client may hold.</param>
public sealed class ClientConcurrencyLimit(int inAll, int perClient)
{
    private readonly Lock _counting = new();
    private readonly Dictionary<string, int> _held = new(StringComparer.Ordinal);
    private int _taken;

    /// <summary>Whether the client would get a place now.</summary>
    public bool HasPlaceFor(string client)
    {
        lock (_counting)
            return _taken < inAll && _held.GetValueOrDefault(client) < perClient;
    }

    /// <summary>A place that is given back when disposed; null when there is none left.</summary>
    public IDisposable? Take(string client)
    {
        lock (_counting)
        {
            var own = _held.GetValueOrDefault(client);
            if (_taken >= inAll || own >= perClient)
                return null;
            _taken++;
            _held[client] = own + 1;
        }

        return new ConcurrencyLease(this, client);
    }

    private void GiveBack(string client)
    {
        lock (_counting)
        {
            _taken--;
            if (--_held[client] == 0)
                _held.Remove(client);
        }
    }

    private sealed class ConcurrencyLease(ClientConcurrencyLimit places, string client) : IDisposable
    {
        private int _given;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _given, 1) == 0)
                places.GiveBack(client);
        }
    }
}
