using System.Text.Encodings.Web;
using GraphQL;
using GraphQL.DI;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using Matchmaker.Api.Http.Documents;
using Matchmaker.Api.Http.Errors;
using Matchmaker.Api.Http.GraphiQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Http.Rules;
using Matchmaker.Api.Http.Sse;
using Matchmaker.Domain.Ledger;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Matchmaker.Api.Http;

/// <summary>Puts the endpoint into a host: <c>services.AddGraphQLOverHttp(g => g.AddAutoSchema&lt;Query&gt;(…))</c> and
/// <c>app.UseGraphQLOverHttp("/graphql")</c> before what may answer in its stead, and
/// <c>app.MapGraphQLOverHttp("/graphql")</c>.</summary>
public static class GraphQLSetup
{
    /// <summary>
    /// Adds the endpoint; <paramref name="schema"/> adds the schema itself, and its hand-written graph types.
    /// </summary>
    public static IServiceCollection AddGraphQLOverHttp(
        this IServiceCollection services,
        Action<IGraphQLBuilder> schema
    )
    {
        services
            .AddOptions<GraphQLOptions>()
            .BindConfiguration(GraphQLOptions.Section)
            .PostConfigure<IHostEnvironment>((options, environment) => options.SettleFor(environment))
            .ValidateDataAnnotations()
            .Validate(
                o => o.TrustedDocuments is not { Length: > 0 } folder || Directory.Exists(folder),
                $"{GraphQLOptions.Section}:TrustedDocuments names a folder that does not exist."
            )
            .Validate(
                o => !o.OnlyTrustedDocuments || o.TrustedDocuments is { Length: > 0 },
                $"{GraphQLOptions.Section}:OnlyTrustedDocuments needs a folder in "
                    + $"{GraphQLOptions.Section}:TrustedDocuments."
            )
            .ValidateOnStart();
        services.AddAuthorization().AddCors();
        services
            .AddResponseCompression(AnswerCompression.Configure)
            .AddSingleton<IResponseCompressionProvider, AnswerCompression>();
        services.TryAddTime();
        services.TryAddSingleton<ReadModelFreshness>();
        services
            .AddSingleton<ErrorTranslation>()
            .AddSingleton<PointRateLimiter>()
            .AddSingleton<DocumentCache>()
            .AddSingleton<DocumentLimits>()
            .AddSingleton<DocumentReader>()
            .AddSingleton<TrustedFolder>()
            .AddSingleton<TrustedDocuments>()
            .AddSingleton<RequestReader>()
            .AddSingleton<PublicAnswers>()
            .AddSingleton<ResponseWriter>()
            .AddSingleton<GraphQLExecution>()
            .AddSingleton<StreamConcurrencyLimit>()
            .AddSingleton<StreamTiming>()
            .AddSingleton<EventStreams>()
            .AddSingleton<GraphiQLPage>()
            .AddSingleton<GraphQLEndpoint>();
        return services.AddGraphQL(g =>
        {
            schema(g);
            g.AddSystemTextJson(o => o.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping)
                .AddErrorInfoProvider<ErrorPrinter>()
                .ConfigureExecution<DocumentPreparation>()
                .AddValidationRule<IntrospectionRule>()
                .AddValidationRule<OperationKindRule>(useForCachedDocuments: true)
                .AddValidationRule<AuthorizationRule>(useForCachedDocuments: true)
                .AddValidationRule<CostRule>(useForCachedDocuments: true)
                // Fields of one request run one after another: the loaders leave so few store calls that waiting for
                // them side by side gains nothing, it allocates a sixth less, and scoped services need not be safe for
                // two threads.
                .AddExecutionStrategy<SerialExecutionStrategy>(OperationType.Query)
                .AddScopedSubscriptionExecutionStrategy(serialExecution: true)
                // The text of a document may hold what a user typed; a trace names the operation instead.
                .UseTelemetry(o => o.RecordDocument = false);
        });
    }

    /// <summary>
    /// What stands around the endpoint, and around whatever answers for it, such as the refusal of a token that has
    /// ended: permission for the scripts of other sites, and compression.
    /// </summary>
    public static void UseGraphQLOverHttp(this IApplicationBuilder app, string path)
    {
        var origins = AllowedOrigins.Of(app.ApplicationServices.GetRequiredService<IOptions<GraphQLOptions>>().Value);
        var vary = origins.Length > 0 ? ResponseWriter.VaryBy + ", Origin" : ResponseWriter.VaryBy;
        app.UseWhen(
            http => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase),
            graphql =>
            {
                graphql.Use((http, next) => VaryAsync(http, next, vary));
                if (origins.Length > 0)
                    graphql.UseCors(policy => AllowedOrigins.Permit(policy, origins));
                graphql.UseResponseCompression();
            }
        );
    }

    // Said as a whole at the end, since the parts below say theirs only on some answers: a cache that kept one without
    // would hand it to whom it is not for.
    private static Task VaryAsync(HttpContext http, RequestDelegate next, string vary)
    {
        http.Response.OnStarting(() =>
        {
            http.Response.Headers.Vary = vary;
            return Task.CompletedTask;
        });
        return next(http);
    }

    /// <summary>
    /// Maps the endpoint, and builds the schema now: a mistake in it would otherwise surface at each request.
    /// </summary>
    public static IEndpointConventionBuilder MapGraphQLOverHttp(this IEndpointRouteBuilder app, string pattern)
    {
        app.ServiceProvider.GetRequiredService<ISchema>().Initialize();
        _ = app.ServiceProvider.GetRequiredService<TrustedDocuments>();
        var endpoint = app.ServiceProvider.GetRequiredService<GraphQLEndpoint>();
        return app.Map(pattern, endpoint.HandleAsync).WithDisplayName("GraphQL");
    }

    private static void TryAddTime(this IServiceCollection services)
    {
        if (services.All(service => service.ServiceType != typeof(TimeProvider)))
            services.AddSingleton(TimeProvider.System);
    }
}
