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
    private static readonly Caller Writer = new("account_bench", "测量", AccountRole.Staff);

    /// <summary>In every id, so that a run does not meet another's records in a server that is kept.</summary>
    public static readonly string Run = Guid.NewGuid().ToString("N")[..8];

    private static readonly string[] Links = [.. Enumerable.Range(0, 12).Select(i => $"link_{Run}_{i}")];

    /// <summary>A chain with its links, and a firm and a project for each writer of each subject.</summary>
    public static IReadOnlyList<IRecord> Records(IEnumerable<string> projects) =>
        [
            new Chain
            {
                Id = "chain_" + Run,
                Version = 1,
                Zh = "测量用产业链",
                En = "Chain of the measurement",
                Group = ChainGroup.Advantage,
                Order = 1,
                Catalogue = "2026",
                From = new(2026, 1, 1),
                Until = null,
                Provenance = Provenance.None,
            },
            .. Links.Select(
                (id, order) =>
                    new Link
                    {
                        Id = id,
                        Version = 1,
                        Chain = "chain_" + Run,
                        Zh = $"环节{order}",
                        En = id,
                        Stage = LinkStage.Midstream,
                        KeyLink = false,
                        Order = order,
                        Feeds = [],
                        Terms = [],
                        Provenance = Provenance.None,
                    }
            ),
            .. projects.SelectMany(id => new IRecord[] { Firm(id), Project(id, 1) }),
        ];

    public static string FirmOf(string project) => "firm_of_" + project;

    public static Project Project(string id, int version) =>
        new()
        {
            Id = id,
            Version = version,
            Kind = ProjectKind.Demand,
            Type = ProjectType.Scenario,
            Title = $"压缩机壳体铸件第 {version} 版",
            Description = "寻找本地铸件供应商：球墨铸铁，壁厚 6 毫米，年需 2 万件。",
            PostedBy = FirmOf(id),
            Anonymous = false,
            Links = [Links[version % 12], Links[(version + 5) % 12]],
            Requirements = [new("通过 IATF 16949 认证", true, RequirementKind.Certificate)],
            Visibility = Visibility.Public,
            State = ProjectState.Open,
            BudgetFen = 50_000_000,
            Deadline = null,
            CreatedAt = Morning,
            OpenedAt = Morning,
            ReviewedBy = null,
            Note = null,
            Sample = false,
            Provenance = Provenance.None,
        };

    public static Commit Edit(Project project) =>
        new(
            Writer,
            "updateProject",
            [Fact.Put(project)],
            new IdempotencyKey(Guid.NewGuid().ToString("N"), "updateProject", new string('0', 64))
        );

    private static Firm Firm(string project) =>
        new()
        {
            Id = FirmOf(project),
            Version = 1,
            NameZh = "测量用企业 " + project,
            NameEn = null,
            Uscc = null,
            District = null,
            Roles = [FirmRole.Leader],
            Tiers = [],
            Positions = [new(Links[0], "官网")],
            Capabilities = [],
            Credentials = [],
            Leads = [],
            Library = LibraryState.Admitted,
            ConfirmedOn = null,
            Sample = false,
            Provenance = Provenance.None,
        };
}
