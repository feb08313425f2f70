using Matchmaker.Console.Pages.Accounts;
using Matchmaker.Console.Pages.Chains;
using Matchmaker.Console.Pages.Engagements;
using Matchmaker.Console.Pages.Events;
using Matchmaker.Console.Pages.Firms;
using Matchmaker.Console.Pages.FollowUps;
using Matchmaker.Console.Pages.Matching;
using Matchmaker.Console.Pages.Outcomes;
using Matchmaker.Console.Pages.Projects;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaker.Console.Exports;

/// <summary>
/// The addresses of exports: <c>/exports/firms.xlsx</c> with the filters of <c>/firms</c>, and so on for every list.
/// </summary>
public static class ExportEndpoints
{
    /// <summary>Under which all exports are; the host limits how many run at a time.</summary>
    public const string Path = "/exports";

    public static void AddExports(this IServiceCollection services) =>
        services
            .AddScoped<ExportList>()
            .AddScoped<IListExport, FirmListExport>()
            .AddScoped<IListExport, ProjectListExport>()
            .AddScoped<IListExport, EngagementListExport>()
            .AddScoped<IListExport, FollowUpListExport>()
            .AddScoped<IListExport, OutcomeListExport>()
            .AddScoped<IListExport, OutcomeSummaryExport>()
            .AddScoped<IListExport, EventListExport>()
            .AddScoped<IListExport, AccountListExport>()
            .AddScoped<IListExport, MatchListExport>()
            .AddScoped<IListExport, PositionListExport>();

    public static void MapExports(this IEndpointRouteBuilder app) =>
        app.MapGet(Path + "/{list}.{extension}", ExportAsync);

    private static async Task<IResult> ExportAsync(
        string list,
        string extension,
        HttpContext http,
        ExportList export,
        ICallerResolver callers,
        Localizer say
    )
    {
        if (ExportFormats.Of(extension) is not { } format)
            return Results.NotFound();
        say.SetLanguage(http.Request.Cookies[Localizer.Cookie]);
        return await export.RunAsync(list, format, http, callers.Of(http.User));
    }
}
