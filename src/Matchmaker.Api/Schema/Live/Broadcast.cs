using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Schema;

/// <summary>
/// Passes on what the change feed brought, after everything kept in memory has taken it in, to those who listen in this process.
/// A listener that falls behind is told so and dropped: it holds at most <see cref="Capacity"/> commits.
/// </summary>
public sealed class Broadcast
{
    private const int Capacity = 256;

    private static readonly UserError Behind = new(
        ErrorCode.LimitExceeded, new("接收过慢，事件已积压。请重新订阅。", "Events were read too slowly and piled up. Please subscribe again."));

    private readonly Lock _listing = new();
    private readonly HashSet<Channel<IReadOnlyCollection<Change>>> _listeners = [];

    public int Listeners
    {
        get
        {
            lock (_listing) return _listeners.Count;
        }
    }

    public void Publish(IReadOnlyCollection<Change> changes)
    {
        lock (_listing)
        {
            foreach (var listener in _listeners)
            {
                if (!listener.Writer.TryWrite(changes)) listener.Writer.TryComplete(Answer.Refused(Behind));
            }
        }
    }

    /// <summary>What is committed from now on, until cancelled; fails with LIMIT_EXCEEDED when the listener falls behind.</summary>
    public IAsyncEnumerable<IReadOnlyCollection<Change>> Listen(CancellationToken ct)
    {
        // Joined before the first item is asked for, so that nothing between the two is missed.
        var listener = Channel.CreateBounded<IReadOnlyCollection<Change>>(new BoundedChannelOptions(Capacity) { SingleReader = true });
        lock (_listing) _listeners.Add(listener);
        return ReadAsync(listener, ct);
    }

    private async IAsyncEnumerable<IReadOnlyCollection<Change>> ReadAsync(
        Channel<IReadOnlyCollection<Change>> listener, [EnumeratorCancellation] CancellationToken ct)
    {
        try
        {
            await foreach (var changes in listener.Reader.ReadAllAsync(ct)) yield return changes;
        }
        finally
        {
            lock (_listing) _listeners.Remove(listener);
        }
    }
}
