namespace Matchmaker.Api.Accounts;

/// <summary>Lets one attempt at a name go on at a time, in a fixed number of queues, so that no stream of names grows it.</summary>
public sealed class NameTurns : IDisposable
{
    private readonly SemaphoreSlim[] queues = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<IDisposable> TakeAsync(string name, CancellationToken ct)
    {
        var queue = queues[(uint)StringComparer.OrdinalIgnoreCase.GetHashCode(name) % (uint)queues.Length];
        await queue.WaitAsync(ct);
        return new Turn(queue);
    }

    public void Dispose()
    {
        foreach (var queue in queues) queue.Dispose();
    }

    private sealed class Turn(SemaphoreSlim queue) : IDisposable
    {
        public void Dispose() => queue.Release();
    }
}
