using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Composition;
using Matchmaker.Domain.Engagements;
using Matchmaker.Import.Seed;
using Matchmaker.Matching.Composition;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.LinkPrediction.Producers;
using Matchmaker.Matching.Scoring;

namespace Matchmaker.Api.Operations;

/// <summary>Puts the use cases into the host, with what they are given.</summary>
public static class UseCaseRegistration
{
    public static IServiceCollection AddUseCases(this IServiceCollection services, MatchmakerOptions options)
    {
        foreach (var useCase in UseCases.All.Concat(MatchingUseCases.All))
            services.AddSingleton(useCase);
        return services
            .AddSingleton<TimeProvider>(new CityTimeProvider(TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone)))
            .AddSingleton(options)
            .AddSingleton(options.Engagements)
            .AddSingleton(options.Matching)
            .AddSingleton<CatalogueCache>()
            .AddSingleton<ProgressFactsCache>()
            .AddSingleton(_ => MatchModel.Load(SeedThesaurus.BuiltIn))
            .AddSingleton(_ => ProducerEvidence.LoadModel())
            .AddSingleton<MatchEngine>();
    }
}
