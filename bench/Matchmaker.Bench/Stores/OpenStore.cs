using Matchmaker.Graph;
using Matchmaker.Graph.Embedded;
using Matchmaker.Graph.Neo4j;

namespace Matchmaker.Bench.Stores;

/// <summary>A store of the product with its ports, opened as the host opens it.</summary>
internal sealed class OpenStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private OpenStore(ServiceProvider services) => _services = services;

    public static Task<OpenStore> Neo4jAsync(Neo4jServer server) =>
        OpenAsync(s => s.AddLogging().AddNeo4jStore(server.Options));

    public static Task<OpenStore> EmbeddedAsync(string folder) => OpenAsync(s => s.AddEmbeddedStore(folder));

    public T The<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await The<IStore>().DisposeAsync();
        await _services.DisposeAsync();
    }

    private static async Task<OpenStore> OpenAsync(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        register(services);
        var store = new OpenStore(services.BuildServiceProvider());
        await store.The<IStore>().OpenAsync(CancellationToken.None);
        return store;
    }
}
