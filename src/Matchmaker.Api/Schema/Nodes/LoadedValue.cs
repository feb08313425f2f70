using GraphQL.DataLoader;

namespace Matchmaker.Api.Schema.Nodes;

/// <summary>A data-loader result whose value is known already, where a field may have to load one.</summary>
public sealed class LoadedValue<T>(T value) : IDataLoaderResult<T>
{
    public Task<T> GetResultAsync(CancellationToken cancellationToken = default) => Task.FromResult(value);

    Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
        Task.FromResult<object?>(value);
}
