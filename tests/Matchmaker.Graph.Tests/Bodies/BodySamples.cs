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
using Matchmaker.Domain.Text;

namespace Matchmaker.Graph.Tests.Bodies;

/// <summary>
/// Records of every kind to be frozen as bodies: one with all that may be left out, one without, and enough others that
/// every value of every enum stands somewhere. Together they are a whole that can be imported.
/// </summary>
internal static class BodySamples
{
    /// <summary>The longest enum that a record holds has ten values.</summary>
    private const int Variants = 10;

    private static readonly DateTimeOffset At = new(2026, 11, 24, 1, 30, 15, 123, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 11, 24);
    private static readonly Provenance Full = new(
        ["source_full", "source_bare"],
        true,
        "第 3 页；“引号”、<标签> & emoji 🙂"
    );

    public static IEnumerable<IRecord> All => [.. Sampled, .. OfOtherKinds];

    /// <summary>
    /// A kind that nobody has written samples for has those of the small park, which comes whole, for they point at
    /// each other.
    /// </summary>
    private static IEnumerable<IRecord> OfOtherKinds =>
        SmallPark.All.All(r => Sampled.Any(s => s.RecordKind == r.RecordKind))
            ? []
            : SmallPark.All.Where(r => Sampled.All(s => s.Id != r.Id));

    private static IReadOnlyList<IRecord> Sampled =>
        [
            .. Sources,
            .. Districts,
            .. Chains,
            .. Links,
            .. Enum.GetValues<Tier>().Select((_, i) => Rule(i)),
            FullFirm,
            BareFirm,
            .. Some(AnyFirm),
            FullAccount,
            BareAccount,
            .. Some(AnyAccount),
            FullProject,
            BareProject,
            .. Some(AnyProject),
            FullEngagement,
            BareEngagement,
            .. Some(AnyEngagement),
            FullEvent,
            BareEvent,
            .. Some(AnyEvent),
            .. FollowUps,
            FullMark,
            TextMark,
            FirmMark,
            .. Some(AnyMark),
            FullRuling,
            BareRuling,
            FullToken,
            BareToken,
            FullView,
            BareView,
            .. Some(AnyView),
            FullContact,
            BareContact,
            FullReading,
            BareReading,
        ];

    private static IEnumerable<IRecord> Some(Func<int, IRecord> make) => Enumerable.Range(0, Variants).Select(make);

    private static T Value<T>(int i)
        where T : struct, Enum => Enum.GetValues<T>()[i % Enum.GetValues<T>().Length];

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
            new Chain
            {
                Id = "chain_full",
                Version = 2,
                Zh = "智能家电",
                En = "Smart appliances",
                Group = ChainGroup.Advantage,
                Order = 1,
                Catalogue = "2026",
                From = new(2026, 1, 1),
                Until = new(2030, 12, 31),
                Provenance = Full,
            },
            new Chain
            {
                Id = "chain_bare",
                Version = 1,
                Zh = "轨道交通",
                En = "Rail",
                Group = ChainGroup.Emerging,
                Order = 2,
                Catalogue = "2026",
                From = new(2026, 1, 1),
                Until = null,
                Provenance = Provenance.None,
            },
            new Chain
            {
                Id = "chain_service",
                Version = 1,
                Zh = "工业设计",
                En = "Design",
                Group = ChainGroup.Service,
                Order = 0,
                Catalogue = "2026",
                From = new(2026, 1, 1),
                Until = null,
                Provenance = Provenance.None,
            },
        ];

    // Two that feed each other: no order of commits, only one commit, can bring them in.
    private static Link[] Links =>
        [
            new Link
            {
                Id = "link_full",
                Version = 4,
                Chain = "chain_full",
                Zh = "铸件",
                En = "Castings",
                Stage = LinkStage.Upstream,
                KeyLink = true,
                Order = 1,
                Feeds = ["link_bare", "link_back"],
                Terms = ["压铸", "精密铸造"],
                Provenance = Full,
            },
            new Link
            {
                Id = "link_bare",
                Version = 1,
                Chain = "chain_full",
                Zh = "压缩机",
                En = "Compressors",
                Stage = LinkStage.Midstream,
                KeyLink = false,
                Order = 2,
                Feeds = [],
                Terms = [],
                Provenance = Provenance.None,
            },
            new Link
            {
                Id = "link_back",
                Version = 1,
                Chain = "chain_bare",
                Zh = "转向架",
                En = "Bogies",
                Stage = LinkStage.Downstream,
                KeyLink = false,
                Order = 3,
                Feeds = ["link_full"],
                Terms = ["转向架"],
                Provenance = Provenance.None,
            },
        ];

    private static TierRule Rule(int i) =>
        i == 0
            ? new TierRule
            {
                Id = TierRule.IdOf(Value<Tier>(i)),
                Version = 1,
                Tier = Value<Tier>(i),
                Zh = "创新型",
                En = "innovative",
                Level = null,
                ValidYears = null,
                Rank = null,
                Ladder = null,
                Criteria = null,
                Provenance = Provenance.None,
            }
            : new TierRule
            {
                Id = TierRule.IdOf(Value<Tier>(i)),
                Version = 2,
                Tier = Value<Tier>(i),
                Zh = "称号" + i,
                En = "tier " + i,
                Level = "国家",
                ValidYears = 3,
                Rank = i,
                Ladder = "sme",
                Criteria = "见通知\n第二条",
                Provenance = Full,
            };

    private static readonly Firm FullFirm = new()
    {
        Id = "firm_full",
        Version = 7,
        NameZh = "青岛“海风”精密铸造 & <Sons>",
        NameEn = "Seawind Casting",
        Uscc = "91370211MA3CAAAA3K",
        District = "district_full",
        Roles = [FirmRole.Leader, FirmRole.Supplier],
        Tiers =
        [
            new(Tier.LittleGiant, "工信部", new(2024, 6, 1), new(2027, 6, 1), "≤2019-12", Full),
            new(Tier.Specialized, null, null, null, null, Provenance.None),
        ],
        Positions = [new("link_full", "年报"), new("link_bare", null, Authored: true)],
        Capabilities = [new("铝合金压铸，壁厚 2 mm", "官网"), new("CNC 加工", null, true)],
        Credentials =
        [
            new("IATF 16949:2016", "CN-1", "TÜV", new(2025, 1, 2), new(2028, 1, 1)),
            new("ISO 9001", null, null, null, null),
        ],
        Leads =
        [
            new("chain_full", LeadershipLevel.Province, Full),
            new("chain_bare", LeadershipLevel.City, Provenance.None),
        ],
        Library = LibraryState.Admitted,
        ConfirmedOn = new(2026, 10, 1),
        Sample = true,
        Provenance = Full,
    };

    private static readonly Firm BareFirm = new()
    {
        Id = "firm_bare",
        Version = 1,
        NameZh = "青岛示例制造有限公司",
        NameEn = null,
        Uscc = null,
        District = null,
        Roles = [],
        Tiers = [],
        Positions = [],
        Capabilities = [],
        Credentials = [],
        Leads = [],
        Library = LibraryState.Candidate,
        ConfirmedOn = null,
        Sample = false,
        Provenance = Provenance.None,
    };

    private static Firm AnyFirm(int i) =>
        BareFirm with
        {
            Id = $"firm_{i}",
            Version = 1 + i,
            NameZh = $"青岛第{i}制造有限公司",
            Roles = [Value<FirmRole>(i)],
            Library = Value<LibraryState>(i),
            Tiers = [new(Value<Tier>(i), "工信部", null, null, "2024-06", Provenance.None)],
            Leads = [new("chain_full", Value<LeadershipLevel>(i), Provenance.None)],
        };

    private static readonly Account FullAccount = new()
    {
        Id = "account_full",
        Version = 5,
        Name = "Wang.Gong",
        Role = AccountRole.Sme,
        Firm = "firm_full",
        District = null,
        PasswordHash = "AQAAAAIAAYagAAAAEA==",
        Stamp = "stamp",
        MustChangePassword = true,
        FirstPasswordUntil = At.AddDays(3),
        Disabled = true,
        UnlockedAt = At.AddHours(-1),
        Ended = [new("session_1", At.AddDays(1)), new("session_2", At.AddDays(2))],
        NameKey = SearchText.Fold("Wang.Gong"),
    };

    private static readonly Account BareAccount = new()
    {
        Id = "account_bare",
        Version = 1,
        Name = "office",
        Role = AccountRole.Admin,
        Firm = null,
        District = null,
        PasswordHash = "",
        Stamp = "stamp",
        MustChangePassword = false,
    };

    private static Account AnyAccount(int i) =>
        new()
        {
            Id = $"account_{i}",
            Version = 1,
            Name = $"person{i}",
            Role = Value<AccountRole>(i),
            Firm = Value<AccountRole>(i) is AccountRole.Leader or AccountRole.Sme ? $"firm_{i}" : null,
            District = Value<AccountRole>(i) is AccountRole.Staff ? "district_bare" : null,
            PasswordHash = "hash",
            Stamp = "stamp",
            MustChangePassword = false,
            Ended = [],
            NameKey = SearchText.Fold($"person{i}"),
        };

    private static readonly Project FullProject = new()
    {
        Id = "project_full",
        Version = 6,
        Kind = ProjectKind.Demand,
        Type = ProjectType.Scenario,
        Title = "压缩机壳体",
        Description = "寻找本地铸件供应商\n第二行",
        PostedBy = "firm_full",
        Anonymous = true,
        Links = ["link_full", "link_bare"],
        Requirements =
        [
            new("通过 IATF 16949 认证", true, RequirementKind.Certificate),
            new("壁厚不超过 2 mm", false, RequirementKind.Capability),
        ],
        Visibility = Visibility.Programme,
        State = ProjectState.Open,
        BudgetFen = 50_000_000,
        Deadline = new(2027, 3, 31),
        CreatedAt = At.AddDays(-9),
        OpenedAt = At.AddDays(-8),
        ReviewedBy = "account_bare",
        Note = "资料齐全",
        Sample = true,
        Provenance = Full,
        PostedOnBehalfBy = "account_full",
        Amendment = Matchmaker.Testing.Some.Amendment(AmendmentState.Returned) with
        {
            Content = Matchmaker.Testing.Some.Amendment().Content with { Links = ["link_bare"] },
        },
    };

    private static readonly Project BareProject = new()
    {
        Id = "project_bare",
        Version = 1,
        Kind = ProjectKind.Supply,
        Type = ProjectType.Capacity,
        Title = "闲置产能",
        Description = "两台压铸机",
        PostedBy = null,
        Anonymous = false,
        Links = ["link_full"],
        Requirements = [],
        Visibility = Visibility.Public,
        State = ProjectState.Draft,
        BudgetFen = null,
        Deadline = null,
        CreatedAt = At,
        OpenedAt = null,
        ReviewedBy = null,
        Note = null,
        Sample = false,
        Provenance = Provenance.None,
    };

    private static Project AnyProject(int i) =>
        BareProject with
        {
            Id = $"project_{i}",
            Title = $"第 {i} 个项目",
            Kind = Value<ProjectKind>(i),
            Type = Value<ProjectType>(i),
            PostedBy = i % 2 == 0 ? "firm_full" : null,
            Requirements = [new("要求", i % 2 == 0, Value<RequirementKind>(i))],
            Visibility = Value<Visibility>(i),
            State = Value<ProjectState>(i),
        };

    private static readonly Engagement FullEngagement = new()
    {
        Id = "engagement_full",
        Version = 8,
        Project = "project_full",
        Poster = "firm_full",
        Firm = "firm_bare",
        Origin = EngagementOrigin.Staff,
        Stage = EngagementStage.Intent,
        Message = "请来看看\n谢谢",
        ReplyBy = Day.AddDays(14),
        Owner = "account_bare",
        History = [.. Path(EngagementStage.Intent)],
        FollowUpDue = Day.AddDays(3),
        FollowedUpAt = At.AddHours(2),
        Outcomes =
        [
            new("outcome_full", OutcomeKind.Order, 1_234_500, Day, "合同扫描件", true, At.AddHours(1), "account_bare"),
            new("outcome_bare", OutcomeKind.Intent, null, Day, null, false, At.AddHours(1), "account_full")
            {
                CorrectedBy = "outcome_corrected",
            },
            new("outcome_corrected", OutcomeKind.Intent, 100, Day, null, false, At.AddHours(2), "account_full")
            {
                Corrects = "outcome_bare",
                CorrectionReason = "补登金额",
            },
        ],
        PosterAgreed = true,
        Offer = "project_bare",
        FirmAgreed = true,
        About = new(ProjectType.Scenario, "压缩机壳体"),
    };

    private static readonly Engagement BareEngagement = new()
    {
        Id = "engagement_bare",
        Version = 1,
        Project = "project_bare",
        Poster = null,
        Firm = "firm_bare",
        Origin = EngagementOrigin.Interest,
        Stage = EngagementStage.Proposed,
        Message = null,
        ReplyBy = Day,
        Owner = null,
        History = [.. Path(EngagementStage.Proposed)],
        Outcomes = [],
    };

    private static Engagement AnyEngagement(int i) =>
        new()
        {
            Id = $"engagement_{i}",
            Version = 3,
            Project = $"project_{i}",
            Poster = i % 2 == 0 ? "firm_full" : null,
            Firm = $"firm_{i}",
            Origin = Value<EngagementOrigin>(i),
            Stage = Value<EngagementStage>(i),
            Message = null,
            ReplyBy = Day,
            Owner = null,
            History = [.. Path(Value<EngagementStage>(i))],
            Outcomes =
            [
                new($"outcome_n{i}", Value<OutcomeKind>(i), 100 * i, Day, null, i % 2 == 0, At, "account_bare"),
            ],
            PosterAgreed = i % 2 == 0,
            About = new(Value<ProjectType>(i), $"第 {i} 个项目"),
        };

    private static FollowUp[] FollowUps =>
        [
            new()
            {
                Id = "followup_done",
                Version = 2,
                About = "engagement_full",
                Text = "寄样品",
                DueOn = Day,
                DoneAt = At.AddHours(2),
                RecordedAt = At,
                RecordedBy = "account_full",
            },
            new()
            {
                Id = "followup_open",
                Version = 1,
                About = "engagement_full",
                Text = "打电话",
                DueOn = Day.AddDays(3),
                RecordedAt = At,
                RecordedBy = "account_bare",
            },
            new()
            {
                Id = "followup_firm",
                Version = 1,
                About = "firm_full",
                Text = "走访",
                DueOn = Day,
                RecordedAt = At,
                RecordedBy = "account_bare",
            },
            new()
            {
                Id = "followup_event",
                Version = 1,
                About = "event_full",
                Text = "回访到会企业",
                DueOn = Day,
                RecordedAt = At,
                RecordedBy = "account_bare",
            },
        ];

    private static IEnumerable<StageChange> Path(EngagementStage to)
    {
        EngagementStage[] steps = to switch
        {
            EngagementStage.Declined or EngagementStage.Lapsed or EngagementStage.Failed =>
            [
                EngagementStage.Proposed,
                to,
            ],
            _ => [.. Enum.GetValues<EngagementStage>().TakeWhile(stage => stage <= to)],
        };
        return steps.Select(
            (step, i) =>
                new StageChange(
                    i == 0 ? null : steps[i - 1],
                    step,
                    At.AddMinutes(i),
                    i == 0 ? "system" : "account_bare",
                    "王工",
                    i == 0 ? null : "第 " + i + " 步"
                )
        );
    }

    private static readonly Event FullEvent = new()
    {
        Id = "event_full",
        Version = 2,
        Title = "供需洽谈会",
        Format = EventFormat.Negotiation,
        Mode = EventMode.Hybrid,
        DatePrecision = DatePrecision.Month,
        CancelledAt = At,
        CancelReason = "场地冲突",
        StartsAt = At.AddDays(-30),
        EndsAt = At.AddDays(-30).AddHours(3),
        DateCertain = true,
        Chains = ["chain_full", "chain_bare"],
        District = "district_full",
        Figures = new Dictionary<string, string> { ["smes"] = "70", ["意向"] = "114" },
        Provenance = Full,
    };

    private static readonly Event BareEvent = new()
    {
        Id = "event_bare",
        Version = 1,
        Title = "路演",
        Format = EventFormat.Roadshow,
        Mode = EventMode.Online,
        StartsAt = At,
        EndsAt = At,
        DateCertain = false,
        Chains = [],
        District = null,
        Figures = new Dictionary<string, string>(),
        Provenance = Provenance.None,
    };

    private static Event AnyEvent(int i) =>
        BareEvent with
        {
            Id = $"event_{i}",
            Format = Value<EventFormat>(i),
            Mode = Value<EventMode>(i),
        };

    private static readonly Mark FullMark = new()
    {
        Id = "mark_full",
        Version = 2,
        Account = "account_full",
        Question = new MatchQuestion("project_full", null, "压缩机壳体", Seeking.Firms),
        Candidate = "firm_bare",
        CandidateText = "两台压铸机",
        Fits = true,
        Reason = "合适",
        At = At,
    };

    private static readonly Mark TextMark = new()
    {
        Id = "mark_text",
        Version = 1,
        Account = "account_full",
        Question = new MatchQuestion(null, null, "找压铸厂", Seeking.Supplies),
        Candidate = "project_bare",
        CandidateText = "",
        Fits = false,
        Reason = null,
        At = At,
    };

    private static readonly Mark FirmMark = new()
    {
        Id = "mark_firm",
        Version = 1,
        Account = "account_full",
        Question = new MatchQuestion(null, "firm_full", "铝合金压铸", Seeking.Demands),
        Candidate = "project_bare",
        CandidateText = "",
        Fits = false,
        Reason = null,
        At = At,
    };

    private static Mark AnyMark(int i) =>
        TextMark with
        {
            Id = $"mark_{i}",
            Question = new MatchQuestion(null, null, $"文字 {i}", Value<Seeking>(i)),
            Candidate = $"firm_{i}",
        };

    private static readonly Ruling FullRuling = new()
    {
        Id = "ruling_full",
        Version = 2,
        Project = "project_full",
        Candidate = "firm_bare",
        Kind = RulingKind.Vetoed,
        Reason = "产能已满",
        By = "account_bare",
        ByName = "office",
        At = At,
    };

    private static readonly Ruling BareRuling = new()
    {
        Id = "ruling_bare",
        Version = 1,
        Project = "project_bare",
        Candidate = "firm_full",
        Kind = RulingKind.Pinned,
        Reason = null,
        By = "account_bare",
        ByName = "office",
        At = At,
    };

    private static readonly ApiToken FullToken = new()
    {
        Id = "token_full",
        Version = 4,
        Account = "account_full",
        Firm = "firm_full",
        Name = "ERP 用友",
        Scopes = [TokenScope.Read, TokenScope.Write],
        SecretHash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        CreatedAt = At,
        ExpiresOn = Day.AddYears(1),
        RevokedAt = At.AddDays(2),
        LastUsedOn = Day,
    };

    private static readonly SavedView FullView = new()
    {
        Id = "view_full",
        Version = 3,
        Account = "account_full",
        Firm = "firm_full",
        Name = "停滞的对接",
        List = ViewedList.Engagements,
        Query = "stalled=yes&text=%E5%AD%97",
        Layout = ViewLayout.Board,
        Columns = ["project", "stage"],
        Sharing = ViewSharing.Firm,
        CreatedAt = At,
    };

    private static SavedView AnyView(int i) =>
        BareView with
        {
            Id = $"view_{i}",
            Name = $"view {i}",
            List = Value<ViewedList>(i),
            Layout = Value<ViewLayout>(i),
            Sharing = Value<ViewSharing>(i),
        };

    private static readonly SavedView BareView = new()
    {
        Id = "view_bare",
        Version = 1,
        Account = "account_bare",
        Firm = null,
        Name = "a",
        List = ViewedList.Firms,
        Query = "",
        Layout = ViewLayout.Table,
        Columns = [],
        Sharing = ViewSharing.Private,
        CreatedAt = At,
    };

    private static readonly Contact FullContact = new()
    {
        Id = "contact_full",
        Version = 3,
        Firm = "firm_full",
        Name = "欧阳静",
        Post = "采购经理",
        Phone = "0532-8591 0000 转 8001",
        Mail = "ouyang@example.com",
        First = true,
        ConsentOn = Day,
        RecordedAt = At,
        RecordedBy = "account_full",
    };

    private static readonly Contact BareContact = new()
    {
        Id = "contact_bare",
        Version = 1,
        Firm = "firm_full",
        Name = "a",
        Post = null,
        Phone = "+49 30 123456",
        Mail = null,
        First = false,
        ConsentOn = Day,
        RecordedAt = At,
        RecordedBy = "system",
    };

    private static readonly ContactReading FullReading = new()
    {
        Id = "reading_full",
        Version = 1,
        Firm = "firm_full",
        Account = "account_full",
        ReaderFirm = "firm_bare",
        Engagement = "engagement_full",
        Contacts = ["contact_full", "contact_removed"],
        ReadAt = At,
    };

    private static readonly ContactReading BareReading = new()
    {
        Id = "reading_bare",
        Version = 1,
        Firm = "firm_full",
        Account = "account_bare",
        ReaderFirm = null,
        Engagement = null,
        Contacts = [],
        ReadAt = At,
    };

    private static readonly ApiToken BareToken = new()
    {
        Id = "token_bare",
        Version = 1,
        Account = "account_bare",
        Firm = null,
        Name = "report",
        Scopes = [TokenScope.Read],
        SecretHash = "",
        CreatedAt = At,
        ExpiresOn = Day,
    };
}
