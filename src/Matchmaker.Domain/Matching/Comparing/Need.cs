using Matchmaker.Domain.Matching.Documents;
using Matchmaker.Domain.Matching.Index;
using Matchmaker.Domain.Matching.Requirements;
using Matchmaker.Domain.Matching.Text;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Domain.Matching.Comparing;

/// <summary>A demand, written down or asked in free text, ready to be compared with suppliers.</summary>
/// <param name="District">Where it is asked for; null where that is unknown or not to be told.</param>
/// <param name="Asked">The requirements, each with its text ready to be compared.</param>
public sealed record Need(
    NeedText Text, IReadOnlyList<string> Links, string? District, IReadOnlyList<(Requirement Requirement, NeedText Text)> Asked)
{
    // The first part of a description names the thing; bounds the cost of the longest texts.
    private const int MostCharacters = 800;

    /// <param name="district">Of the poster, unless it keeps its name to itself: the same score then shows nobody where it sits.</param>
    public static Need Of(Project demand, string? district, Background background) => new(
        new([(demand.Title, 1), .. demand.Requirements.Where(IsAbility).Select(r => (r.Text, 1.0)), .. Clauses.Of(demand.Description, MostCharacters).Select(c => (c, 0.9))], background),
        demand.Links, demand.Anonymous ? null : district, [.. demand.Requirements.Select(r => (r, new NeedText([(r.Text, 1)], background)))]);

    public static Need Of(string text, IReadOnlyList<string> links, Background background) => new(
        new([.. Clauses.Of(text, MostCharacters).DefaultIfEmpty(text).Select(c => (c, 1.0))], background), links, null,
        [.. Recognised.In(text).Select(r => (r, new NeedText([(r.Text, 1)], background)))]);

    public static IEnumerable<Field> FieldsOf(Project demand) =>
        [new(demand.Title, 1), new(demand.Description, 0.5), .. demand.Requirements.Select(r => new Field(r.Text, IsAbility(r) ? 0.9 : 0.3))];

    private static bool IsAbility(Requirement requirement) => requirement.Kind is RequirementKind.Capability;
}
