using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Composition;
using Matchmaker.Domain.Matching;
using Matchmaker.Domain.Matching.Engine;
using Matchmaker.Domain.Matching.Explaining;
using Matchmaker.Domain.Matching.Gaps;
using Matchmaker.Domain.Matching.Marks;
using Matchmaker.Domain.Matching.Rulings;
using Matchmaker.Domain.Matching.Sharpening;
using Matchmaker.Domain.Matching.Training;

namespace Matchmaker.Api.Operations;

/// <summary>Puts the use cases into the host, with what they are given.</summary>
public static class UseCaseRegistration
{
    public static IServiceCollection AddUseCases(this IServiceCollection services, MatchmakerOptions options)
    {
        foreach (var useCase in UseCases.All) services.AddSingleton(useCase);
        return services
            .AddSingleton<TimeProvider>(new CityTimeProvider(TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone)))
            .AddSingleton(options)
            .AddSingleton(options.Engagements)
            .AddSingleton<LiveCatalogue>()
            .AddSingleton(options.Matching).AddSingleton<MatchEngine>().AddSingleton<FindMatches>().AddSingleton<ProposeRequirements>()
            .AddSingleton<FindGaps>().AddSingleton<FindUnserved>().AddSingleton<FindLikelyMakers>().AddSingleton<SharpenNeed>()
            .AddSingleton<ExplainMatch>().AddSingleton<MarkMatch>().AddSingleton<TakeBackMark>().AddSingleton<RuleOnMatch>().AddSingleton<CollectTraining>();
    }
}
