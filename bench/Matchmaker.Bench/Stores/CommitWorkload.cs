using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Bench.Stores;

/// <summary>
/// What the writers of the commit rate do: each edits a project of its own, again and again, at the version it wrote
/// last.
/// </summary>
internal static class CommitWorkload
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly Caller Writer = new("account_bench", "测量", Role.Staff);

    /// <summary>In every id, so that a run does not meet another's records in a server that is kept.</summary>
    public static readonly string Run = Guid.NewGuid().ToString("N")[..8];

    private static readonly string[] Links = [.. Enumerable.Range(0, 12).Select(i => $"link_{Run}_{i}")];

    /// <summary>A chain with its links, and a firm and a project for each writer of each subject.</summary>
    public static IReadOnlyList<IRecord> Records(IEnumerable<string> projects) =>
    [
        new Chain("chain_" + Run, 1, "测量用产业链", "Chain of the measurement", ChainGroup.Advantage, 1, "2026", new(2026, 1, 1), null, Provenance.None),
        .. Links.Select((id, order) => new Link(id, 1, "chain_" + Run, $"环节{order}", id, LinkStage.Midstream, false, order, [], [], Provenance.None)),
        .. projects.SelectMany(id => new IRecord[] { Firm(id), Project(id, 1) }),
    ];

    public static string FirmOf(string project) => "firm_of_" + project;

    public static Project Project(string id, int version) => new(
        id, version, ProjectKind.Demand, ProjectType.Scenario, $"压缩机壳体铸件第 {version} 版", "寻找本地铸件供应商：球墨铸铁，壁厚 6 毫米，年需 2 万件。",
        FirmOf(id), false, [Links[version % 12], Links[(version + 5) % 12]],
        [new("通过 IATF 16949 认证", true, RequirementKind.Certificate)], Visibility.Public, ProjectState.Open, 50_000_000, null, Morning, Morning,
        null, null, false, Provenance.None);

    public static Commit Edit(Project project) =>
        new(Writer, "editProject", [Fact.Put(project)], new IdempotencyKey(Guid.NewGuid().ToString("N"), "editProject", new string('0', 64)));

    private static Firm Firm(string project) => new(
        FirmOf(project), 1, "测量用企业 " + project, null, null, null, [FirmRole.Leader], [], [new(Links[0], "官网")], [], [], [],
        LibraryState.Admitted, null, false, Provenance.None);
}
