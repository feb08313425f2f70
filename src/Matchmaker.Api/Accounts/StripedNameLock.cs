namespace Matchmaker.Api.Accounts;

/// <summary>
/// Lock striping: one sign-in attempt for a name from a client runs at a time, as does one creation of an API token for
/// an account, under one of a fixed number of locks, so that no stream of names makes it grow.
/// </summary>
public sealed class StripedNameLock : IDisposable
{
    private readonly SemaphoreSlim[] _queues = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<IDisposable> TakeAsync(string name, string client, CancellationToken ct)
    {
        var queue = _queues[(uint)HashCode.Combine(name, client) % (uint)_queues.Length];
        await queue.WaitAsync(ct);
        return new HeldNameLock(queue);
    }

    public void Dispose()
    {
        foreach (var queue in _queues)
            queue.Dispose();
    }

    private sealed class HeldNameLock(SemaphoreSlim queue) : IDisposable
    {
        public void Dispose() => queue.Release();
    }
}
