using Matchmaker.Graph;

namespace Matchmaker.Api.Commands;

/// <summary>
/// Hosts the product's services without the web server, for the commands that work on the store; its disposal closes
/// the store.
/// </summary>
public sealed class CommandHost : IAsyncDisposable
{
    private readonly IHost _host;

    private CommandHost(IHost host) => _host = host;

    public T The<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>With its store open, which must be there.</summary>
    public static Task<CommandHost> OpenAsync(Dictionary<string, string?> settings, CancellationToken ct) =>
        OpenAsync(settings, StoreUse.Change, ct);

    /// <summary>With its store open for this use.</summary>
    public static async Task<CommandHost> OpenAsync(
        Dictionary<string, string?> settings,
        StoreUse use,
        CancellationToken ct
    )
    {
        var tool = Create(settings);
        try
        {
            await tool.The<IStore>().OpenAsync(use, ct);
            return tool;
        }
        catch
        {
            await tool.DisposeAsync();
            throw;
        }
    }

    /// <summary>Without opening the store, for what has to work on a broken one.</summary>
    public static CommandHost Create(Dictionary<string, string?> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(
            new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory }
        );
        builder
            .Configuration.AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(settings);
        builder.AddProduct();
        return new CommandHost(builder.Build());
    }

    public ValueTask DisposeAsync() =>
        _host is IAsyncDisposable disposable ? disposable.DisposeAsync() : ValueTask.CompletedTask;
}
