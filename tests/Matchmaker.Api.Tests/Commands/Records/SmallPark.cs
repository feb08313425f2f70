using System.Text;
using System.Text.RegularExpressions;
using Matchmaker.Api.Commands.Records;
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

namespace Matchmaker.Api.Tests.Commands.Records;

/// <summary>An export of a small park: one record of each kind, and what a test changes in it.</summary>
internal static class SmallPark
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly Provenance Sourced = new(["source_office"], false, "第 3 页");

    public static readonly Firm Poster = Firm("firm_auto", "云港汽车有限公司");

    public static readonly Firm Maker = Firm("firm_cast", "云港精铸有限公司") with
    {
        Uscc = "91350100M000100Y43", District = "district_park",
        Tiers =
        [
            new(Tier.LittleGiant, "工信部", new(2021, 7, 1), new(2024, 6, 30), null, Sourced),
            new(Tier.LittleGiant, "工信部", new(2024, 7, 1), new(2027, 6, 30), null, Sourced),
        ],
        Positions = [new("link_casting", "申报表")], Capabilities = [new("电机壳体高压铸造", "申报表")],
        Credentials = [new("ISO 9001", "001", "CQC", new(2024, 1, 1), new(2027, 1, 1))],
        Leads = [new("chain_nev", LeadershipLevel.City, Sourced)],
    };

    public static readonly Project Need = new(
        "project_need", 3, ProjectKind.Demand, ProjectType.Scenario, "壳体铸件", "需要压铸件\n分两批", "firm_auto", false, ["link_casting"],
        [new("通过 IATF 16949", true, RequirementKind.Certificate)], Visibility.Public, ProjectState.Open, 100, new(2024, 1, 1), Morning, Morning,
        "account_staff", null, false, Sourced);

    public static readonly Engagement Talk = new(
        "engagement_talk", 2, "project_need", "firm_auto", "firm_cast", EngagementOrigin.Interest, EngagementStage.Accepted, "请联系", new(2026, 12, 1), "account_staff",
        [new(null, EngagementStage.Proposed, Morning, "account_staff", "王工", null), new(EngagementStage.Proposed, EngagementStage.Accepted, Morning, "system", "system", "好")],
        [new("followup_1", "打电话", new(2026, 11, 30), null, Morning, "account_staff")],
        [new("outcome_1", OutcomeKind.Order, 100, new(2026, 11, 24), "合同", true, Morning, "account_staff")]);

    public static readonly IRecord[] All =
    [
        new Source("source_office", 1, "专班", "https://example.org/a", "2026-12"),
        new District("district_park", 1, "云港", "Park", "320700", Sourced),
        new Chain("chain_nev", 1, "新能源汽车", "NEV", ChainGroup.Advantage, 1, "catalogue_2026", new(2026, 1, 1), null, Sourced),
        new Link("link_casting", 1, "chain_nev", "铸件", "Castings", LinkStage.Upstream, false, 1, ["link_motor"], ["压铸"], Sourced),
        new Link("link_motor", 1, "chain_nev", "电机", "Motors", LinkStage.Midstream, true, 2, ["link_casting"], [], Sourced),
        new TierRule(TierRule.IdOf(Tier.LittleGiant), 1, Tier.LittleGiant, "小巨人", "little giant", null, 3, 3, "quality", null, Sourced),
        Poster,
        Maker,
        new Account("account_staff", 1, "staff", Role.Staff, null, "district_park", "-", "-", false),
        Need,
        Talk,
        new Event(
            "event_fair", 1, "对接会", EventFormat.Negotiation, EventMode.Hybrid, Morning, Morning.AddHours(3), true, ["chain_nev"], "district_park",
            new Dictionary<string, string> { ["smes"] = "70" }, Sourced),
        new Mark("mark_1", 1, "account_staff", Question.Of("冷柜壳体铸件", Seeking.Firms), "firm_cast", "高压铸造", true, null, Morning),
        new Ruling("ruling_1", 1, "project_need", "firm_cast", RulingKind.Vetoed, "产能已满", "account_staff", "王工", Morning),
    ];

    public static Firm Firm(string id, string nameZh) => new(
        id, 1, nameZh, null, null, null, [FirmRole.Supplier], [], [], [], [], [], LibraryState.Candidate, null, false, Sourced);

    /// <summary>The lines of an export of these records.</summary>
    public static List<string> Export(params IEnumerable<IRecord> records)
    {
        var lines = records.Select(RecordLine.Of).ToList();
        return [RecordLine.Write(new ExportHeader(ExportHeader.Name, 1, 1, Morning, true)), .. lines, RecordLine.Write(new ExportEnd(lines.Count))];
    }

    /// <summary>The whole export with one record in other words; "…" in the part stands for whatever is there.</summary>
    public static string With(string id, string part, string instead)
    {
        var lines = Export(All);
        var at = lines.FindIndex(l => l.Contains($"\"id\":\"{id}\",\"record\"", StringComparison.Ordinal));
        var wanted = new Regex(Regex.Escape(part).Replace("…", "[^\"]*", StringComparison.Ordinal));
        Assert.Matches(wanted, lines[at]);
        lines[at] = wanted.Replace(lines[at], instead.Replace("$", "$$", StringComparison.Ordinal));
        return string.Join('\n', lines) + "\n";
    }

    public static byte[] Bytes(IEnumerable<string> lines, string end = "\n") => Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + end)));
}
