using GraphQL.DataLoader;

namespace Matchmaker.Api.Http.Loading;

/// <summary>
/// A data loader: it batches what many fields of one answer need into one call to a store (no N+1 queries). Derive one
/// sealed class per relation and register it as scoped: <c>sealed class ProjectsByFirm(IProjects projects) :
/// Batch&lt;string, IReadOnlyList&lt;Project&gt;&gt;(async (ids, cancel) => …)</c>. The executer asks for results only
/// when no field is left to run, so one round gathers a whole level.
/// </summary>
/// <param name="fetch">Loads the values of distinct keys, and gives a function that finds the value of each.</param>
public abstract class BatchLoader<TKey, TValue>(
    Func<IReadOnlyCollection<TKey>, CancellationToken, Task<Func<TKey, TValue>>> fetch
)
    where TKey : notnull
{
    private readonly Lock _opening = new();
    private LoadRound? _open;

    public IDataLoaderResult<TValue> Load(TKey key)
    {
        lock (_opening)
        {
            _open ??= new LoadRound(this);
            _open.Keys.Add(key);
            return new PendingLoad(_open, key);
        }
    }

    private sealed class LoadRound(BatchLoader<TKey, TValue> batch)
    {
        private Task<Func<TKey, TValue>>? _fetched;

        public HashSet<TKey> Keys { get; } = [];

        public Task<Func<TKey, TValue>> FetchAsync(CancellationToken cancellation)
        {
            lock (batch._opening)
            {
                if (ReferenceEquals(batch._open, this))
                    batch._open = null;
                return _fetched ??= batch.Fetch(Keys, cancellation);
            }
        }
    }

    private Task<Func<TKey, TValue>> Fetch(HashSet<TKey> keys, CancellationToken cancellation) =>
        fetch(keys, cancellation);

    private sealed class PendingLoad(LoadRound round, TKey key) : IDataLoaderResult<TValue>
    {
        public async Task<TValue> GetResultAsync(CancellationToken cancellationToken = default) =>
            (await round.FetchAsync(cancellationToken))(key);

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
            await GetResultAsync(cancellationToken);
    }
}
