using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.FollowUps;
using Matchmaker.Domain.Outcomes;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching;
using Matchmaker.Matching.Answers;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Feedback;
using Matchmaker.Matching.Scoring;

namespace Matchmaker.Api.Operations;

/// <summary>The domain's use cases. They keep nothing between calls, so one of each serves all requests.</summary>
public static class UseCases
{
    public static IServiceCollection AddUseCases(this IServiceCollection services, MatchmakerOptions options) => services
        .AddSingleton<TimeProvider>(new CityTimeProvider(TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone)))
        .AddSingleton(options)
        .AddSingleton(options.Engagements)
        .AddSingleton<LiveCatalogue>()
        .AddSingleton<FindSupplyPaths>()
        .AddSingleton<SaveFirm>().AddSingleton<KeepLibrary>().AddSingleton<ExploreNeighbourhood>()
        .AddSingleton<PostProject>().AddSingleton<EditProject>().AddSingleton<ReviewProject>().AddSingleton<MoveProject>().AddSingleton<ExpireProjects>()
        .AddSingleton<ProposeEngagement>().AddSingleton<AdvanceEngagement>().AddSingleton<AssignEngagement>().AddSingleton<RecordFollowUp>()
        .AddSingleton<LapseEngagements>()
        .AddSingleton<RecordOutcome>().AddSingleton<CountOutcomes>()
        .AddSingleton(options.Matching).AddSingleton(_ => MatchModel.Load()).AddSingleton<MatchEngine>().AddSingleton<FindMatches>().AddSingleton<ProposeRequirements>()
        .AddSingleton<FindGaps>().AddSingleton<FindUnserved>().AddSingleton<FindLikelyMakers>().AddSingleton<SharpenNeed>()
        .AddSingleton<ExplainMatch>().AddSingleton<MarkMatch>().AddSingleton<TakeBackMark>().AddSingleton<RuleOnMatch>().AddSingleton<CollectTraining>();
}
