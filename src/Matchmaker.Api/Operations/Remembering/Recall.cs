using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Operations.Remembering;

/// <summary>
/// Answers from memory while the store is away: at once when that is known, else when the store has not answered in time. What memory does
/// not hold is the store's to answer, or to fail.
/// </summary>
public sealed class Recall(Freshness freshness)
{
    /// <param name="remember">Null where memory cannot tell.</param>
    public async Task<T> OrAsync<T>(Func<Task<T>> ask, Func<T?> remember)
        where T : class
    {
        if (freshness.Now is { Stale: true } && remember() is { } known) return known;
        try
        {
            return await ask();
        }
        catch (StoreUnavailableException) when (freshness.Now is not null)
        {
            if (remember() is { } last) return last;
            throw;
        }
    }
}
