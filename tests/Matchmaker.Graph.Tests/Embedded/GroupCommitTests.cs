using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Tests.Contracts;

namespace Matchmaker.Graph.Tests.Embedded;

public sealed class GroupCommitTests : Contract<EmbeddedUnderTest>
{
    [Fact]
    public async Task A_bad_commit_among_many_that_share_a_transaction_fails_alone()
    {
        await PutAsync(Some.Firm("firm_old"));
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 300)
                .Select(i =>
                    (i % 3) switch
                    {
                        0 => CommitAsync(Fact.Put(Some.Firm($"firm_{i}"))),
                        1 => CommitAsync(Fact.Put(Some.Firm("firm_old"))),
                        _ => CommitAsync(Fact.Put(Some.Firm($"firm_{i}", "甲", "link_unknown"))),
                    }
                )
        );
        Assert.All(
            answers.Index(),
            a =>
                Assert.IsType(
                    new[] { typeof(Committed), typeof(VersionConflict), typeof(DanglingReferences) }[a.Index % 3],
                    a.Item
                )
        );
        Assert.Equal(101, await Feed.RevisionAsync(Ct));
        Assert.Empty(await Store.Get<IStore>().CheckAsync(Ct).ToListAsync(Ct));
    }

    [Fact]
    public async Task A_commit_whose_caller_gave_up_before_its_turn_is_not_carried_out()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Ledger.CommitAsync(new Commit(Caller.Seed, "test", [Fact.Put(Some.Firm("firm_1"))]), gone.Token)
        );
        Assert.Equal(0, await Feed.RevisionAsync(Ct));
    }

    [Fact]
    public async Task Readers_see_only_whole_commits_while_writers_write()
    {
        await PutAsync(Some.Firm("firm_a", "0"), Some.Firm("firm_b", "0"));
        var writing = Task.Run(
            async () =>
            {
                for (var i = 2; i <= 200; i++)
                    await PutAsync(
                        Some.Firm("firm_a", $"{i}") with
                        {
                            Version = i,
                        },
                        Some.Firm("firm_b", $"{i}") with
                        {
                            Version = i,
                        }
                    );
            },
            Ct
        );
        while (!writing.IsCompleted)
            Assert.Single((await Firms.ByIdsAsync(["firm_a", "firm_b"], Ct)).Select(f => f.NameZh).Distinct());
        await writing;
    }

    [Fact]
    public async Task Ten_thousand_firms_land_in_one_commit_and_come_through_the_feed_whole()
    {
        await PutAsync(Some.Catalogue);
        await PutAsync(
            Enumerable
                .Range(0, 10_000)
                .Select(i => Some.FullFirm($"firm_{i:00000}") with { Uscc = $"91370200MA{i:00000000}" })
        );
        var changes = await Feed.SinceAsync(1, 100, Ct);
        Assert.Equal(10_000, changes.Count);
        Assert.All(changes.Index(), c => Assert.Equal((2, c.Index), (c.Item.Revision, c.Item.Position)));
    }
}
