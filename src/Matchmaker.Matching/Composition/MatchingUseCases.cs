using Matchmaker.Matching.Answers;
using Matchmaker.Matching.Feedback;

namespace Matchmaker.Matching.Composition;

/// <summary>
/// The one list of matching's use cases, for whoever composes a program of them, as the domain's list beside it. They
/// share one engine, one model and one set of options, which the program gives; one of each use case serves all
/// requests.
/// </summary>
public static class MatchingUseCases
{
    public static readonly IReadOnlyList<Type> All =
    [
        typeof(FindMatches),
        typeof(ProposeRequirements),
        typeof(ClarifyNeed),
        typeof(ExplainMatch),
        typeof(FindGaps),
        typeof(FindLikelyMakers),
        typeof(FindUnserved),
        typeof(DescribeLink),
        typeof(MarkMatch),
        typeof(ListMarks),
        typeof(RemoveMark),
        typeof(RuleOnMatch),
        typeof(CollectTraining),
    ];
}
