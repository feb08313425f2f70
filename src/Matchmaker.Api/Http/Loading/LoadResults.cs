using GraphQL.DataLoader;

namespace Matchmaker.Api.Http.Loading;

/// <summary>What is made of what a loader finds, as the DataLoader package of GraphQL.NET has it.</summary>
public static class LoadResults
{
    public static IDataLoaderResult<TResult> Then<TLoaded, TResult>(
        this IDataLoaderResult<TLoaded> load,
        Func<TLoaded, TResult> then
    ) => new FollowedLoad<TLoaded, TResult>(load, then);

    private sealed class FollowedLoad<TLoaded, TResult>(IDataLoaderResult<TLoaded> load, Func<TLoaded, TResult> then)
        : IDataLoaderResult<TResult>
    {
        public async Task<TResult> GetResultAsync(CancellationToken cancellationToken = default) =>
            then(await load.GetResultAsync(cancellationToken));

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
            await GetResultAsync(cancellationToken);
    }
}
