using Matchmaker.Api.Http.Sse;
using Matchmaker.Api.Live;
using Matchmaker.Api.Schema.Engagements;
using Matchmaker.Api.Schema.Matching;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Matching;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Tests.Live;

/// <summary>
/// Whatever lies between the store, memory and the broadcast when a subscriber comes back: it is told all of it, once.
/// </summary>
public sealed class ResumedStreamTests : IAsyncLifetime
{
    private readonly World _world = new();
    private readonly ChangeBroadcast _broadcast = new();
    private readonly StreamProgress _progress = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ResumableFeed Feed => new(_broadcast, _world.Get<IChangeFeed>(), _world.Get<MatchEngine>());

    public async ValueTask InitializeAsync() => await _world.InitializeAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task What_memory_has_taken_in_and_the_broadcast_is_yet_to_tell_is_told_once()
    {
        var (engagement, told) = await InvitedAsync();
        engagement = await _world.AdvancedAsync(engagement, World.OfMaker, EngagementStage.Accepted);
        var late = await FollowedAsync(told);

        var events = await EngagementsAsync(told);
        _broadcast.Publish(late);
        await _world.AdvancedAsync(engagement, World.OfLeader, EngagementStage.Negotiating);
        _broadcast.Publish(await FollowedAsync(late[^1].Revision));

        Assert.Equal([EngagementStage.Accepted, EngagementStage.Negotiating], await StagesAsync(events, 2));
    }

    [Fact]
    public async Task What_the_store_has_and_memory_is_yet_to_take_in_is_told_once()
    {
        var (engagement, told) = await InvitedAsync();
        engagement = await _world.AdvancedAsync(engagement, World.OfMaker, EngagementStage.Accepted);

        var events = await EngagementsAsync(told);
        var changes = await FollowedAsync(told);
        _broadcast.Publish(changes);
        await _world.AdvancedAsync(engagement, World.OfLeader, EngagementStage.Negotiating);
        _broadcast.Publish(await FollowedAsync(changes[^1].Revision));

        Assert.Equal([EngagementStage.Accepted, EngagementStage.Negotiating], await StagesAsync(events, 2));
    }

    [Fact]
    public async Task What_another_instance_has_told_already_is_not_told_again()
    {
        var (engagement, before) = await InvitedAsync();
        engagement = await _world.AdvancedAsync(engagement, World.OfMaker, EngagementStage.Accepted);

        var events = await EngagementsAsync(await _world.RevisionAsync());
        Assert.Null(_progress.Gap);
        _broadcast.Publish(await FollowedAsync(before));
        await _world.AdvancedAsync(engagement, World.OfLeader, EngagementStage.Negotiating);
        _broadcast.Publish(await FollowedAsync(before + 1));

        Assert.Equal([EngagementStage.Negotiating], await StagesAsync(events, 1));
    }

    [Fact]
    public async Task More_than_the_stream_has_room_for_is_not_told_and_that_is_said()
    {
        var told = await _world.RevisionAsync();
        await _world.InvitedAsync();
        await _world.InvitedAsync();
        await FollowedAsync(told);

        await EngagementsAsync(told, most: 2);
        Assert.Null(_progress.Gap);
        await EngagementsAsync(told, most: 1);
        Assert.Equal("REPLAY_INCOMPLETE", _progress.Gap!.Reason);
        await EngagementsAsync(await _world.RevisionAsync() + 1, most: 2);
        Assert.Equal("REPLAY_INCOMPLETE", _progress.Gap!.Reason);
    }

    [Fact]
    public async Task A_candidate_that_is_on_the_list_before_the_broadcast_tells_of_it_is_told_once()
    {
        var need = await _world.OpenNeedAsync();
        await FollowedAsync(0);
        var told = await _world.RevisionAsync();
        await PutAsync(Maker("firm_first"));
        var late = await FollowedAsync(told);

        var matches = new NewMatches(_world.Get<FindMatches>(), new MatchSubject(need.Id, IsFirm: false));
        var stream = new MatchStream(Feed, matches, _progress, () => World.OfLeader);
        await using var events = (await stream.StartAsync(told, Ct)).GetAsyncEnumerator(Ct);
        _broadcast.Publish(late);
        await PutAsync(Maker("firm_second"));
        _broadcast.Publish(await FollowedAsync(late[^1].Revision));

        Assert.True(await events.MoveNextAsync());
        Assert.Equal(told + 1, _progress.NextId());
        Assert.True(await events.MoveNextAsync());
        Assert.Equal(told + 2, _progress.NextId());
        Assert.Null(_progress.NextId());
    }

    private async Task<(Engagement Engagement, long Told)> InvitedAsync()
    {
        var engagement = await _world.InvitedAsync();
        await FollowedAsync(0);
        return (engagement, await _world.RevisionAsync());
    }

    /// <summary>Memory takes in what was committed; the changes after the revision, to be broadcast.</summary>
    private async Task<IReadOnlyList<Change>> FollowedAsync(long after)
    {
        await _world.FollowAsync();
        return await _world.Get<IChangeFeed>().SinceAsync(after, 1000, Ct);
    }

    private Task<IAsyncEnumerable<EngagementNode>> EngagementsAsync(long after, int most = 100) =>
        new EngagementStream(Feed, _world.Get<IEngagements>(), _progress, () => World.OfMaker, null, most).StartAsync(
            after,
            Ct
        );

    private static async Task<List<EngagementStage>> StagesAsync(IAsyncEnumerable<EngagementNode> events, int count) =>
        await events.Take(count).Select(e => e.Stage).ToListAsync(Ct);

    private async Task PutAsync(IRecord record) =>
        Assert.IsType<Committed>(
            await _world.Get<ILedger>().CommitAsync(new Commit(Caller.Seed, "test", [Fact.Put(record)]), Ct)
        );

    private static Firm Maker(string id) =>
        Some.Firm(id, $"青岛{id}压缩机有限公司", "link_compressor") with
        {
            Capabilities = [new("商用冷柜变频压缩机壳体铸件", null)],
        };
}
