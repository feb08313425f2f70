using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Operations.Fallback;

/// <summary>
/// The fallback while the store is away: it answers from the read model, at once when the outage is known, else when
/// the store has not answered in time. What the read model does not hold is the store's to answer, or to fail.
/// </summary>
public sealed class StoreFallback(ReadModelFreshness freshness)
{
    /// <param name="remember">Null where memory cannot tell.</param>
    public async Task<T> ExecuteAsync<T>(Func<Task<T>> ask, Func<T?> remember)
        where T : class
    {
        if (freshness.Now is { Stale: true } && remember() is { } known)
            return known;
        try
        {
            return await ask();
        }
        catch (StoreUnavailableException) when (freshness.Now is not null)
        {
            if (remember() is { } last)
                return last;
            throw;
        }
    }
}
