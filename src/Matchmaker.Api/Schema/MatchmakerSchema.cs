using GraphQL;
using GraphQL.DI;
using GraphQL.Types;
using Matchmaker.Api.Accounts;
using Matchmaker.Api.Live;
using Matchmaker.Api.Schema.Accounts;
using Matchmaker.Api.Schema.Chains;
using Matchmaker.Api.Schema.Contacts;
using Matchmaker.Api.Schema.Engagements;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Api.Schema.FollowUps;
using Matchmaker.Api.Schema.Introspection;
using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Api.Schema.Ledger;
using Matchmaker.Api.Schema.Matching;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Api.Schema.Projects;
using Matchmaker.Domain.Access;

namespace Matchmaker.Api.Schema;

/// <summary>
/// Puts the schema into the GraphQL endpoint: <c>services.AddGraphQLOverHttp(g => g.AddMatchmakerSchema())</c>.
/// </summary>
public static class MatchmakerSchema
{
    private const string Description =
        "Matchmaker matches what a city's big firms need with the specialised firms that can do it "
        + "(卡位入链), and follows each contact to its outcome. Ids are global and stable, money is in fen "
        + "(1/100 CNY), dates are the city's, and texts come in the language of the request's "
        + "Accept-Language. The guide is docs/api.md.";

    public static IGraphQLBuilder AddMatchmakerSchema(this IGraphQLBuilder graphql)
    {
        graphql
            .AddAutoSchema<Query>(s => s.WithMutation<Mutation>().WithSubscription<Subscription>())
            .AddGraphTypes(typeof(Query).Assembly)
            .AddClrTypeMappings(typeof(Query).Assembly)
            .ConfigureSchema(s =>
            {
                s.Description = Description;
                CurrentIntrospection.AddTo(s);
                s.RegisterVisitor(new FirstPasswordRule());
                s.RegisterVisitor(new ApiTokenRule());
                s.RegisterTypeMapping(typeof(DateOnly), typeof(DateScalar));
                s.RegisterTypeMapping(typeof(DateTimeOffset), typeof(DateTimeScalar));
                s.RegisterTypeMapping(typeof(long), typeof(LongScalar));
                s.RegisterType(new TextScalar());
                s.RegisterType(new IdScalar());
                // No field names it: payloads have the interface.
                s.RegisterType(typeof(AutoRegisteringObjectGraphType<InputError>));
            });
        return graphql;
    }

    /// <summary>
    /// The loaders and who asks, one of each for a request, and what subscriptions and sign-ins share.
    /// </summary>
    public static IServiceCollection AddMatchmakerLoaders(this IServiceCollection services) =>
        services
            .AddSingleton<ChangeBroadcast>()
            .AddSingleton<ResumableFeed>()
            .AddScoped(s =>
                s.GetRequiredService<IHttpContextAccessor>().HttpContext is { } http
                    ? s.GetRequiredService<CallerResolver>().Of(http.User)
                    : Caller.Public
            )
            .AddScoped<NodesByIds>()
            .AddScoped<NodeById>()
            .AddScoped<ChangedRecordPages>()
            .AddNodes()
            .AddScoped<CoverageOfLink>()
            .AddScoped<MoversOfLink>()
            .AddScoped<LeadersOfChain>()
            .AddScoped<FirmById>()
            .AddScoped<FirmOfRecord>()
            .AddScoped<ProjectById>()
            .AddScoped<ProjectOfEngagement>()
            .AddScoped<ProjectsOfFirm>()
            .AddScoped<PosterOfProject>()
            .AddScoped<MayOnProject>()
            .AddScoped<EngagementById>()
            .AddScoped<EngagementsOnProject>()
            .AddScoped<AwaitsCall>()
            .AddScoped<NextStagesOf>()
            .AddScoped<MayOnEngagement>()
            .AddScoped<CandidateById>()
            .AddScoped<FollowUpsAbout>()
            .AddScoped<FollowUpPagesAbout>()
            .AddScoped<MayComplete>()
            .AddScoped<OwnContactsOfFirm>()
            .AddScoped<ContactReadingsOfFirm>()
            .AddScoped<AccountById>()
            .AddScoped<AccountOfRecord>()
            .AddScoped<TokensOfAccount>();

    private static IServiceCollection AddNodes(this IServiceCollection services)
    {
        foreach (
            var reader in typeof(INodesOf)
                .Assembly.GetTypes()
                .Where(type => type.IsSealed && type.IsAssignableTo(typeof(INodesOf)))
        )
            services.AddScoped(typeof(INodesOf), reader);
        return services;
    }
}
