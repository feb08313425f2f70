using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Extraction;
using Matchmaker.Matching.Scoring.Checks;

namespace Matchmaker.Console.Pages.Matching;

/// <summary>
/// The requirements of a list whose candidates all answer the same need: one column each. A list of demands has others
/// in each line, and counts them instead.
/// </summary>
public static class RequirementColumns
{
    // With more of them the columns are too narrow for their heads: they are counted, and stand in the panel.
    private const int Most = 8;

    /// <summary>Empty where the lines have different requirements, none, or too many for columns.</summary>
    public static IReadOnlyList<Requirement> Of(IReadOnlyList<MatchLine> lines)
    {
        if (lines.Count == 0)
            return [];
        List<Requirement> first = [.. lines[0].Match.Checks.Select(c => c.Requirement)];
        var shared = lines.All(line => line.Match.Checks.Select(c => c.Requirement).SequenceEqual(first));
        return shared && first.Count <= Most ? first : [];
    }

    public static int Count(this IReadOnlyList<RequirementCheck> checks, CheckResult result) =>
        checks.Count(c => c.Result == result);
}
