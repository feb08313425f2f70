using Matchmaker.Console.Layout;
using Matchmaker.Console.Parts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaker.Console;

public static class ConsoleSetup
{
    /// <summary>The web console. The host also registers <see cref="ICallers"/>, <see cref="IAccountDesk"/> and the domain's use cases.</summary>
    public static IServiceCollection AddConsole(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddScoped<Speech>();
        services.AddScoped<EngagementLines>();
        services.AddScoped<MatchLines>();
        return services;
    }

    /// <summary>A person who follows a dead link gets a page that says so, with the way back; a program gets the bare status.</summary>
    public static void UseConsole(this IApplicationBuilder app) =>
        app.UseWhen(WantsPage, pages => pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));

    public static void MapConsole(this IEndpointRouteBuilder app)
    {
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }

    private static bool WantsPage(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal) &&
        !http.Request.Path.StartsWithSegments("/graphql", StringComparison.Ordinal);
}
