using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Bench.Stores;

/// <summary>
/// Made-up records in the proportions of the real ones, the same at every run: 24 chains of 14 links, firms with 2
/// positions, 1 or 2 tiers and 2 capabilities, a project each.
/// </summary>
internal static class StoreData
{
    private const int Chains = 24,
        LinksOfChain = 14,
        Districts = 10;
    private static readonly DateTimeOffset Morning = new(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly Tier[] Tiers = Enum.GetValues<Tier>();
    private static readonly string[] Crafts =
    [
        "球墨铸铁件铸造",
        "铝合金压铸",
        "五轴精密加工",
        "注塑与模具制造",
        "表面处理与热处理",
        "电机定子绕线",
        "密封件与橡胶制品",
        "激光切割与焊接",
    ];

    public static IEnumerable<IRecord> Catalogue() =>
        [
            .. Enumerable
                .Range(0, Districts)
                .Select(i => new District(
                    $"district_{i}",
                    1,
                    $"第 {i} 区",
                    $"District {i}",
                    $"3702{i:00}",
                    Provenance.None
                )),
            .. Enumerable
                .Range(0, Chains)
                .Select(i => new Chain
                {
                    Id = $"chain_{i}",
                    Version = 1,
                    Zh = $"产业链{i}",
                    En = $"Chain {i}",
                    Group = ChainGroup.Advantage,
                    Order = i,
                    Catalogue = "2026",
                    From = new(2026, 1, 1),
                    Until = null,
                    Provenance = Provenance.None,
                }),
            .. Enumerable
                .Range(0, Chains * LinksOfChain)
                .Select(i => new Link
                {
                    Id = LinkId(i),
                    Version = 1,
                    Chain = $"chain_{i / LinksOfChain}",
                    Zh = $"环节{i}",
                    En = $"Link {i}",
                    Stage = LinkStage.Midstream,
                    KeyLink = false,
                    Order = i,
                    Feeds = FeedsOf(i),
                    Terms = [Crafts[i % Crafts.Length]],
                    Provenance = Provenance.None,
                }),
        ];

    public static IEnumerable<Firm> Firms(int count) =>
        Enumerable
            .Range(0, count)
            .Select(i => new Firm
            {
                Id = FirmId(i),
                Version = 1,
                NameZh = $"青岛{Shuffled(i):000000}精密制造有限公司",
                NameEn = $"Qingdao Precision {i}",
                Uscc = Code(i),
                District = $"district_{i % Districts}",
                Roles = [FirmRole.Supplier],
                Tiers =
                [
                    .. Enumerable
                        .Range(0, 1 + i % 2)
                        .Select(t => new TierHolding(
                            Tiers[(i + t) % Tiers.Length],
                            "工业和信息化部",
                            new(2024, 6, 1),
                            new(2027, 5, 31),
                            null,
                            Provenance.None
                        )),
                ],
                Positions = [new(LinkId(i), "官网产品页"), new(LinkId(i + 5), "年报第 12 页")],
                Capabilities =
                [
                    new(Crafts[i % Crafts.Length], "官网"),
                    new($"{Crafts[(i + 3) % Crafts.Length]}，年产能 {i % 90 + 10} 万件", null),
                ],
                Credentials = [],
                Leads = [],
                Library = LibraryState.Admitted,
                ConfirmedOn = new(2026, 10, 1 + i % 28),
                Sample = false,
                Provenance = Provenance.None,
            });

    public static IEnumerable<Project> Projects(int count) =>
        Enumerable
            .Range(0, count)
            .Select(i => new Project
            {
                Id = $"project_{i:000000}",
                Version = 1,
                Kind = ProjectKind.Supply,
                Type = ProjectType.Capacity,
                Title = $"{Crafts[i % Crafts.Length]}富余产能",
                Description = "可承接中小批量订单，交期 30 天，支持来图加工。",
                PostedBy = FirmId(i),
                Anonymous = false,
                Links = [LinkId(i), LinkId(i + 5)],
                Requirements = [],
                Visibility = Visibility.Public,
                State = ProjectState.Open,
                BudgetFen = null,
                Deadline = null,
                CreatedAt = Morning.AddMinutes(i),
                OpenedAt = Morning.AddMinutes(i),
                ReviewedBy = null,
                Note = null,
                Sample = false,
                Provenance = Provenance.None,
            });

    /// <summary>Everything of above into an empty store, through its ledger.</summary>
    public static Task FillAsync(OpenStore store, int firms) =>
        FillAsync(store, Catalogue(), Firms(firms).Concat<IRecord>(Projects(firms)));

    /// <summary>These records into an empty store, through its ledger.</summary>
    public static async Task FillAsync(OpenStore store, IEnumerable<IRecord> catalogue, IEnumerable<IRecord> records)
    {
        var ledger = store.The<ILedger>();
        await LandAsync(ledger, [.. catalogue]);
        foreach (var batch in records.Chunk(1_000))
            await LandAsync(ledger, batch);
    }

    private static async Task LandAsync(ILedger ledger, IRecord[] records)
    {
        var result = await ledger.CommitAsync(
            new Commit(Caller.System, "bench", [.. records.Select(Fact.Put)]),
            CancellationToken.None
        );
        if (result is not Committed)
            throw new InvalidOperationException($"The data did not land: {result}");
    }

    private static string FirmId(int i) => $"firm_{i:000000}";

    // A true code: an import takes no other.
    private static string Code(int i)
    {
        var start = $"91370200MA{i:0000000}";
        return start + "0123456789ABCDEFGHJKLMNPQRTUWXY".First(check => Uscc.IsValid(start + check));
    }

    private static string LinkId(int i) => $"link_{i % (Chains * LinksOfChain)}";

    /// <summary>Each link feeds the next of its chain, the last one the first of the next chain.</summary>
    private static string[] FeedsOf(int i) => i + 1 < Chains * LinksOfChain ? [LinkId(i + 1)] : [];

    /// <summary>Names in another order than ids, each once for up to a million firms.</summary>
    private static int Shuffled(int i) => (int)((i * 618_033L) % 1_000_000);
}
