using Matchmaker.Api.Operations;
using Matchmaker.Api.Tests.Accounts;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Tests.Operations;

public sealed class ReadYourWritesLedgerTests : IAsyncLifetime
{
    private readonly Readiness _readiness = new();
    private AccountStore _store = null!;

    public async ValueTask InitializeAsync() => _store = await AccountStore.OpenAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_commit_is_answered_when_the_match_engine_knows_of_it()
    {
        _readiness.Open();
        var committing = RenameAsync("新名字", 1);
        await LandedAsync(committing, revision: 2);
        await FollowAsync();
        Assert.Equal(2, Assert.IsType<Committed>(await committing.WaitAsync(TimeSpan.FromSeconds(5))).Revision);
        Assert.Equal("新名字", _store.The<MatchEngine>().Current.Firm(AccountStore.FirmHere)!.NameZh);
    }

    [Fact]
    public async Task A_change_feed_that_stalls_holds_no_answer_up_for_more_than_a_second()
    {
        _readiness.Open();
        var committing = RenameAsync("新名字", 1);
        await LandedAsync(committing, revision: 2);
        _store.Time.Advance(ReadYourWritesLedger.Longest);
        Assert.IsType<Committed>(await committing.WaitAsync(TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task Before_the_start_is_over_and_for_what_did_not_land_there_is_no_wait()
    {
        Assert.IsType<Committed>(await RenameAsync("新名字", 1).WaitAsync(TimeSpan.FromSeconds(5)));
        _readiness.Open();
        Assert.IsType<VersionConflict>(await RenameAsync("又一个名字", 1).WaitAsync(TimeSpan.FromSeconds(5)));
    }

    private async Task<CommitResult> RenameAsync(string name, int read)
    {
        var ledger = new ReadYourWritesLedger(
            _store.The<ILedger>(),
            _store.The<MatchEngine>(),
            _readiness,
            _store.Time
        );
        var firm = (await _store.The<IFirms>().OneAsync(AccountStore.FirmHere, default))!;
        return await ledger.CommitAsync(
            new Commit(Caller.System, "rename", [Fact.Put(firm with { Version = read + 1, NameZh = name })]),
            default
        );
    }

    /// <summary>The commit is in the store, and not yet answered.</summary>
    private async Task LandedAsync(Task committing, long revision)
    {
        while (await _store.The<IChangeFeed>().RevisionAsync(default) < revision)
            await Task.Delay(5);
        await Task.Delay(50);
        Assert.False(committing.IsCompleted);
    }

    private async Task FollowAsync()
    {
        var engine = _store.The<MatchEngine>();
        engine.Apply(await _store.The<IChangeFeed>().SinceAsync(engine.Revision, 100, default));
    }
}
