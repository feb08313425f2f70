using Matchmaker.Api.Http.Errors;
using Matchmaker.Api.Live;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Tests.Live;

public sealed class ChangeBroadcastTests
{
    private static Change ChangeAt(long revision) =>
        new(
            revision,
            0,
            DateTimeOffset.UnixEpoch,
            "system",
            "system",
            "test",
            RecordKind.Firm,
            $"firm_{revision}",
            1,
            null
        );

    [Fact]
    public async Task A_listener_hears_what_is_published_after_it_joined_in_order()
    {
        var broadcast = new ChangeBroadcast();
        broadcast.Publish([ChangeAt(1)]);
        using var listener = broadcast.Subscribe();
        broadcast.Publish([ChangeAt(2), ChangeAt(3)]);
        broadcast.Publish([ChangeAt(4)]);

        await foreach (var changes in listener.ReadAsync(TestContext.Current.CancellationToken))
        {
            Assert.Equal([2, 3, 4], changes.Select(c => c.Revision));
            break;
        }
    }

    [Fact]
    public async Task A_listener_that_reads_too_slowly_is_dropped_and_told_so_while_others_go_on()
    {
        var broadcast = new ChangeBroadcast();
        using var slow = broadcast.Subscribe();
        for (var i = 0; i <= ChangeListener.Capacity; i++)
            broadcast.Publish([ChangeAt(i)]);
        using var quick = broadcast.Subscribe();
        broadcast.Publish([ChangeAt(1000)]);
        Assert.Equal(1, broadcast.Listeners);

        var refusal = await Assert.ThrowsAsync<Refusal>(async () =>
        {
            await foreach (var changes in slow.ReadAsync(TestContext.Current.CancellationToken))
                Assert.Equal(ChangeListener.Capacity, changes.Count);
        });
        Assert.Equal("LIMIT_EXCEEDED", refusal.Code);
        await foreach (var changes in quick.ReadAsync(TestContext.Current.CancellationToken))
        {
            Assert.Equal(1000, Assert.Single(changes).Revision);
            break;
        }
    }

    [Fact]
    public void A_listener_that_has_left_is_forgotten()
    {
        var broadcast = new ChangeBroadcast();
        using (broadcast.Subscribe())
            Assert.Equal(1, broadcast.Listeners);

        Assert.Equal(0, broadcast.Listeners);
    }
}
