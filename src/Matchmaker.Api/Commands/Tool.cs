using Matchmaker.Graph;

namespace Matchmaker.Api.Commands;

/// <summary>The product without its web host, for the commands that work on the store: opened, and closed at the end.</summary>
public sealed class Tool : IAsyncDisposable
{
    private readonly IHost host;

    private Tool(IHost host) => this.host = host;

    public T The<T>() where T : notnull => host.Services.GetRequiredService<T>();

    public static async Task<Tool> OpenAsync(Dictionary<string, string?> settings, CancellationToken ct)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().AddInMemoryCollection(settings);
        builder.AddProduct();
        var tool = new Tool(builder.Build());
        await tool.The<IStore>().OpenAsync(ct);
        return tool;
    }

    public ValueTask DisposeAsync() => host is IAsyncDisposable disposable ? disposable.DisposeAsync() : ValueTask.CompletedTask;
}
