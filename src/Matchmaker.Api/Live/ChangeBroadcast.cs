using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Live;

/// <summary>
/// In-process publish/subscribe of the change feed, after everything kept in memory has taken a change in. A listener
/// that falls behind is dropped and told so: nobody holds up the feed, and nothing waits without bound.
/// </summary>
public sealed class ChangeBroadcast
{
    private readonly Lock _listing = new();
    private readonly HashSet<ChangeListener> _listeners = [];

    public int Listeners
    {
        get
        {
            lock (_listing)
                return _listeners.Count;
        }
    }

    public void Publish(IReadOnlyCollection<Change> changes)
    {
        lock (_listing)
            _listeners.RemoveWhere(listener => !listener.Hears(changes));
    }

    /// <summary>Hears all that is published from now on, until it is disposed.</summary>
    public ChangeListener Subscribe()
    {
        var listener = new ChangeListener(Leave);
        lock (_listing)
            _listeners.Add(listener);
        return listener;
    }

    private void Leave(ChangeListener listener)
    {
        lock (_listing)
            _listeners.Remove(listener);
    }
}
