namespace Matchmaker.Api.Accounts;

/// <summary>
/// Lets one attempt of a client at a name go on at a time, in a fixed number of queues, so that no stream of names
/// grows it.
/// </summary>
public sealed class NameTurns : IDisposable
{
    private readonly SemaphoreSlim[] _queues = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<IDisposable> TakeAsync(string name, string client, CancellationToken ct)
    {
        var queue = _queues[(uint)HashCode.Combine(name, client) % (uint)_queues.Length];
        await queue.WaitAsync(ct);
        return new Turn(queue);
    }

    public void Dispose()
    {
        foreach (var queue in _queues) queue.Dispose();
    }

    private sealed class Turn(SemaphoreSlim queue) : IDisposable
    {
        public void Dispose() => queue.Release();
    }
}
