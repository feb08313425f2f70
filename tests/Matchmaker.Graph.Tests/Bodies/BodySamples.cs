using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Events;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Matching;
using Matchmaker.Domain.Matching.Marks;
using Matchmaker.Domain.Matching.Rulings;
using Matchmaker.Domain.Outcomes;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Graph.Tests.Bodies;

/// <summary>
/// Records of every kind to be frozen as bodies: one with all that may be left out, one without, and enough others that
/// every value of every enum stands somewhere. Together they are a whole that can be imported.
/// </summary>
internal static class BodySamples
{
    /// <summary>The longest enum that a record holds has nine values.</summary>
    private const int Variants = 9;

    private static readonly DateTimeOffset At = new(2026, 11, 24, 1, 30, 15, 123, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 11, 24);
    private static readonly Provenance Full = new(["source_full", "source_bare"], true, "第 3 页；“引号”、<标签> & emoji 🙂");

    public static IEnumerable<IRecord> All =>
    [
        .. Sources, .. Districts, .. Chains, .. Links, .. Enumerable.Range(0, Variants).Select(Rule), FullFirm, BareFirm, .. Some(AnyFirm),
        FullAccount, BareAccount, .. Some(AnyAccount), FullProject, BareProject, .. Some(AnyProject),
        FullEngagement, BareEngagement, .. Some(AnyEngagement), FullEvent, BareEvent, .. Some(AnyEvent),
        FullMark, TextMark, FirmMark, .. Some(AnyMark), FullRuling, BareRuling,
    ];

    private static IEnumerable<IRecord> Some(Func<int, IRecord> make) => Enumerable.Range(0, Variants).Select(make);

    private static T Value<T>(int i) where T : struct, Enum => Enum.GetValues<T>()[i % Enum.GetValues<T>().Length];

    private static Source[] Sources =>
    [
        new("source_full", 3, "重点产业链名单", "https://example.org/list?a=1&b=%E4%B8%AD", "2026-01"),
        new("source_bare", 1, "无网址的文件", null, null),
    ];

    private static District[] Districts =>
    [
        new("district_full", 2, "崂山区", "Laoshan", "370212", Full),
        new("district_bare", 1, "城阳区", "Chengyang", "370214", Provenance.None),
    ];

    private static Chain[] Chains =>
    [
        new Chain("chain_full", 2, "智能家电", "Smart appliances", ChainGroup.Advantage, 1, "2026", new(2026, 1, 1), new(2030, 12, 31), Full),
        new Chain("chain_bare", 1, "轨道交通", "Rail", ChainGroup.Emerging, 2, "2026", new(2026, 1, 1), null, Provenance.None),
        new Chain("chain_service", 1, "工业设计", "Design", ChainGroup.Service, 0, "2026", new(2026, 1, 1), null, Provenance.None),
    ];

    // Two that feed each other: no order of commits, only one commit, can bring them in.
    private static Link[] Links =>
    [
        new Link("link_full", 4, "chain_full", "铸件", "Castings", LinkStage.Upstream, true, 1, ["link_bare", "link_back"], ["压铸", "精密铸造"], Full),
        new Link("link_bare", 1, "chain_full", "压缩机", "Compressors", LinkStage.Midstream, false, 2, [], [], Provenance.None),
        new Link("link_back", 1, "chain_bare", "转向架", "Bogies", LinkStage.Downstream, false, 3, ["link_full"], ["转向架"], Provenance.None),
    ];

    private static TierRule Rule(int i) => i == 0
        ? new TierRule(TierRule.IdOf(Value<Tier>(i)), 1, Value<Tier>(i), "创新型", "innovative", null, null, null, null, null, Provenance.None)
        : new TierRule(TierRule.IdOf(Value<Tier>(i)), 2, Value<Tier>(i), "称号" + i, "tier " + i, "国家", 3, i, "sme", "见通知\n第二条", Full);

    private static readonly Firm FullFirm = new(
        "firm_full", 7, "青岛“海风”精密铸造 & <Sons>", "Seawind Casting", "91350100M000100Y43", "district_full", [FirmRole.Leader, FirmRole.Supplier],
        [new(Tier.LittleGiant, "工信部", new(2024, 6, 1), new(2027, 6, 1), "≤2019-12", Full), new(Tier.Specialized, null, null, null, null, Provenance.None)],
        [new("link_full", "年报"), new("link_bare", null, Authored: true)],
        [new("铝合金压铸，壁厚 2 mm", "官网"), new("CNC 加工", null, true)],
        [new("IATF 16949:2016", "CN-1", "TÜV", new(2025, 1, 2), new(2028, 1, 1)), new("ISO 9001", null, null, null, null)],
        [new Chain("chain_full", LeadershipLevel.Province, Full), new("chain_bare", LeadershipLevel.City, Provenance.None)],
        LibraryState.Admitted, new(2026, 10, 1), true, Full);

    private static readonly Firm BareFirm = new(
        "firm_bare", 1, "青岛示例制造有限公司", null, null, null, [], [], [], [], [], [], LibraryState.Candidate, null, false, Provenance.None);

    private static Firm AnyFirm(int i) => BareFirm with
    {
        Id = $"firm_{i}", Version = 1 + i, NameZh = $"青岛第{i}制造有限公司", Roles = [Value<FirmRole>(i)], Library = Value<LibraryState>(i),
        Tiers = [new(Value<Tier>(i), "工信部", null, null, "2024-06", Provenance.None)],
        Leads = [new Chain("chain_full", Value<LeadershipLevel>(i), Provenance.None)],
    };

    private static readonly Account FullAccount = new(
        "account_full", 5, "Wang.Gong", Role.Sme, "firm_full", null, "AQAAAAIAAYagAAAAEA==", "stamp", true, At.AddDays(3), true, At.AddHours(-1),
        [new("session_1", At.AddDays(1)), new("session_2", At.AddDays(2))])
    { NameKey = SearchText.Fold("Wang.Gong") };

    private static readonly Account BareAccount = new("account_bare", 1, "office", Role.Admin, null, null, "", "stamp", false);

    private static Account AnyAccount(int i) => new(
        $"account_{i}", 1, $"person{i}", Value<Role>(i), Value<Role>(i) is Role.Leader or Role.Sme ? $"firm_{i}" : null,
        Value<Role>(i) is Role.Staff ? "district_bare" : null, "hash", "stamp", false, Ended: [])
    { NameKey = SearchText.Fold($"person{i}") };

    private static readonly Project FullProject = new(
        "project_full", 6, ProjectKind.Demand, ProjectType.Scenario, "压缩机壳体", "寻找本地铸件供应商\n第二行", "firm_full", true, ["link_full", "link_bare"],
        [new("通过 IATF 16949 认证", true, RequirementKind.Certificate), new("壁厚不超过 2 mm", false, RequirementKind.Capability)],
        Visibility.Programme, ProjectState.Open, 50_000_000, new(2027, 3, 31), At.AddDays(-9), At.AddDays(-8), "account_bare", "资料齐全", true, Full);

    private static readonly Project BareProject = new(
        "project_bare", 1, ProjectKind.Supply, ProjectType.Capacity, "闲置产能", "两台压铸机", null, false, ["link_full"], [],
        Visibility.Public, ProjectState.Draft, null, null, At, null, null, null, false, Provenance.None);

    private static Project AnyProject(int i) => BareProject with
    {
        Id = $"project_{i}", Title = $"第 {i} 个项目", Kind = Value<ProjectKind>(i), Type = Value<ProjectType>(i), PostedBy = i % 2 == 0 ? "firm_full" : null,
        Requirements = [new("要求", i % 2 == 0, Value<RequirementKind>(i))], Visibility = Value<Visibility>(i), State = Value<ProjectState>(i),
    };

    private static readonly Engagement FullEngagement = new(
        "engagement_full", 8, "project_full", "firm_full", "firm_bare", EngagementOrigin.Staff, EngagementStage.Intent, "请来看看\n谢谢", Day.AddDays(14), "account_bare",
        [.. Path(EngagementStage.Intent)],
        [new("followup_open", "打电话", Day.AddDays(3), null, At, "account_bare"), new("followup_done", "寄样品", Day, At.AddHours(2), At, "account_full")],
        [new("outcome_full", OutcomeKind.Order, 1_234_500, Day, "合同扫描件", true, At.AddHours(1), "account_bare"),
         new("outcome_bare", OutcomeKind.Intent, null, Day, null, false, At.AddHours(1), "account_full")])
    { PosterAgreed = true, About = new(ProjectType.Scenario, "压缩机壳体") };

    private static readonly Engagement BareEngagement = new(
        "engagement_bare", 1, "project_bare", null, "firm_bare", EngagementOrigin.Interest, EngagementStage.Proposed, null, Day, null,
        [.. Path(EngagementStage.Proposed)], [], []);

    private static Engagement AnyEngagement(int i) => new(
        $"engagement_{i}", 3, $"project_{i}", i % 2 == 0 ? "firm_full" : null, $"firm_{i}", Value<EngagementOrigin>(i), Value<EngagementStage>(i), null, Day, null,
        [.. Path(Value<EngagementStage>(i))], [], [new($"outcome_{i}", Value<OutcomeKind>(i), 100 * i, Day, null, i % 2 == 0, At, "account_bare")])
    { PosterAgreed = i % 2 == 0, About = new(Value<ProjectType>(i), $"第 {i} 个项目") };

    private static IEnumerable<StageChange> Path(EngagementStage to)
    {
        EngagementStage[] steps = to switch
        {
            EngagementStage.Declined or EngagementStage.Lapsed or EngagementStage.Failed => [EngagementStage.Proposed, to],
            _ => [.. Enum.GetValues<EngagementStage>().TakeWhile(stage => stage <= to)],
        };
        return steps.Select((step, i) => new StageChange(
            i == 0 ? null : steps[i - 1], step, At.AddMinutes(i), i == 0 ? "system" : "account_bare", "王工", i == 0 ? null : "第 " + i + " 步"));
    }

    private static readonly Event FullEvent = new(
        "event_full", 2, "供需洽谈会", EventFormat.Negotiation, EventMode.Hybrid, At.AddDays(-30), At.AddDays(-30).AddHours(3), true,
        ["chain_full", "chain_bare"], "district_full", new Dictionary<string, string> { ["smes"] = "70", ["意向"] = "114" }, Full);

    private static readonly Event BareEvent = new(
        "event_bare", 1, "路演", EventFormat.Roadshow, EventMode.Online, At, At, false, [], null, new Dictionary<string, string>(), Provenance.None);

    private static Event AnyEvent(int i) => BareEvent with { Id = $"event_{i}", Format = Value<EventFormat>(i), Mode = Value<EventMode>(i) };

    private static readonly Mark FullMark = new(
        "mark_full", 2, "account_full", new Question("project_full", null, "压缩机壳体", Seeking.Firms), "firm_bare", "两台压铸机", true, "合适", At);

    private static readonly Mark TextMark = new(
        "mark_text", 1, "account_full", new Question(null, null, "找压铸厂", Seeking.Supplies), "project_bare", "", false, null, At);

    private static readonly Mark FirmMark = new(
        "mark_firm", 1, "account_full", new Question(null, "firm_full", "铝合金压铸", Seeking.Demands), "project_bare", "", false, null, At);

    private static Mark AnyMark(int i) => TextMark with
    {
        Id = $"mark_{i}", Question = new Question(null, null, $"文字 {i}", Value<Seeking>(i)), Candidate = $"firm_{i}",
    };

    private static readonly Ruling FullRuling = new(
        "ruling_full", 2, "project_full", "firm_bare", RulingKind.Vetoed, "产能已满", "account_bare", "office", At);

    private static readonly Ruling BareRuling = new("ruling_bare", 1, "project_bare", "firm_full", RulingKind.Pinned, null, "account_bare", "office", At);
}
