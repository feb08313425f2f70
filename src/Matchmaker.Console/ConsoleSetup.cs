using Matchmaker.Console.Exports;
using Matchmaker.Console.Layout;
using Matchmaker.Console.Layout.Palette;
using Matchmaker.Console.Pages.Engagements;
using Matchmaker.Console.Pages.Firms;
using Matchmaker.Console.Pages.FollowUps;
using Matchmaker.Console.Pages.Matching;
using Matchmaker.Console.Pages.Workbench;
using Matchmaker.Console.Parts;
using Matchmaker.Console.Parts.Overlays;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaker.Console;

/// <summary>Registers what the console needs of its own; the host adds the interfaces that it implements.</summary>
public static class ConsoleSetup
{
    // How long a page is held whose connection was lost: a form half written outlives a lift, a tunnel or a closed lid.
    // Set by hand; the framework's bound of 100 such circuits stays. Doubled, pages that nobody comes back to stay in
    // memory for an hour.
    private static readonly TimeSpan HeldFor = TimeSpan.FromMinutes(30);

    /// <summary>
    /// The web console. The host also registers <see cref="ICallerResolver"/>, <see cref="IAccountProvisioning"/> and
    /// the domain's use cases.
    /// </summary>
    /// <param name="showsApi">Whether the API has a page for browsers, to which the console may lead.</param>
    /// <param name="office">Who runs the programme, as every page names it.</param>
    public static IServiceCollection AddConsole(
        this IServiceCollection services,
        Func<IServiceProvider, bool> showsApi,
        Office office
    )
    {
        services.AddSingleton(office);
        services.AddSingleton(s => new ApiPage(showsApi(s)));
        services
            .AddRazorComponents()
            .AddInteractiveServerComponents(o => o.DisconnectedCircuitRetentionPeriod = HeldFor);
        services.AddCascadingAuthenticationState();
        services.AddScoped<Localizer>();
        services.AddScoped<Toasts>();
        services.AddScoped<EngagementLines>();
        services.AddScoped<UndoableMoves>();
        services.AddScoped<EngagementRows>();
        services.AddScoped<FirmDesks>();
        services.AddScoped<ReviewsWaiting>();
        services.AddScoped<FollowUpsDue>();
        services.AddScoped<StaffDesks>();
        services.AddScoped<MatchLines>();
        services.AddScoped<FirmSurroundings>();
        services.AddScoped<PaletteSearch>();
        services.AddScoped<FollowUpSubjectNames>();
        services.AddExports();
        return services;
    }

    public static void MapConsole(this IEndpointRouteBuilder app)
    {
        // What browsers ask for beside answers that name no icon, such as JSON.
        app.MapGet(
            "/favicon.ico",
            (HttpContext http) => Results.LocalRedirect($"{http.Request.PathBase}/_content/Matchmaker.Console/icon.svg")
        );
        app.MapStaticAssets();
        app.MapExports();
        // The host's own policy forbids framing altogether; a second, weaker header beside it would only confuse.
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(o => o.ContentSecurityFrameAncestorsPolicy = null);
    }
}
