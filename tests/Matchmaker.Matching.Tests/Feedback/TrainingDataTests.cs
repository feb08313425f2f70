using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Feedback;
using Matchmaker.Matching.Feedback;
using static Matchmaker.Testing.World;

namespace Matchmaker.Matching.Tests.Feedback;

public sealed class TrainingDataTests : IAsyncLifetime
{
    private readonly World _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData(EngagementOrigin.Invitation, EngagementStage.Delivered, null, 4)]
    [InlineData(EngagementOrigin.Invitation, EngagementStage.Contracted, null, 4)]
    [InlineData(EngagementOrigin.Interest, EngagementStage.Intent, null, 3)]
    [InlineData(EngagementOrigin.Invitation, EngagementStage.Accepted, null, 3)]
    [InlineData(EngagementOrigin.Invitation, EngagementStage.Declined, "该工艺我们做不了", 1)]
    [InlineData(EngagementOrigin.Staff, EngagementStage.Declined, "We are UNABLE to cast iron", 1)]
    [InlineData(EngagementOrigin.Invitation, EngagementStage.Declined, "价格谈不拢", null)]
    [InlineData(EngagementOrigin.Invitation, EngagementStage.Declined, null, null)]
    [InlineData(EngagementOrigin.Interest, EngagementStage.Declined, "做不了", 2)]
    [InlineData(EngagementOrigin.Invitation, EngagementStage.Proposed, null, null)]
    [InlineData(EngagementOrigin.Invitation, EngagementStage.Lapsed, null, null)]
    public void A_stage_is_graded_by_what_it_says_of_the_match(
        EngagementOrigin origin,
        EngagementStage stage,
        string? note,
        int? grade
    ) =>
        Assert.Equal(
            grade,
            TrainingGrades.Of(
                Engagement(
                    origin,
                    new StageChange(EngagementStage.Proposed, stage, DateTimeOffset.UnixEpoch, "a", "a", note)
                )
            )
        );

    [Fact]
    public void Talks_that_failed_were_worth_a_talk_and_what_was_signed_counts_more()
    {
        var talked = new StageChange(
            EngagementStage.Proposed,
            EngagementStage.Accepted,
            DateTimeOffset.UnixEpoch,
            "a",
            "a",
            null
        );
        var failed = Engagement(EngagementOrigin.Invitation, talked, talked with { To = EngagementStage.Failed });
        Assert.Equal(2, TrainingGrades.Of(failed));
        Assert.Null(
            TrainingGrades.Of(Engagement(EngagementOrigin.Invitation, talked with { To = EngagementStage.Failed }))
        );
        Assert.Equal(
            4,
            TrainingGrades.Of(
                failed with
                {
                    Outcomes =
                    [
                        new(
                            "outcome_1",
                            OutcomeKind.Order,
                            null,
                            new(2026, 1, 1),
                            null,
                            true,
                            DateTimeOffset.UnixEpoch,
                            "a"
                        ),
                    ],
                }
            )
        );
    }

    [Fact]
    public async Task Marks_and_engagements_become_graded_pairs_that_name_nobody()
    {
        var engaged = await _world.AdvancedAsync(await _world.InvitedAsync(), OfMaker, EngagementStage.Accepted);
        foreach (var (caller, fits) in ((Caller, bool)[])[(OfLeader, true), (Staff, false)])
        {
            await MarkAsync(new(null, engaged.Project, null, null, null, Maker, fits, null, null), caller);
            await MarkAsync(new(null, engaged.Project, null, null, null, Other, fits, "张三说的", null), caller);
        }
        await MarkAsync(new(null, null, null, "球铁壳体", Seeking.Firms, Other, false, null, null), OfMaker);
        await MarkAsync(new(null, null, Maker, null, null, engaged.Project, true, null, null), OfMaker);

        var data = await _world.Get<CollectTraining>().RunAsync(Ct);
        Assert.Equal(
            [
                ("商用冷柜变频压缩机壳体铸件", "精密铸造", 2),
                ("商用冷柜变频压缩机壳体铸件", "精密铸造", 3),
                ("球铁壳体", "精密铸造", 1),
            ],
            data.Labels.Select(l =>
                    (
                        data.Needs.Single(n => n.Id == l.Need).Title,
                        data.Offers.Single(o => o.Id == l.Offer).Title,
                        l.Grade
                    )
                )
                .Order()
        );
        var told = string.Join('\n', data.Needs.Concat(data.Offers).Select(t => $"{t.Id} {t.Title} {t.Text}"));
        Assert.All(
            (string[])["account_", "firm_", "project_", "有限公司", "张三"],
            name => Assert.DoesNotContain(name, told, StringComparison.Ordinal)
        );
    }

    private async Task MarkAsync(MarkMatchInput input, Caller caller) =>
        Done(await _world.Get<MarkMatch>().RunAsync(input, caller, Ct));

    private static Engagement Engagement(EngagementOrigin origin, params StageChange[] history) =>
        new()
        {
            Id = "engagement_1",
            Version = 1,
            Project = "project_1",
            Poster = null,
            Firm = "firm_1",
            Origin = origin,
            Stage = history[^1].To,
            Message = null,
            ReplyBy = new(2026, 1, 1),
            Owner = null,
            History = [new(null, EngagementStage.Proposed, DateTimeOffset.UnixEpoch, "a", "a", null), .. history],
            Outcomes = [],
        };
}
