using Matchmaker.Graph.Embedded;
using Matchmaker.Graph.Tests.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaker.Graph.Tests.Embedded;

public sealed class EmbeddedUnderTest : StoreUnderTest
{
    public string Data { get; init; } = Directory.CreateTempSubdirectory("matchmaker-test-").FullName;

    protected override void Register(IServiceCollection services) => services.AddEmbeddedStore(Data);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Directory.Exists(Data)) Directory.Delete(Data, recursive: true);
    }
}
