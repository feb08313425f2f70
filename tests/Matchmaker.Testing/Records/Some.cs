using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Contacts;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Events;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.FollowUps;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.SavedViews;

namespace Matchmaker.Testing;

/// <summary>Plain records to begin with; a test changes what it is about.</summary>
public static class Some
{
    public static readonly DateTimeOffset Morning = new(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(8));
    public static readonly DateOnly Today = new(2026, 11, 24);

    public static readonly Source Source = new(
        "source_list",
        1,
        "重点产业链名单",
        "https://example.org/list",
        "2026-01"
    );
    public static readonly Provenance Sourced = new(["source_list"], false, "第 3 页");
    public static readonly District Laoshan = new("district_laoshan", 1, "崂山区", "Laoshan", "370212", Sourced);
    public static readonly District Chengyang = new("district_chengyang", 1, "城阳区", "Chengyang", "370214", Sourced);
    public static readonly Chain Appliances = Chain("chain_appliances", "智能家电", 1);
    public static readonly Chain Rail = Chain("chain_rail", "轨道交通", 2);
    public static readonly Link Casting = Link("link_casting", "chain_appliances", "铸件", 1);
    public static readonly Link Compressor = Link("link_compressor", "chain_appliances", "压缩机", 2);
    public static readonly Link Bogie = Link("link_bogie", "chain_rail", "转向架", 1);

    public static readonly TierRule Giant = new()
    {
        Id = TierRule.IdOf(Tier.LittleGiant),
        Version = 1,
        Tier = Tier.LittleGiant,
        Zh = "小巨人",
        En = "little giant",
        Level = "国家",
        ValidYears = 3,
        Rank = 3,
        Ladder = "sme",
        Criteria = "见通知",
        Provenance = Sourced,
    };

    public static readonly IRecord[] Catalogue =
    [
        Source,
        Laoshan,
        Chengyang,
        Appliances,
        Rail,
        Casting with
        {
            Feeds = ["link_compressor"],
        },
        Compressor,
        Bogie,
        Giant,
    ];

    public static Chain Chain(string id, string zh, int order) =>
        new()
        {
            Id = id,
            Version = 1,
            Zh = zh,
            En = id,
            Group = ChainGroup.Advantage,
            Order = order,
            Catalogue = "2026",
            From = new(2026, 1, 1),
            Until = null,
            Provenance = Sourced,
        };

    public static Link Link(string id, string chain, string zh, int order) =>
        new()
        {
            Id = id,
            Version = 1,
            Chain = chain,
            Zh = zh,
            En = id,
            Stage = LinkStage.Midstream,
            KeyLink = false,
            Order = order,
            Feeds = [],
            Terms = ["铸造"],
            Provenance = Sourced,
        };

    public static Firm Firm(string id, string nameZh = "青岛示例制造有限公司", params string[] links) =>
        new()
        {
            Id = id,
            Version = 1,
            NameZh = nameZh,
            NameEn = null,
            Uscc = null,
            District = null,
            Roles = [FirmRole.Supplier],
            Tiers = [],
            Positions = [.. links.Select(l => new FirmPosition(l, "官网"))],
            Capabilities = [],
            Credentials = [],
            Leads = [],
            Library = LibraryState.Admitted,
            ConfirmedOn = null,
            Sample = false,
            Provenance = Provenance.None,
        };

    public static Firm FullFirm(string id) =>
        Firm(id, "青岛“海风”精密铸造 & <Sons>") with
        {
            NameEn = "Seawind Casting",
            Uscc = "91350100M000100Y43",
            District = "district_laoshan",
            Roles = [FirmRole.Leader, FirmRole.Supplier],
            Tiers = [new(Tier.LittleGiant, "工信部", new(2024, 6, 1), new(2027, 6, 1), "≤2019-12", Sourced)],
            Positions = [new("link_casting", "年报"), new("link_compressor", null, Authored: true)],
            Capabilities = [new("铝合金压铸，壁厚 2 mm", "官网"), new("CNC 加工", null, true)],
            Credentials = [new("IATF 16949:2016", "CN-1", "TÜV", new(2025, 1, 2), null)],
            Leads = [new("chain_appliances", LeadershipLevel.Province, Sourced)],
            ConfirmedOn = new(2026, 10, 1),
            Sample = true,
            Provenance = Sourced,
        };

    public static Project Project(string id, string? postedBy = null, params string[] links) =>
        new()
        {
            Id = id,
            Version = 1,
            Kind = ProjectKind.Demand,
            Type = ProjectType.Scenario,
            Title = "压缩机壳体",
            Description = "寻找本地铸件供应商",
            PostedBy = postedBy,
            Anonymous = false,
            Links = links,
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

    public static ProjectAmendment Amendment(AmendmentState state = AmendmentState.InReview) =>
        new(
            new(
                ProjectType.Procurement,
                "压缩机壳体（改）",
                "寻找本地铸件供应商，年用量 3 万件",
                ["link_casting"],
                [new("壁厚不超过 2 mm", false, RequirementKind.Capability)],
                Visibility.Programme,
                60_000_000,
                Today.AddDays(90),
                true
            ),
            state,
            Morning,
            "account_1",
            state is AmendmentState.Returned ? "请写明交期" : null
        );

    public static Engagement Engagement(
        string id,
        string project,
        string? poster,
        string firm,
        EngagementStage stage = EngagementStage.Proposed
    ) =>
        new()
        {
            Id = id,
            Version = 1,
            Project = project,
            Poster = poster,
            Firm = firm,
            Origin = EngagementOrigin.Invitation,
            Stage = stage,
            Message = "请来看看",
            ReplyBy = Today.AddDays(14),
            Owner = null,
            History = [new(null, stage, Morning, "system", "system", null)],
            Outcomes = [],
        };

    public static FollowUp FollowUp(string id, string about, DateOnly dueOn, DateTimeOffset? doneAt = null) =>
        new()
        {
            Id = id,
            Version = 1,
            About = about,
            Text = "打电话",
            DueOn = dueOn,
            DoneAt = doneAt,
            RecordedAt = Morning,
            RecordedBy = "account_1",
        };

    /// <summary>As a release before follow-ups were records kept it in its engagement.</summary>
    public static HeldFollowUp HeldFollowUp(string id, DateOnly dueOn, DateTimeOffset? doneAt = null) =>
        new(id, "打电话", dueOn, doneAt, Morning, "account_1");

    public static Outcome Outcome(string id, DateOnly signedOn) =>
        new(id, OutcomeKind.Order, 1_234_500, signedOn, "合同扫描件", true, Morning.AddHours(1), "account_1");

    public static Event Event(string id, DateTimeOffset startsAt, params string[] chains) =>
        new()
        {
            Id = id,
            Version = 1,
            Title = "供需洽谈会",
            Format = EventFormat.Negotiation,
            Mode = EventMode.Hybrid,
            StartsAt = startsAt,
            EndsAt = startsAt.AddHours(3),
            DateCertain = true,
            Chains = chains,
            District = null,
            Figures = new Dictionary<string, string> { ["smes"] = "70" },
            Provenance = Provenance.None,
        };

    public static Account Account(string id, string name, AccountRole role = AccountRole.Staff, string? firm = null) =>
        new()
        {
            Id = id,
            Version = 1,
            Name = name,
            Role = role,
            Firm = firm,
            District = null,
            PasswordHash = "hash",
            Stamp = "stamp",
            MustChangePassword = false,
        };

    public static ApiToken ApiToken(string id, string account, string name = "ERP", string? firm = null) =>
        new()
        {
            Id = id,
            Version = 1,
            Account = account,
            Firm = firm,
            Name = name,
            Scopes = [TokenScope.Read],
            SecretHash = new string('a', 64),
            CreatedAt = Morning,
            ExpiresOn = Today.AddMonths(3),
        };

    public static SavedView SavedView(string id, string account, string? firm = null) =>
        new()
        {
            Id = id,
            Version = 1,
            Account = account,
            Firm = firm,
            Name = "停滞的对接",
            List = ViewedList.Engagements,
            Query = "stalled=yes",
            Layout = ViewLayout.Table,
            Columns = [],
            Sharing = ViewSharing.Private,
            CreatedAt = Morning,
        };

    public static Contact Contact(string id, string firm, bool first = true) =>
        new()
        {
            Id = id,
            Version = 1,
            Firm = firm,
            Name = "李雯",
            Post = "采购经理",
            Phone = "138 0532 0000",
            Mail = "li@example.com",
            First = first,
            ConsentOn = Today,
            RecordedAt = Morning,
            RecordedBy = "account_1",
        };

    public static ContactReading ContactReading(string id, string firm, string account, params string[] contacts) =>
        new()
        {
            Id = id,
            Version = 1,
            Firm = firm,
            Account = account,
            ReaderFirm = null,
            Engagement = null,
            Contacts = contacts,
            ReadAt = Morning,
        };

    public static Mark Mark(string id, string account, MatchQuestion question, string candidate) =>
        new()
        {
            Id = id,
            Version = 1,
            Account = account,
            Question = question,
            Candidate = candidate,
            CandidateText = "压缩机壳体精密铸造",
            Fits = true,
            Reason = null,
            At = Morning,
        };

    public static Ruling Ruling(string id, string project, string candidate, RulingKind kind) =>
        new()
        {
            Id = id,
            Version = 1,
            Project = project,
            Candidate = candidate,
            Kind = kind,
            Reason = "产能已满",
            By = "account_1",
            ByName = "one",
            At = Morning,
        };

    public static T Next<T>(T read)
        where T : IRecord => (T)read.AtVersion(read.Version + 1);
}
