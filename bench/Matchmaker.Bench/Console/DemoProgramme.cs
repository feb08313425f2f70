using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.FollowUps;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Outcomes;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Bench.Console;

/// <summary>
/// What people have done in the programme before anybody looks at it, by the same use cases as the pages call.
/// </summary>
internal sealed class DemoProgramme(IServiceProvider product, IReadOnlyDictionary<AccountRole, Caller> callers)
{
    /// <summary>What the scenario is called whose invitation the SME answers.</summary>
    public const string Invited = "冷柜压缩机底座铸件寻源";

    /// <summary>What the scenario is called whose engagement staff move on.</summary>
    public const string UnderWay = "压缩机壳体小批试制";

    private const string Link = "link_sha-compressor";
    private static readonly CancellationToken Ct = CancellationToken.None;

    private Caller Leader => callers[AccountRole.Leader];
    private Caller Sme => callers[AccountRole.Sme];
    private Caller Staff => callers[AccountRole.Staff];

    public async Task<DemoRecords> RunAsync()
    {
        var need = await OpenAsync(Scenario("商用冷柜变频压缩机壳体铸件本地配套"), Leader);
        await OpenAsync(Scenario("压缩机端盖精密铸造"), Leader);
        await OpenAsync(Offer("壳体铸件与气密性检漏富余产能"), Sme);
        var review = await PostedAsync(Scenario("压缩机曲轴国产替代"), Leader);
        var draft = await PostedAsync(Scenario("磁悬浮压缩机叶轮五轴铣削") with { Draft = true }, Leader);
        var invitation = await InvitedAsync(await OpenAsync(Scenario(Invited), Leader));
        var accepted = await AcceptedAsync(await OpenAsync(Scenario(UnderWay), Leader));
        return new(need.Id, review.Id, draft.Id, invitation.Id, await TalksAsync(), accepted.Id);
    }

    /// <summary>Engagements of the leader's scenario with as many firms, at all stages in turns.</summary>
    public async Task FillBoardAsync(string engagement, IReadOnlyList<string> firms)
    {
        EngagementStage[] stages =
        [
            EngagementStage.Proposed,
            EngagementStage.Accepted,
            EngagementStage.Negotiating,
            EngagementStage.Intent,
            EngagementStage.Contracted,
        ];
        var one = (await The<IRecords>().ByIdsAsync([engagement], Ct)).OfType<Engagement>().Single();
        var copies = firms.Select(
            (firm, at) =>
                one with
                {
                    Id = RecordKinds.NewId<Engagement>(The<TimeProvider>()),
                    Version = 1,
                    Firm = firm,
                    Stage = stages[at % stages.Length],
                }
        );
        var landed = await The<ILedger>()
            .CommitAsync(new Commit(Caller.System, "bench", [.. copies.Select(e => Fact.Put(e))]), Ct);
        if (landed is not Committed)
            throw new InvalidOperationException($"The engagements did not land: {landed}");
    }

    private async Task<string> TalksAsync()
    {
        var engagement = (await AcceptedAsync(await OpenAsync(Scenario("冷凝器端板冲压件二供"), Leader))).Id;
        Done(
            await The<AdvanceEngagement>()
                .RunAsync(new(null, engagement, null, EngagementStage.Negotiating, "双方约定到厂看样"), Staff, Ct)
        );
        var today = The<TimeProvider>().Today();
        Done(
            await The<RecordFollowUp>()
                .AboutAsync(new(null, engagement, "催要样件检测报告", today.AddDays(3), null), Staff, Ct)
        );
        Done(
            await The<RecordOutcome>()
                .RunAsync(new(null, engagement, OutcomeKind.Intent, 86_500_000, today, "意向书 2026-117"), Sme, Ct)
        );
        return engagement;
    }

    private async Task<Engagement> AcceptedAsync(Project project)
    {
        var invited = await InvitedAsync(project);
        return Done(
            await The<AdvanceEngagement>()
                .RunAsync(new(null, invited.Id, null, EngagementStage.Accepted, "愿意洽谈，样件 30 天。"), Sme, Ct)
        );
    }

    private async Task<Engagement> InvitedAsync(Project project) =>
        Done(
            await The<ProposeEngagement>()
                .InviteAsync(new(null, project.Id, DemoRecords.Sme, "请报价，并说明交期。"), Leader, Ct)
        );

    private async Task<Project> OpenAsync(PostProjectInput input, Caller poster)
    {
        var posted = await PostedAsync(input, poster);
        return Done(await The<ReviewProject>().ApproveAsync(new(null, posted.Id, posted.Version, null), Staff, Ct));
    }

    private async Task<Project> PostedAsync(PostProjectInput input, Caller poster) =>
        Done(await The<PostProject>().RunAsync(input, poster, Ct));

    private PostProjectInput Scenario(string title) =>
        new(
            null,
            DemoRecords.Leader,
            ProjectKind.Demand,
            ProjectType.Scenario,
            title,
            $"{title}：灰铁 HT250，机加工与气密性检漏配套，年用量 8 万件，样件 30 天。",
            [Link],
            [
                new Requirement("IATF 16949 认证", true, RequirementKind.Certificate),
                new Requirement("ISO 13485 认证", false, RequirementKind.Certificate),
                new Requirement("交期 4 周内", false, RequirementKind.Delivery),
            ],
            Visibility.Programme,
            320_000_000,
            The<TimeProvider>().Today().AddDays(90),
            null,
            null
        );

    private PostProjectInput Offer(string title) =>
        Scenario(title) with
        {
            Firm = DemoRecords.Sme,
            Kind = ProjectKind.Supply,
            Type = ProjectType.Capacity,
            Requirements = null,
            BudgetFen = null,
        };

    private T The<T>()
        where T : notnull => product.GetRequiredService<T>();

    private static T Done<T>(Result<T> result)
        where T : class =>
        result.Ok
            ? result.Value
            : throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Message.En)));
}
