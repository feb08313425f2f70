using Matchmaker.Graph.Embedded;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaker.Graph.Tests.Embedded;

/// <summary>The store of a folder, not opened.</summary>
internal static class StoreIn
{
    public static IStore Folder(string data, params string[] traces) =>
        new ServiceCollection()
            .AddEmbeddedStore(_ => new StoreOptions(data) { Traces = () => traces })
            .BuildServiceProvider()
            .GetRequiredService<IStore>();
}
