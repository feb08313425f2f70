namespace Matchmaker.Graph.Embedded.Ledger;

/// <summary>An asynchronous auto-reset event for many: it wakes all who wait, once for each time it is fired.</summary>
internal sealed class AsyncSignal
{
    private TaskCompletionSource _next = New();

    public Task Next => Volatile.Read(ref _next).Task;

    public void Fire() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
