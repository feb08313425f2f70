using Matchmaker.Console.Exports;
using Matchmaker.Domain;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Outcomes;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Console.Pages.Outcomes;

/// <summary>What outcomes are grouped by, and the keys of the groups, as people read them.</summary>
public static class OutcomeDimensionNames
{
    public static readonly IReadOnlyDictionary<OutcomeDimension, LocalizedText> All = new Dictionary<
        OutcomeDimension,
        LocalizedText
    >
    {
        [OutcomeDimension.Chain] = new("产业链", "chain"),
        [OutcomeDimension.District] = new("区市", "district"),
        [OutcomeDimension.Month] = new("月份", "month"),
        [OutcomeDimension.Quarter] = new("季度", "quarter"),
        [OutcomeDimension.Kind] = new("种类", "kind"),
        [OutcomeDimension.ProjectType] = new("项目类型", "project type"),
    };

    /// <param name="key">As <see cref="OutcomeRow.Keys"/> gives it.</param>
    public static LocalizedText NameOf(this OutcomeDimension dimension, string key, Catalogue catalogue) =>
        dimension switch
        {
            OutcomeDimension.Chain => catalogue.ChainNames([key]).FirstOrDefault() ?? new(key, key),
            OutcomeDimension.District => catalogue.DistrictName(key) ?? new("未登记", "not on file"),
            OutcomeDimension.Kind => Value<OutcomeKind>(key).Label(),
            OutcomeDimension.ProjectType => Value<ProjectType>(key).Label(),
            _ => new(key, key),
        };

    private static T Value<T>(string key)
        where T : struct, Enum => Enum.Parse<T>(key.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
