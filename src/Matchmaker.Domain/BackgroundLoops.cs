using System.Collections.Concurrent;

namespace Matchmaker.Domain;

/// <summary>
/// The background loops of the process. Whatever goes wrong in one round there is another, after an exponential
/// back-off. The health check names those that fail.
/// </summary>
public sealed class BackgroundLoops(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, bool> _failing = new(StringComparer.Ordinal);

    /// <summary>The loops whose last round failed, by name.</summary>
    public IReadOnlyList<string> Failing => [.. _failing.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Runs until it is cancelled, and throws nothing.</summary>
    /// <param name="failed">Told of each failure.</param>
    public Task RunAsync(
        string name,
        Func<CancellationToken, Task> round,
        ExponentialBackoff backOff,
        Action<Exception> failed,
        CancellationToken ct
    ) =>
        RunAsync(
            name,
            async token =>
            {
                await round(token);
                return true;
            },
            backOff,
            failed,
            ct
        );

    /// <summary>The same until a round says that it was the last one.</summary>
    /// <param name="round">False where nothing is left to do.</param>
    public async Task RunAsync(
        string name,
        Func<CancellationToken, Task<bool>> round,
        ExponentialBackoff backOff,
        Action<Exception> failed,
        CancellationToken ct
    )
    {
        var wait = backOff.Shortest;
        while (!ct.IsCancellationRequested)
        {
            try
            {
                if (!await round(ct))
                    return;
                _failing.TryRemove(name, out _);
                wait = backOff.Shortest;
                continue;
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The one place where a loop survives whatever it is.
            catch (Exception why)
            {
                _failing[name] = true;
                failed(why);
            }
#pragma warning restore CA1031
            await Task.Delay(wait, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            wait = backOff.After(wait);
        }
    }
}

/// <summary>An exponential back-off: how long to wait before trying again what failed.</summary>
/// <param name="Shortest">After the first failure in a row.</param>
/// <param name="Longest">However many there were.</param>
public sealed record ExponentialBackoff(TimeSpan Shortest, TimeSpan Longest)
{
    /// <summary>Twice the wait before.</summary>
    public TimeSpan After(TimeSpan wait) => wait * 2 < Longest ? wait * 2 : Longest;
}
