using CsCheck;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Graph.Tests.Contracts;

/// <summary>
/// Properties of a store, tried with random values one after the other. CsCheck goes on after a failure to look for a
/// smaller one; where the store has gone, each further try would wait out its time limit and tell nothing new, so it
/// fails at once.
/// </summary>
internal static class Properties
{
    public static Task HoldsAsync<T>(this Gen<T> any, Func<T, Task> holds, int iter)
    {
        StoreUnavailableException? gone = null;
        return any.SampleAsync(
            async value =>
            {
                if (gone is not null)
                    throw gone;
                try
                {
                    await holds(value);
                }
                catch (StoreUnavailableException e)
                {
                    gone = e;
                    throw;
                }
            },
            iter: iter,
            threads: 1
        );
    }

    public static Task HoldsAsync<T1, T2>(this Gen<(T1, T2)> any, Func<T1, T2, Task> holds, int iter) =>
        any.HoldsAsync(v => holds(v.Item1, v.Item2), iter);

    public static Task HoldsAsync<T1, T2, T3>(this Gen<(T1, T2, T3)> any, Func<T1, T2, T3, Task> holds, int iter) =>
        any.HoldsAsync(v => holds(v.Item1, v.Item2, v.Item3), iter);

    public static Task HoldsAsync<T1, T2, T3, T4>(
        this Gen<(T1, T2, T3, T4)> any,
        Func<T1, T2, T3, T4, Task> holds,
        int iter
    ) => any.HoldsAsync(v => holds(v.Item1, v.Item2, v.Item3, v.Item4), iter);
}
