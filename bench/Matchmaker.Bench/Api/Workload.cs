namespace Matchmaker.Bench.Api;

/// <summary>
/// The request of the comparison: 20 firms with positions, tiers, projects and those projects' links.
/// </summary>
internal static class Workload
{
    public const int Firms = 20;
    public const int Projects = 3;

    public static readonly string Query = $$"""
        { firms(first: {{Firms}}) { edges { node { id nameZh positions { link { id zh } evidence } tiers { tier current
          }
          projects(first: {{Projects}}) { edges { node { id title links { id zh } } } } } } } }
        """;
}
