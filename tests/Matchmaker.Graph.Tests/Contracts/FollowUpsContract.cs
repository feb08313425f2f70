using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.FollowUps;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Graph.Tests.Contracts;

public abstract class FollowUpsContract<TStore> : Contract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly Audience Poster = new(false, "firm_1", true);
    private static readonly Audience Stranger = new(false, "firm_3", true);

    /// <summary>
    /// About an engagement of firm_1 and firm_2, about firm_1 and about an event; f and g are due on one day.
    /// </summary>
    private static readonly FollowUp[] Tasks =
    [
        Some.FollowUp("followup_a", "engagement_1", Some.Today.AddDays(2)),
        Some.FollowUp("followup_b", "engagement_1", Some.Today),
        Some.FollowUp("followup_c", "engagement_1", Some.Today.AddDays(1), Some.Morning),
        Some.FollowUp("followup_d", "firm_1", Some.Today),
        Some.FollowUp("followup_e", "event_1", Some.Today.AddDays(-3)),
        Some.FollowUp("followup_f", "engagement_2", Some.Today.AddDays(4)),
        Some.FollowUp("followup_g", "engagement_1", Some.Today.AddDays(4)),
    ];

    private async Task BuildAsync() =>
        await PutAsync([
            .. Some.Catalogue,
            Some.Firm("firm_1"),
            Some.Firm("firm_2"),
            Some.Firm("firm_3"),
            Some.Project("project_1", "firm_1"),
            Some.Engagement("engagement_1", "project_1", "firm_1", "firm_2"),
            Some.Engagement("engagement_2", "project_1", "firm_1", "firm_3"),
            Some.Event("event_1", Some.Morning),
            .. Tasks,
        ]);

    [Fact]
    public async Task One_about_an_engagement_is_its_parties_and_the_staffs_and_any_other_the_staffs_alone()
    {
        await BuildAsync();
        string[] ids = [.. Tasks.Select(t => t.Id), "followup_unknown", "engagement_1"];
        SameSet(Tasks, await FollowUps.ByIdsAsync(ids, Audience.Everything, Ct));
        SameSet(
            Tasks.Where(t => t.About.StartsWith("engagement", StringComparison.Ordinal)),
            await FollowUps.ByIdsAsync(ids, Poster, Ct)
        );
        SameSet(Tasks.Where(t => t.About == "engagement_2"), await FollowUps.ByIdsAsync(ids, Stranger, Ct));
        Assert.Empty(await FollowUps.ByIdsAsync(ids, Audience.Public, Ct));
    }

    [Fact]
    public async Task Those_about_many_things_come_in_one_call_by_due_day()
    {
        await BuildAsync();
        string[] things = ["engagement_1", "engagement_2", "firm_1", "firm_2", "event_unknown"];
        var all = await FollowUps.AboutAsync(things, Audience.Everything, Ct);
        Assert.Equal(["engagement_1", "engagement_2", "firm_1"], all.Keys.Order());
        Same(Tasks.Where(t => t.About == "engagement_1").OrderBy(t => t.DueOn), all["engagement_1"]);
        Assert.Equal(["engagement_2"], (await FollowUps.AboutAsync(things, Stranger, Ct)).Keys);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task Pages_of_any_size_make_up_the_whole_list_by_due_day(int size)
    {
        await BuildAsync();
        foreach (var audience in (Audience[])[Audience.Everything, Poster, Stranger, Audience.Public])
        {
            foreach (bool? done in (bool?[])[null, false, true])
            {
                foreach (DateOnly? before in (DateOnly?[])[null, Some.Today.AddDays(1), Some.Today.AddDays(9)])
                {
                    var query = new FollowUpQuery(audience, done, before);
                    var expected = Tasks
                        .Where(t => Fits(t, query))
                        .OrderBy(t => t.DueOn)
                        .ThenBy(t => t.Id, StringComparer.Ordinal)
                        .ToList();
                    Same(expected, await AllPagesAsync(page => FollowUps.PageAsync(query, page, Ct), size));
                    Assert.Equal(
                        expected.Count,
                        (await FollowUps.PageAsync(query, new PageRequest(1, WithTotal: true), Ct)).Total
                    );
                }
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task Pages_about_many_things_come_in_one_call_and_go_on_for_each(int size)
    {
        await BuildAsync();
        string[] things = ["engagement_1", "engagement_2", "firm_1", "firm_2", "event_1", "event_unknown"];
        foreach (var audience in (Audience[])[Audience.Everything, Poster, Stranger, Audience.Public])
        {
            foreach (bool? done in (bool?[])[null, false, true])
            {
                var query = new FollowUpQuery(audience, done);
                var first = await FollowUps.PagesAboutAsync(things, query, new PageRequest(size, WithTotal: true), Ct);
                Assert.Equal(things.Order(), first.Keys.Order());
                foreach (var thing in things)
                {
                    var expected = Tasks
                        .Where(t => t.About == thing && Fits(t, query))
                        .OrderBy(t => t.DueOn)
                        .ThenBy(t => t.Id, StringComparer.Ordinal)
                        .ToList();
                    Same(expected.Take(size), first[thing].Items);
                    Assert.Equal(expected.Count, first[thing].Total);
                    Same(
                        expected,
                        await AllPagesAsync(
                            async page => (await FollowUps.PagesAboutAsync([thing], query, page, Ct))[thing],
                            size
                        )
                    );
                }
            }
        }
    }

    [Fact]
    public async Task What_it_is_about_cannot_be_removed_before_it()
    {
        await BuildAsync();
        var engagement = Assert.Single(await Engagements.ByIdsAsync(["engagement_2"], Audience.Everything, Ct));
        var task = Tasks.Single(t => t.About == "engagement_2");
        Assert.IsType<DanglingReferences>(await CommitAsync(Fact.Remove(engagement)));
        Assert.IsType<Committed>(await CommitAsync(Fact.Remove(task), Fact.Remove(engagement)));
    }

    /// <summary>As the release before wrote it: follow-ups inside of the engagement.</summary>
    [Fact]
    public async Task What_a_release_before_kept_in_engagements_is_moved_out_when_the_store_is_opened()
    {
        HeldFollowUp[] held =
        [
            Some.HeldFollowUp("followup_1", Some.Today, Some.Morning.AddDays(1)),
            Some.HeldFollowUp("followup_2", Some.Today.AddDays(3)),
        ];
        var old = Some.Engagement("engagement_1", "project_1", "firm_1", "firm_2", EngagementStage.Accepted) with
        {
            FollowUps = held,
        };
        await PutAsync([
            .. Some.Catalogue,
            Some.Firm("firm_1"),
            Some.Firm("firm_2"),
            Some.Project("project_1", "firm_1"),
            old,
        ]);

        await AssertWholeAsync();
        await ReopenAsync();

        var moved = Assert.Single(await Engagements.ByIdsAsync(["engagement_1"], Audience.Everything, Ct));
        Assert.Null(moved.FollowUps);
        Assert.Equal((2, old.NextDue, old.LastActivityAt), (moved.Version, moved.NextDue, moved.LastActivityAt));
        var tasks = (await FollowUps.AboutAsync(["engagement_1"], Audience.Everything, Ct))["engagement_1"];
        Assert.Equal(
            held.Select(h => (h.Id, h.Text, h.DueOn, h.DoneAt, h.RecordedAt)),
            tasks.Select(t => (t.Id, t.Text, t.DueOn, t.DoneAt, t.RecordedAt))
        );
        var changes = (await Feed.SinceAsync(1, 10, Ct)).Where(c => c.Reason == FollowUpMigration.Reason);
        Assert.Equal(["engagement_1", "followup_1", "followup_2"], changes.Select(c => c.RecordId).Order());

        var revision = await Feed.RevisionAsync(Ct);
        await ReopenAsync();
        Assert.Equal(revision, await Feed.RevisionAsync(Ct));
        await AssertWholeAsync();
    }

    /// <summary>As many engagements as two commits take; the program ends between the two.</summary>
    [Fact]
    public async Task A_move_that_was_cut_short_is_finished_when_the_store_is_opened_again()
    {
        var old = Enumerable
            .Range(0, FollowUpMigration.Portion + 1)
            .Select(i =>
                Some.Engagement($"engagement_{i:000}", $"project_{i:000}", "firm_1", "firm_2") with
                {
                    FollowUps = [Some.HeldFollowUp($"followup_{i:000}", Some.Today.AddDays(i))],
                }
            )
            .ToList();
        await PutAsync([
            .. Some.Catalogue,
            Some.Firm("firm_1"),
            Some.Firm("firm_2"),
            .. old.Select(e => Some.Project(e.Project, "firm_1")),
            .. old,
        ]);
        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            FollowUpMigration.RunAsync(
                Ledger,
                (after, take, _) =>
                    after == ""
                        ? Task.FromResult<IReadOnlyList<Engagement>>([.. old.Take(take)])
                        : throw new OperationCanceledException(),
                Ct
            )
        );
        await AssertWholeAsync();

        await ReopenAsync();

        var engagements = await Engagements.ByIdsAsync([.. old.Select(e => e.Id)], Audience.Everything, Ct);
        Assert.Equal(
            old.Select(e => (e.Id, 2, e.NextDue)),
            engagements.OrderBy(e => e.Id, StringComparer.Ordinal).Select(e => (e.Id, e.Version, e.NextDue))
        );
        var tasks = await FollowUps.AboutAsync([.. old.Select(e => e.Id)], Audience.Everything, Ct);
        Assert.All(old, e => Assert.Equal(e.FollowUps!.Single().Id, Assert.Single(tasks[e.Id]).Id));
        await AssertWholeAsync();
    }

    private async Task AssertWholeAsync()
    {
        await foreach (var wrong in Store.Get<IStore>().CheckAsync(Ct))
            Assert.Fail(wrong.En);
    }

    private async Task ReopenAsync()
    {
        await Store.CloseAsync();
        await Store.OpenAgainAsync();
    }

    private static bool Fits(FollowUp task, FollowUpQuery query) =>
        (
            query.Audience.SeesAll
            || task.About switch
            {
                "engagement_1" => query.Audience.Firm is "firm_1" or "firm_2",
                "engagement_2" => query.Audience.Firm is "firm_1" or "firm_3",
                _ => false,
            }
        )
        && (query.Done is not { } done || done == task.DoneAt is not null)
        && (query.DueBefore is not { } before || task.DueOn < before);
}
