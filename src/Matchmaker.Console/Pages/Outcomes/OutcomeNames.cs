using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Outcomes;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Console.Pages.Outcomes;

/// <summary>The keys of the outcome table as people read them, for the table and for the charts.</summary>
internal static class OutcomeNames
{
    public static string Of(OutcomeDimension dimension, string key, Catalogue catalogue, Localizer say) =>
        dimension switch
        {
            OutcomeDimension.Chain => catalogue.Chain(key) is { } chain ? say[chain.Zh, chain.En] : key,
            OutcomeDimension.District => catalogue.District(key) is { } district
                ? say[district.Zh, district.En]
                : say["未登记", "not on file"],
            OutcomeDimension.Kind => say[Value<OutcomeKind>(key).Label()],
            OutcomeDimension.ProjectType => say[Value<ProjectType>(key).Label()],
            _ => key,
        };

    private static T Value<T>(string key)
        where T : struct, Enum => Enum.Parse<T>(key.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
