using CsCheck;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Graph.Tests.Contracts;

public abstract class ChangeFeedContract<TStore> : Contract<TStore>
    where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task A_change_says_what_who_when_and_why()
    {
        var firm = Some.Firm("firm_1");
        await Ledger.CommitAsync(
            new Commit(
                new Caller("account_1", "王工", AccountRole.Staff),
                "setLibraryState: 资料齐全",
                [Fact.Put(firm)]
            ),
            Ct
        );
        await CommitAsync(Fact.Remove(firm));
        var changes = await Feed.SinceAsync(0, 100, Ct);

        Same([firm], [changes[0].Record!]);
        Assert.Equal(
            new Change(
                1,
                0,
                Store.Time.GetUtcNow(),
                "account_1",
                "王工",
                "setLibraryState: 资料齐全",
                RecordKind.Firm,
                "firm_1",
                1,
                null
            ),
            changes[0] with
            {
                Record = null,
            }
        );
        Assert.Equal(("seed", "seed", (IRecord?)null), (changes[1].By, changes[1].ByName, changes[1].Record));
    }

    [Fact]
    public async Task An_empty_store_is_at_revision_zero_and_has_no_changes()
    {
        Assert.Equal(0, await Feed.RevisionAsync(Ct));
        Assert.Empty(await Feed.SinceAsync(0, 10, Ct));
    }

    [Fact]
    public async Task Changes_come_as_whole_commits_and_at_least_one()
    {
        await PutAsync(Enumerable.Range(0, 5).Select(i => Some.Firm($"firm_a{i}")));
        await PutAsync(Enumerable.Range(0, 3).Select(i => Some.Firm($"firm_b{i}")));
        await PutAsync(Some.Firm("firm_c"));
        Assert.Equal(5, (await Feed.SinceAsync(0, 1, Ct)).Count);
        Assert.Equal([1, 1, 1, 1, 1, 2, 2, 2], (await Feed.SinceAsync(0, 6, Ct)).Select(c => c.Revision));
        Assert.Equal(
            ["firm_b0", "firm_b1", "firm_b2", "firm_c"],
            (await Feed.SinceAsync(1, 100, Ct)).Select(c => c.RecordId)
        );
        Assert.Empty(await Feed.SinceAsync(3, 100, Ct));
    }

    [Fact]
    public async Task The_history_of_a_record_is_newest_first_in_pages()
    {
        await PutAsync(Some.Firm("firm_1"), Some.Firm("firm_2"));
        for (var version = 2; version <= 5; version++)
            await PutAsync(Some.Firm("firm_1") with { Version = version });
        for (var size = 1; size <= 6; size++)
            Assert.Equal(
                [5, 4, 3, 2, 1],
                (await AllPagesAsync(p => Feed.OfAsync("firm_1", p, Ct), size)).Select(c => c.Version)
            );
        Assert.Equal(5, (await Feed.OfAsync("firm_1", new(2, WithTotal: true), Ct)).Total);
        Assert.Empty((await Feed.OfAsync("firm_unknown", new(2), Ct)).Edges);
    }

    [Fact]
    public async Task The_newest_change_of_each_record_comes_at_once()
    {
        await PutAsync(Some.Firm("firm_1"), Some.Firm("firm_2"), Some.Firm("firm_3"));
        await PutAsync(Some.Firm("firm_1") with { Version = 2 });
        await CommitAsync(Fact.Remove(Some.Firm("firm_2")));
        var last = (await Feed.LastOfAsync(["firm_2", "firm_1", "firm_unknown"], Ct)).OrderBy(
            c => c.RecordId,
            StringComparer.Ordinal
        );
        Assert.Equal(
            [("firm_1", 2, false), ("firm_2", 3, true)],
            last.Select(c => (c.RecordId, c.Revision, c.Record is null))
                .Select(t => (t.RecordId, (int)t.Revision, t.Item3))
        );
    }

    [Fact]
    public async Task What_a_record_was_at_a_revision_is_its_newest_change_up_to_there()
    {
        await PutAsync(Some.Firm("firm_1"));
        await PutAsync(Some.Firm("firm_1") with { Version = 2 }, Some.Firm("firm_2"));
        await CommitAsync(Fact.Remove(Some.Firm("firm_1") with { Version = 2 }));
        async Task IsAsync(long upTo, params (string, int, bool)[] expected) =>
            Assert.Equal(
                expected,
                (await Feed.LastOfAsync(["firm_1", "firm_2"], Ct, upTo))
                    .OrderBy(c => c.RecordId, StringComparer.Ordinal)
                    .Select(c => (c.RecordId, c.Version, c.Record is null))
            );

        await IsAsync(0);
        await IsAsync(1, ("firm_1", 1, false));
        await IsAsync(2, ("firm_1", 2, false), ("firm_2", 1, false));
        await IsAsync(3, ("firm_1", 3, true), ("firm_2", 1, false));
    }

    [Fact]
    public async Task Each_record_that_changed_comes_once_at_its_newest_change_in_the_order_of_the_feed()
    {
        await PutAsync(Enumerable.Range(0, 5).Select(i => Some.Firm($"firm_{i}")));
        await PutAsync(Some.Firm("firm_3") with { Version = 2 }, Some.Project("project_1"));
        await CommitAsync(Fact.Remove(Some.Firm("firm_0")));
        ChangedRecord[] expected =
        [
            new(new(1, 1), RecordKind.Firm, "firm_1", 1, false),
            new(new(1, 2), RecordKind.Firm, "firm_2", 1, false),
            new(new(1, 4), RecordKind.Firm, "firm_4", 1, false),
            new(new(2, 0), RecordKind.Firm, "firm_3", 2, false),
            new(new(2, 1), RecordKind.Project, "project_1", 1, false),
            new(new(3, 0), RecordKind.Firm, "firm_0", 2, true),
        ];

        for (var size = 1; size <= 7; size++)
            Assert.Equal(expected, await AllChangedAsync(FeedPosition.After(0), size));
        Assert.Equal(expected[3..], await AllChangedAsync(FeedPosition.After(1), 2));
        Assert.Equal(expected[2..], await AllChangedAsync(new(1, 2), 2));
        Assert.Equal(expected[4..5], await AllChangedAsync(FeedPosition.After(0), 1, RecordKind.Project));
        Assert.Empty(await AllChangedAsync(FeedPosition.After(3), 1));
        Assert.Empty(await AllChangedAsync(FeedPosition.After(99), 1));
        Assert.Equal(6, await Feed.CountChangedRecordsAsync(0, [], Ct));
        Assert.Equal(3, await Feed.CountChangedRecordsAsync(1, [], Ct));
        Assert.Equal(2, await Feed.CountChangedRecordsAsync(1, [RecordKind.Firm], Ct));
        Assert.Equal(0, await Feed.CountChangedRecordsAsync(3, [], Ct));
    }

    private async Task<List<ChangedRecord>> AllChangedAsync(FeedPosition from, int size, params RecordKind[] kinds)
    {
        var all = new List<ChangedRecord>();
        for (var page = await ReadAsync(); page.Count > 0; page = await ReadAsync())
            all.AddRange(page);
        return all;

        Task<IReadOnlyList<ChangedRecord>> ReadAsync() =>
            Feed.ChangedRecordsAsync(all.Count > 0 ? all[^1].At : from, kinds, size, Ct);
    }

    [Fact]
    public async Task Who_waits_is_woken_by_the_next_commit_and_not_before()
    {
        var waiting = Feed.WaitAsync(0, Ct);
        await Task.Delay(50, Ct);
        Assert.False(waiting.IsCompleted);
        await PutAsync(Some.Firm("firm_1"));
        await waiting.WaitAsync(TimeSpan.FromSeconds(10), Ct);
        await Feed.WaitAsync(0, Ct).WaitAsync(TimeSpan.FromSeconds(10), Ct);
    }

    [Fact]
    public async Task Waiting_ends_when_it_is_called_off()
    {
        using var off = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var waiting = Feed.WaitAsync(0, off.Token);
        await off.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(TimeSpan.FromSeconds(10), Ct));
    }

    /// <summary>
    /// Whatever is committed, in whatever order and at whatever stale version, the feed replays to exactly what is on
    /// file.
    /// </summary>
    [Fact]
    public async Task Replaying_the_feed_gives_what_is_on_file()
    {
        var model = new Dictionary<string, Firm>();
        long revision = 0;
        await Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[-1, 1], Gen.Bool)
            .HoldsAsync(
                async (a, b, lag, remove) =>
                {
                    var facts = new[] { a, b }.Distinct().Select(i => Next(model, $"firm_{i}", lag, remove)).ToArray();
                    var sound = facts.All(f => f.ReadVersion == (model.TryGetValue(f.Id, out var on) ? on.Version : 0));
                    var result = await CommitAsync(facts);
                    Assert.Equal(sound, result is Committed);
                    if (!sound)
                        return;
                    Assert.Equal(++revision, ((Committed)result).Revision);
                    foreach (var fact in facts)
                    {
                        if (fact.Record is Firm firm)
                            model[fact.Id] = firm;
                        else
                            model.Remove(fact.Id);
                    }
                },
                iter: Store.Samples
            );

        var replayed = new SortedDictionary<string, IRecord>(StringComparer.Ordinal);
        foreach (var change in await Feed.SinceAsync(0, int.MaxValue, Ct))
        {
            if (change.Record is null)
                replayed.Remove(change.RecordId);
            else
                replayed[change.RecordId] = change.Record;
        }
        SameSet(model.Values, replayed.Values);
        SameSet(model.Values, await Records.AllAsync<Firm>(Ct).ToListAsync(Ct));
        var left = (await AllChangedAsync(FeedPosition.After(0), 3)).Where(c => !c.Removed).Select(c => c.Id);
        Assert.Equal(model.Keys.Order(StringComparer.Ordinal), left.Order(StringComparer.Ordinal));
        Assert.Empty(await Store.Get<IStore>().CheckAsync(Ct).ToListAsync(Ct));
    }

    private static Fact Next(Dictionary<string, Firm> model, string id, int lag, bool remove)
    {
        var version = Math.Max(0, (model.TryGetValue(id, out var on) ? on.Version : 0) + lag);
        return remove && version > 0
            ? Fact.Remove(Some.Firm(id) with { Version = version })
            : Fact.Put(Some.Firm(id, $"第 {version} 版") with { Version = version + 1 });
    }
}
