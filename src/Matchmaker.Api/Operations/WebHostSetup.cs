using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Operations;

/// <summary>
/// Sets up the web host: where its settings come from, where it listens, what runs beside the requests.
/// </summary>
public static class WebHostSetup
{
    public const string DefaultUrl = "http://localhost:5080";

    /// <param name="settings">The command line's, which win over files and the environment.</param>
    public static WebApplicationBuilder CreateBuilder(Dictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                // Settings and static files lie beside the program, wherever it is started from.
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = settings.GetValueOrDefault("environment"),
                ApplicationName = typeof(WebHostSetup).Assembly.GetName().Name,
            }
        );
        // A build serves style sheets and scripts as it packed them. By default it watches their sources for changes
        // and sends them unpacked, which is five times as much.
        builder.Configuration.AddInMemoryCollection([new("ReloadStaticAssetsAtRuntime", "false")]);
        builder.Configuration.AddInMemoryCollection(settings);
        // Run from a build, static files are where the projects have them; a published program has them in wwwroot.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        return builder;
    }

    public static void ListenOn(this WebApplicationBuilder builder, MatchmakerOptions options)
    {
        string[] elsewhere = ["urls", "http_ports", "https_ports"];
        ListenAddresses.Check(builder.Configuration, options.Urls, builder.Environment.IsDevelopment());
        if (options.Urls is { } urls)
            builder.WebHost.UseUrls(urls.Split(';'));
        else if (
            elsewhere.All(key => builder.Configuration[key] is null)
            && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists()
        )
            builder.WebHost.UseUrls(DefaultUrl);
    }

    public static void AddOperations(this IServiceCollection services)
    {
        services
            .AddSingleton<Readiness>()
            .AddSingleton<ReadModelFreshness>()
            .DecorateStore()
            .AddSingleton<IndexFile>()
            .AddSingleton<ReadModel>();
        services.AddSingleton<DegradedState>();
        services.AddSingleton<Startup>().AddHostedService(s => s.GetRequiredService<Startup>());
        services.AddHostedService<IndexSaver>().AddHostedService<ChangeFeedFollower>().AddDueWork();
        // Streams and circuits are told to end at once; what is writing gets the rest of this time.
        services.Configure<HostOptions>(o =>
        {
            o.ShutdownTimeout = TimeSpan.FromSeconds(10);
            // Loops see to themselves (RepeatingService); .NET would otherwise end the host with the first that does
            // not.
            o.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore;
        });
    }
}
