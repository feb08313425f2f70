using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Domain.Tests.Disclosure;

public sealed class DisclosureTests
{
    private const string Poster = "firm_poster";
    private static readonly Caller Own = new("account_1", "poster", AccountRole.Leader, Poster, Admitted: true);
    private static readonly Caller Admitted = new("account_2", "sme", AccountRole.Sme, "firm_sme", Admitted: true);
    private static readonly Caller Candidate = new("account_3", "new sme", AccountRole.Sme, "firm_new");
    private static readonly Caller Staff = new("account_4", "staff", AccountRole.Staff);
    private static readonly Caller Auditor = new("account_5", "auditor", AccountRole.Auditor);
    private static readonly Caller Admin = new("account_6", "admin", AccountRole.Admin);

    private static readonly EngagementStage[] Living =
    [
        EngagementStage.Proposed,
        EngagementStage.Accepted,
        EngagementStage.Negotiating,
        EngagementStage.Intent,
        EngagementStage.Contracted,
    ];

    /// <summary>
    /// Every cell of the table: who, with which engagement on the project, is told that the project exists.
    /// </summary>
    public static TheoryData<Visibility, string, EngagementStage?, bool> Existence()
    {
        var cells = new TheoryData<Visibility, string, EngagementStage?, bool>();
        foreach (var visibility in Enum.GetValues<Visibility>())
        {
            foreach (var who in (string[])["public", "candidate", "admin"])
                cells.Add(visibility, who, null, visibility is Visibility.Public);
            cells.Add(visibility, "admitted", null, visibility is Visibility.Public or Visibility.Programme);
            foreach (var stage in Enum.GetValues<EngagementStage>())
            {
                // An engagement tells of the project until it ends, and then gives nothing any more.
                cells.Add(visibility, "candidate", stage, Living.Contains(stage) || visibility is Visibility.Public);
                cells.Add(
                    visibility,
                    "admitted",
                    stage,
                    Living.Contains(stage) || visibility is Visibility.Public or Visibility.Programme
                );
            }
            foreach (var who in (string[])["own", "staff", "auditor"])
                cells.Add(visibility, who, null, true);
        }
        return cells;
    }

    [Fact]
    public void A_filter_offers_a_visitor_no_state_that_it_may_know_no_project_of()
    {
        Assert.Equal(
            [ProjectState.Open, ProjectState.Paused, ProjectState.Closed],
            DisclosureTable.StatesKnownTo(Caller.Public)
        );
        foreach (var caller in new[] { Own, Admitted, Staff, Auditor })
            Assert.Equal(Enum.GetValues<ProjectState>(), DisclosureTable.StatesKnownTo(caller));
    }

    [Theory]
    [MemberData(nameof(Existence))]
    public void An_approved_project_is_told_by_visibility_and_standing(
        Visibility visibility,
        string who,
        EngagementStage? stage,
        bool told
    )
    {
        Assert.Equal(told, DisclosureTable.Tells(Disclosed.Existence, Who(who), Project(visibility), stage));
        Assert.Equal(told, DisclosureTable.MayKnow(Audience.Of(Who(who)), Project(visibility), stage));
    }

    [Theory]
    [InlineData(ProjectState.Draft)]
    [InlineData(ProjectState.InReview)]
    public void A_project_that_goes_back_to_review_is_told_to_those_at_it_and_not_to_those_whose_engagement_ended(
        ProjectState state
    )
    {
        var project = Project(Visibility.Public) with { State = state };
        foreach (var stage in Enum.GetValues<EngagementStage>())
            Assert.Equal(Living.Contains(stage), DisclosureTable.Tells(Disclosed.Existence, Admitted, project, stage));
    }

    [Fact]
    public void What_is_left_of_a_project_after_an_engagement_has_nothing_of_what_was_written_later()
    {
        var project = Project(Visibility.Staff) with
        {
            Title = "后来的标题",
            Description = "后来的说明",
            BudgetFen = 5,
            Type = ProjectType.Research,
            Deadline = new(2027, 1, 1),
            Note = "后来的意见",
        };
        var ended = Engagement(EngagementStage.Declined);

        var left = DisclosureTable.Remnant(
            project,
            ended with
            {
                About = new ProjectBrief(ProjectType.Scenario, "当时的标题"),
            }
        );
        Assert.Equal((project.Id, "当时的标题", ProjectType.Scenario), (left.Id, left.Title, left.Type));
        Assert.DoesNotContain("后来", $"{left.Title}{left.Description}{left.Note}", StringComparison.Ordinal);
        Assert.Equal((null, null, true), (left.BudgetFen, left.Deadline, left.Anonymous));
        Assert.DoesNotContain("后来", DisclosureTable.Remnant(project, ended).Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ProjectState.Draft)]
    [InlineData(ProjectState.InReview)]
    public void Before_approval_a_project_exists_for_its_poster_and_staff_only(ProjectState state)
    {
        var project = Project(Visibility.Public) with { State = state };
        Assert.All(
            [Own, Staff, Auditor],
            c => Assert.True(DisclosureTable.Tells(Disclosed.Existence, c, project, null))
        );
        Assert.All(
            [Caller.Public, Admitted, Candidate, Admin],
            c => Assert.False(DisclosureTable.Tells(Disclosed.Existence, c, project, null))
        );
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(EngagementStage.Proposed, false)]
    [InlineData(EngagementStage.Declined, false)]
    [InlineData(EngagementStage.Lapsed, false)]
    [InlineData(EngagementStage.Failed, false)]
    [InlineData(EngagementStage.Accepted, true)]
    [InlineData(EngagementStage.Contracted, true)]
    [InlineData(EngagementStage.Delivered, true)]
    public void An_anonymous_poster_is_named_to_those_who_both_agreed_to_talk(EngagementStage? stage, bool named)
    {
        var project = Project(Visibility.Public) with { Anonymous = true };
        Assert.Equal(named, DisclosureTable.Tells(Disclosed.Poster, Admitted, project, stage));
        Assert.False(DisclosureTable.Tells(Disclosed.Poster, Caller.Public, project, null));
        Assert.All([Own, Staff, Auditor], c => Assert.True(DisclosureTable.Tells(Disclosed.Poster, c, project, null)));
    }

    [Fact]
    public void The_poster_of_an_anonymous_offer_is_named_to_its_asker_while_both_have_agreed_and_others_at_once()
    {
        foreach (var stage in Enum.GetValues<EngagementStage>())
        {
            var talking = Living.Except([EngagementStage.Proposed]).Append(EngagementStage.Delivered).Contains(stage);
            foreach (var (agreed, told) in ((bool?, bool)[])[(null, true), (false, false), (true, talking)])
            {
                var asked = Engagement(stage) with
                {
                    Offer = "project_offer",
                    FirmAgreed = agreed,
                    Owner = "account_4",
                };
                Assert.Equal(told ? ("firm_sme", "account_4") : (null, null), Seen(asked, Own));
                Assert.All([Admitted, Staff, Auditor], c => Assert.Equal(("firm_sme", "account_4"), Seen(asked, c)));
            }
        }

        static (string?, string?) Seen(Engagement engagement, Caller caller) =>
            (engagement.Counterpart(caller), engagement.OwnerFor(caller));
    }

    [Fact]
    public void The_ranked_candidates_are_the_posters_and_the_staffs()
    {
        Assert.All(
            [Own, Staff, Auditor],
            c => Assert.True(DisclosureTable.Tells(Disclosed.Candidates, c, Project(Visibility.Public), null))
        );
        Assert.All(
            [Caller.Public, Admitted, Admin],
            c =>
                Assert.False(
                    DisclosureTable.Tells(Disclosed.Candidates, c, Project(Visibility.Public), EngagementStage.Accepted)
                )
        );
    }

    [Fact]
    public void What_staff_ruled_on_candidates_is_told_to_staff_and_auditors_alone()
    {
        foreach (var visibility in Enum.GetValues<Visibility>())
        {
            Assert.All(
                [Staff, Auditor],
                c => Assert.True(DisclosureTable.Tells(Disclosed.Rulings, c, Project(visibility), null))
            );
            Assert.All(
                [Caller.Public, Own, Admitted, Candidate, Admin],
                c =>
                    Assert.False(
                        DisclosureTable.Tells(Disclosed.Rulings, c, Project(visibility), EngagementStage.Contracted)
                    )
            );
        }
    }

    [Fact]
    public void The_history_of_a_mark_is_nobodys()
    {
        Assert.All([Staff, Auditor], c => Assert.Null(c.ToReadHistoryOf("ruling_1")));
        Assert.All([Staff, Auditor], c => Assert.Equal(ErrorCode.NotFound, c.ToReadHistoryOf("mark_1")!.Code));
        Assert.Equal(ErrorCode.Forbidden, Own.ToReadHistoryOf("project_1")!.Code);
        Assert.Equal(ErrorCode.Unauthenticated, Caller.Public.ToReadHistoryOf("project_1")!.Code);
    }

    private static Caller Who(string who) =>
        who switch
        {
            "own" => Own,
            "admitted" => Admitted,
            "candidate" => Candidate,
            "staff" => Staff,
            "auditor" => Auditor,
            "admin" => Admin,
            _ => Caller.Public,
        };

    private static Engagement Engagement(EngagementStage stage) =>
        new()
        {
            Id = "engagement_1",
            Version = 2,
            Project = "project_1",
            Poster = Poster,
            Firm = "firm_sme",
            Origin = EngagementOrigin.Interest,
            Stage = stage,
            Message = null,
            ReplyBy = new(2026, 1, 1),
            Owner = null,
            History = [],
            Outcomes = [],
        };

    private static Project Project(Visibility visibility) =>
        new()
        {
            Id = "project_1",
            Version = 1,
            Kind = ProjectKind.Demand,
            Type = ProjectType.Scenario,
            Title = "压缩机壳体",
            Description = "寻找本地铸件",
            PostedBy = Poster,
            Anonymous = false,
            Links = [],
            Requirements = [],
            Visibility = visibility,
            State = ProjectState.Open,
            BudgetFen = null,
            Deadline = null,
            CreatedAt = DateTimeOffset.UnixEpoch,
            OpenedAt = DateTimeOffset.UnixEpoch,
            ReviewedBy = null,
            Note = null,
            Sample = false,
            Provenance = Provenance.None,
        };
}
