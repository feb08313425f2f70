using Matchmaker.Api.Accounts;
using Matchmaker.Api.Commands;
using Matchmaker.Api.Http;
using Matchmaker.Api.Http.GraphiQL;
using Matchmaker.Api.Operations;
using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Api.Schema;
using Matchmaker.Console;

namespace Matchmaker.Api;

/// <summary>The product, one sentence for each part.</summary>
public static class Program
{
    public static Task<int> Main(string[] args) => CommandLine.RunAsync(args);

    /// <summary>What every command stands on: the store, the use cases over it, and who may use them.</summary>
    public static MatchmakerOptions AddProduct(this IHostApplicationBuilder builder)
    {
        var options = ConfigurationCheck.Read(builder.Configuration);
        builder.Logging.AddLogs(options.Logs);
        builder.Services.AddStore(options).AddUseCases(options).AddAccounts(options).AddCommands();
        return options;
    }

    /// <summary>The web host: the API, the console, and what keeps them running.</summary>
    public static WebApplication Build(Dictionary<string, string?> settings)
    {
        var builder = WebHostSetup.CreateBuilder(settings);
        var options = builder.AddProduct();
        builder.ListenOn(options);
        builder.Services.AddSessions(options);
        builder.Services.AddOperations();
        builder.Services.AddGraphQLOverHttp(g => g.AddMatchmakerSchema()).AddMatchmakerLoaders();
        builder.Services.AddConsole(
            services => services.GetRequiredService<GraphiQLPage>().IsShown,
            OfficeMark.OfficeOf(options.Console)
        );
        builder.Services.AddTelemetry(options.Telemetry, builder.Configuration);
        var started = builder.Logging.LeaveOutStartFaults();

        var app = builder.Build();
        started.Follow(app.Lifetime);
        app.PrepareData();
        app.Services.GetRequiredService<Startup>().Begin();
        app.UseTrustedProxies(options.Proxy);
        app.UsePathBase(options.PathBase);
        app.UseHostCookies();
        app.UseSecurityHeaders();
        app.UseGraphQLOverHttp("/graphql");
        app.UseErrorResponses();
        app.UseHead();
        app.UseHealth();
        app.UsePageCompression();
        app.UseRouting();
        app.UseSessions();
        app.UseConsoleLimit(options.Console);
        app.UseExportLimit();
        app.MapAccounts();
        app.MapPreferences();
        app.MapOfficeMark(options.Console);
        app.MapGraphQLOverHttp("/graphql");
        app.MapConsole();
        return app;
    }
}
