using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Events;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.FollowUps;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Testing;

/// <summary>A small park: at least one record of every kind, with all that they point at.</summary>
public static class SmallPark
{
    public static readonly DateTimeOffset Morning = Some.Morning;
    private static readonly Provenance Sourced = new(["source_office"], false, "第 3 页");

    public static readonly Firm Poster = Firm("firm_auto", "云港汽车有限公司");

    public static readonly Firm Maker = Firm("firm_cast", "云港精铸有限公司") with
    {
        Uscc = "91350100M000100Y43",
        District = "district_park",
        Tiers =
        [
            new(Tier.LittleGiant, "工信部", new(2021, 7, 1), new(2024, 6, 30), null, Sourced),
            new(Tier.LittleGiant, "工信部", new(2024, 7, 1), new(2027, 6, 30), null, Sourced),
        ],
        Positions = [new("link_casting", "申报表")],
        Capabilities = [new("电机壳体高压铸造", "申报表")],
        Credentials = [new("ISO 9001", "001", "CQC", new(2024, 1, 1), new(2027, 1, 1))],
        Leads = [new("chain_nev", LeadershipLevel.City, Sourced)],
    };

    public static readonly Project Need = new()
    {
        Id = "project_need",
        Version = 3,
        Kind = ProjectKind.Demand,
        Type = ProjectType.Scenario,
        Title = "壳体铸件",
        Description = "需要压铸件\n分两批",
        PostedBy = "firm_auto",
        Anonymous = false,
        Links = ["link_casting"],
        Requirements = [new("通过 IATF 16949", true, RequirementKind.Certificate)],
        Visibility = Visibility.Public,
        State = ProjectState.Open,
        BudgetFen = 100,
        Deadline = new(2024, 1, 1),
        CreatedAt = Morning,
        OpenedAt = Morning,
        ReviewedBy = "account_staff",
        Note = null,
        Sample = false,
        Provenance = Sourced,
    };

    public static readonly Engagement Talk = new()
    {
        Id = "engagement_talk",
        Version = 2,
        Project = "project_need",
        Poster = "firm_auto",
        Firm = "firm_cast",
        Origin = EngagementOrigin.Interest,
        Stage = EngagementStage.Accepted,
        Message = "请联系",
        ReplyBy = new(2026, 12, 1),
        Owner = "account_staff",
        History =
        [
            new(null, EngagementStage.Proposed, Morning, "account_staff", "王工", null),
            new(EngagementStage.Proposed, EngagementStage.Accepted, Morning, "system", "system", "好"),
        ],
        FollowUpDue = new(2026, 11, 30),
        FollowedUpAt = Morning,
        Outcomes =
        [
            new("outcome_1", OutcomeKind.Order, 100, new(2026, 11, 24), "合同", true, Morning, "account_staff"),
        ],
    };

    public static readonly FollowUp Task = new()
    {
        Id = "followup_1",
        Version = 1,
        About = "engagement_talk",
        Text = "打电话",
        DueOn = new(2026, 11, 30),
        RecordedAt = Morning,
        RecordedBy = "account_staff",
    };

    public static readonly IRecord[] All =
    [
        new Source("source_office", 1, "专班", "https://example.org/a", "2026-12"),
        new District("district_park", 1, "云港", "Park", "320700", Sourced),
        new Chain
        {
            Id = "chain_nev",
            Version = 1,
            Zh = "新能源汽车",
            En = "NEV",
            Group = ChainGroup.Advantage,
            Order = 1,
            Catalogue = "catalogue_2026",
            From = new(2026, 1, 1),
            Until = null,
            Provenance = Sourced,
        },
        new Link
        {
            Id = "link_casting",
            Version = 1,
            Chain = "chain_nev",
            Zh = "铸件",
            En = "Castings",
            Stage = LinkStage.Upstream,
            KeyLink = false,
            Order = 1,
            Feeds = ["link_motor"],
            Terms = ["压铸"],
            Provenance = Sourced,
        },
        new Link
        {
            Id = "link_motor",
            Version = 1,
            Chain = "chain_nev",
            Zh = "电机",
            En = "Motors",
            Stage = LinkStage.Midstream,
            KeyLink = true,
            Order = 2,
            Feeds = ["link_casting"],
            Terms = [],
            Provenance = Sourced,
        },
        new TierRule
        {
            Id = TierRule.IdOf(Tier.LittleGiant),
            Version = 1,
            Tier = Tier.LittleGiant,
            Zh = "小巨人",
            En = "little giant",
            Level = null,
            ValidYears = 3,
            Rank = 3,
            Ladder = "quality",
            Criteria = null,
            Provenance = Sourced,
        },
        Poster,
        Maker,
        new Account
        {
            Id = "account_staff",
            Version = 1,
            Name = "staff",
            Role = AccountRole.Staff,
            Firm = null,
            District = "district_park",
            PasswordHash = "-",
            Stamp = "-",
            MustChangePassword = false,
        },
        Need,
        Talk,
        new Event
        {
            Id = "event_fair",
            Version = 1,
            Title = "对接会",
            Format = EventFormat.Negotiation,
            Mode = EventMode.Hybrid,
            StartsAt = Morning,
            EndsAt = Morning.AddHours(3),
            DateCertain = true,
            Chains = ["chain_nev"],
            District = "district_park",
            Figures = new Dictionary<string, string> { ["smes"] = "70" },
            Provenance = Sourced,
        },
        Task,
        new Mark
        {
            Id = "mark_1",
            Version = 1,
            Account = "account_staff",
            Question = MatchQuestion.Of("冷柜壳体铸件", Seeking.Firms),
            Candidate = "firm_cast",
            CandidateText = "高压铸造",
            Fits = true,
            Reason = null,
            At = Morning,
        },
        new Ruling
        {
            Id = "ruling_1",
            Version = 1,
            Project = "project_need",
            Candidate = "firm_cast",
            Kind = RulingKind.Vetoed,
            Reason = "产能已满",
            By = "account_staff",
            ByName = "王工",
            At = Morning,
        },
        Some.ApiToken("token_1", "account_staff"),
        Some.SavedView("view_1", "account_staff"),
        Some.Contact("contact_1", "firm_cast"),
        Some.ContactReading("reading_1", "firm_cast", "account_staff", "contact_1") with
        {
            ReaderFirm = "firm_auto",
            Engagement = "engagement_talk",
        },
    ];

    public static Firm Firm(string id, string nameZh) =>
        Some.Firm(id, nameZh) with
        {
            Library = LibraryState.Candidate,
            Provenance = Sourced,
        };
}
