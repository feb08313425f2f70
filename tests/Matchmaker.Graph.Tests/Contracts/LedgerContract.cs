using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.FollowUps;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Records;

namespace Matchmaker.Graph.Tests.Contracts;

public abstract class LedgerContract<TStore> : Contract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly Caller Staff = new("account_1", "王工", AccountRole.Staff);

    [Fact]
    public async Task A_commit_answers_its_revision_and_its_records_in_order()
    {
        await PutAsync(Some.Catalogue);
        var (b, a) = (Some.Firm("firm_b"), Some.Firm("firm_a"));
        var committed = Assert.IsType<Committed>(await CommitAsync(Fact.Put(b), Fact.Put(a)));
        Assert.Equal(2, committed.Revision);
        Assert.Equal(["firm_b", "firm_a"], committed.Ids);
        Assert.False(committed.Replayed);
    }

    [Fact]
    public async Task Every_kind_of_record_comes_back_as_it_was_put()
    {
        await PutAsync(Some.Catalogue);
        var firm = Some.FullFirm("firm_1");
        var project = Some.Project("project_1", "firm_1", "link_casting", "link_bogie");
        var engagement = Some.Engagement("engagement_1", "project_1", "firm_1", "firm_2") with
        {
            FollowUps = [Some.HeldFollowUp("followup_1", Some.Today, Some.Morning)],
            Outcomes = [Some.Outcome("outcome_1", Some.Today)],
        };
        var account = Some.Account("account_1", "Wang", AccountRole.Leader, "firm_1") with
        {
            MustChangePassword = true,
            FirstPasswordUntil = Some.Morning,
            Disabled = true,
            UnlockedAt = Some.Morning,
            Ended = [new EndedSession("one", Some.Morning), new EndedSession("two", Some.Morning)],
        };
        var fair = Some.Event("event_1", Some.Morning, "chain_rail") with { District = "district_laoshan" };
        IReadOnlyList<FollowUp> tasks =
        [
            Some.FollowUp("followup_2", "engagement_1", Some.Today),
            Some.FollowUp("followup_3", "event_1", Some.Today, Some.Morning),
        ];
        await PutAsync([firm, Some.Firm("firm_2"), project, engagement, account, fair, .. tasks]);

        Same([firm], await Firms.ByIdsAsync(["firm_1", "firm_unknown"], Ct));
        Same([project], await Projects.ByIdsAsync(["project_1"], Audience.Everything, Ct));
        Same([engagement], await Engagements.ByIdsAsync(["engagement_1"], Audience.Everything, Ct));
        Same([account], await Accounts.ByIdsAsync(["account_1"], Ct));
        SameSet(tasks, await FollowUps.ByIdsAsync(["followup_1", "followup_2", "followup_3"], Audience.Everything, Ct));
        Same([fair], await Events.ByIdsAsync(["event_1"], Ct));
        SameSet(Some.Catalogue, await Chains.CatalogueAsync(Ct));
    }

    [Fact]
    public async Task A_record_put_again_replaces_all_of_it()
    {
        await PutAsync(Some.Catalogue);
        await PutAsync(Some.FullFirm("firm_1"));
        var plain = Some.Firm("firm_1", "青岛新名", "link_bogie") with { Version = 2 };
        await PutAsync(plain);
        Same([plain], await Firms.ByIdsAsync(["firm_1"], Ct));
        Assert.Empty(await Firms.LeadingAsync(["chain_appliances"], Ct));
        Assert.Equal(
            [1, 0],
            (await Chains.CoveragesAsync(["link_bogie", "link_casting"], Ct))
                .OrderBy(p => p.Link)
                .Select(p => p.MakerCount)
        );
    }

    [Fact]
    public async Task A_commit_on_stale_versions_names_them_all_with_their_versions_and_writes_nothing()
    {
        await PutAsync(Some.Firm("firm_1"), Some.Firm("firm_2"), Some.Firm("firm_3"));
        await PutAsync(Some.Next(Some.Firm("firm_1")));
        var stale = Assert.IsType<VersionConflict>(
            await CommitAsync(
                Fact.Put(Some.Firm("firm_new")),
                Fact.Put(Some.Next(Some.Firm("firm_1", "旧"))),
                Fact.Put(Some.Firm("firm_2", "已有")),
                Fact.Put(Some.Next(Some.Firm("firm_3"))),
                Fact.Remove(Some.Firm("firm_unknown"))
            )
        );
        Assert.Equal([new("firm_1", 2), new("firm_2", 1), new("firm_unknown", 0)], stale.Records.OrderBy(r => r.Id));
        await NothingWrittenAsync(revision: 2, "firm_new");
        Assert.Equal(1, (await Firms.OneAsync("firm_3", Ct))!.Version);
    }

    [Fact]
    public async Task A_commit_that_points_at_nothing_names_what_is_missing_and_writes_nothing()
    {
        await PutAsync(Some.Catalogue);
        var dangling = Assert.IsType<DanglingReferences>(
            await CommitAsync(
                Fact.Put(
                    Some.Firm("firm_1", "甲", "link_casting", "link_unknown") with
                    {
                        District = "district_unknown",
                    }
                ),
                Fact.Put(Some.Firm("firm_2"))
            )
        );
        Assert.Equal(["district_unknown", "link_unknown"], dangling.Ids.Order());
        await NothingWrittenAsync(revision: 1, "firm_1", "firm_2");
    }

    [Fact]
    public async Task Records_of_one_commit_may_point_at_each_other_in_any_order()
    {
        await PutAsync([.. Some.Catalogue.Reverse()]);
        await PutAsync(Some.Project("project_1", "firm_1", "link_casting"), Some.Firm("firm_1"));
        Assert.Single(await Projects.ByIdsAsync(["project_1"], Audience.Everything, Ct));
    }

    [Fact]
    public async Task A_record_that_others_point_at_cannot_be_removed_alone()
    {
        var (firm, project) = (Some.Firm("firm_1"), Some.Project("project_1", "firm_1"));
        await PutAsync(firm, project);
        Assert.Equal(["firm_1"], Assert.IsType<DanglingReferences>(await CommitAsync(Fact.Remove(firm))).Ids);
        Assert.NotNull(await Firms.OneAsync("firm_1", Ct));

        Assert.IsType<Committed>(await CommitAsync(Fact.Remove(firm), Fact.Remove(project)));
        Assert.Null(await Firms.OneAsync("firm_1", Ct));
        Assert.Empty(await Projects.ByIdsAsync(["project_1"], Audience.Everything, Ct));
    }

    [Fact]
    public async Task A_removed_record_may_come_back_as_new()
    {
        await PutAsync(Some.Firm("firm_1"));
        await CommitAsync(Fact.Remove(Some.Firm("firm_1")));
        await PutAsync(Some.Firm("firm_1", "重来"));
        Assert.Equal("重来", (await Firms.OneAsync("firm_1", Ct))!.NameZh);
    }

    [Fact]
    public async Task A_unique_key_has_one_owner_until_it_is_let_go()
    {
        const string uscc = "91350100M000100Y43";
        await PutAsync(Some.Firm("firm_1") with { Uscc = uscc });
        var taken = Assert.IsType<DuplicateKeys>(
            await CommitAsync(Fact.Put(Some.Firm("firm_2") with { Uscc = uscc }), Fact.Put(Some.Firm("firm_3")))
        );
        Assert.Equal([$"uscc:{uscc}"], taken.Keys);
        await NothingWrittenAsync(revision: 1, "firm_2", "firm_3");
        Assert.IsType<DuplicateKeys>(
            await CommitAsync(
                Fact.Put(Some.Firm("firm_4") with { Uscc = "911100000000000000" }),
                Fact.Put(Some.Firm("firm_5") with { Uscc = "911100000000000000" })
            )
        );

        // Kept by its owner, handed over within one commit, free once its owner is gone.
        await PutAsync(Some.Firm("firm_1", "改名") with { Version = 2, Uscc = uscc });
        await PutAsync(Some.Firm("firm_2") with { Uscc = uscc }, Some.Firm("firm_1") with { Version = 3 });
        Assert.IsType<Committed>(await CommitAsync(Fact.Remove(Some.Firm("firm_2"))));
        await PutAsync(Some.Firm("firm_3") with { Uscc = uscc });
    }

    [Fact]
    public async Task A_repeated_key_answers_the_first_commit_and_changes_nothing()
    {
        var first = new Commit(Staff, "saveFirm", [Fact.Put(Some.Firm("firm_1"))], Key("m-1"));
        var done = Assert.IsType<Committed>(await Ledger.CommitAsync(first, Ct));
        var again = Assert.IsType<Committed>(
            await Ledger.CommitAsync(first with { Facts = [Fact.Put(Some.Firm("firm_other"))] }, Ct)
        );
        Assert.Equal((done.Revision, true), (again.Revision, again.Replayed));
        Assert.Equal(done.Ids, again.Ids);
        await NothingWrittenAsync(revision: 1, "firm_other");

        var earlier = await Ledger.IdempotencyEntryAsync("account_1", "m-1", Ct);
        Assert.Equal(
            (done.Revision, "saveFirm", "fingerprint"),
            (earlier!.Revision, earlier.Mutation, earlier.Fingerprint)
        );
        Assert.Equal(done.Ids, earlier.Ids);
        Assert.Null(await Ledger.IdempotencyEntryAsync("account_2", "m-1", Ct));
        Assert.Null(await Ledger.IdempotencyEntryAsync("account_1", "m-2", Ct));
    }

    [Theory]
    [InlineData("setLibraryState", "fingerprint")]
    [InlineData("saveFirm", "another fingerprint")]
    public async Task An_id_that_stands_for_another_mutation_or_input_is_refused_and_writes_nothing(
        string mutation,
        string fingerprint
    )
    {
        await Ledger.CommitAsync(new Commit(Staff, "saveFirm", [Fact.Put(Some.Firm("firm_1"))], Key("m-1")), Ct);
        Assert.IsType<IdempotencyKeyReused>(
            await Ledger.CommitAsync(
                new Commit(
                    Staff,
                    mutation,
                    [Fact.Put(Some.Firm("firm_other"))],
                    new IdempotencyKey("m-1", mutation, fingerprint)
                ),
                Ct
            )
        );
        // Whether or not what it puts is stale.
        Assert.IsType<IdempotencyKeyReused>(
            await Ledger.CommitAsync(
                new Commit(
                    Staff,
                    mutation,
                    [Fact.Put(Some.Firm("firm_1"))],
                    new IdempotencyKey("m-1", mutation, fingerprint)
                ),
                Ct
            )
        );
        await NothingWrittenAsync(revision: 1, "firm_other");
    }

    [Fact]
    public async Task Of_many_requests_at_once_under_one_id_one_is_carried_out_and_only_its_like_hear_so()
    {
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(i =>
                    Task.Run(() =>
                        Ledger.CommitAsync(
                            new Commit(
                                Staff,
                                "saveFirm",
                                [Fact.Put(Some.Firm($"firm_{i}"))],
                                new IdempotencyKey("m-1", "saveFirm", $"{i % 2}")
                            ),
                            Ct
                        )
                    )
                )
        );
        Assert.Single(answers, a => a is Committed { Replayed: false });
        Assert.Equal(7, answers.Count(a => a is Committed { Replayed: true, Revision: 1 }));
        Assert.Equal(8, answers.Count(a => a is IdempotencyKeyReused));
        Assert.Equal(1, await Feed.RevisionAsync(Ct));
    }

    [Fact]
    public async Task The_key_of_a_removal_stands_for_it_though_the_record_came_back()
    {
        await PutAsync(Some.Firm("firm_1"));
        var removal = new Commit(Staff, "remove", [Fact.Remove(Some.Firm("firm_1"))], Key("m-1"));
        Assert.IsType<Committed>(await Ledger.CommitAsync(removal, Ct));
        await PutAsync(Some.Firm("firm_1", "重来"));
        Assert.True(Assert.IsType<Committed>(await Ledger.CommitAsync(removal, Ct)).Replayed);
        Assert.Equal("重来", (await Firms.OneAsync("firm_1", Ct))!.NameZh);
    }

    [Fact]
    public async Task Another_account_may_use_the_same_mutation_id()
    {
        await Ledger.CommitAsync(new Commit(Staff, "saveFirm", [Fact.Put(Some.Firm("firm_1"))], Key("m-1")), Ct);
        var other = await Ledger.CommitAsync(
            new Commit(Staff with { AccountId = "account_2" }, "saveFirm", [Fact.Put(Some.Firm("firm_2"))], Key("m-1")),
            Ct
        );
        Assert.False(Assert.IsType<Committed>(other).Replayed);
    }

    [Fact]
    public async Task A_refused_commit_does_not_use_up_its_mutation_id()
    {
        await PutAsync(Some.Firm("firm_1"));
        Assert.IsType<VersionConflict>(
            await Ledger.CommitAsync(new Commit(Staff, "saveFirm", [Fact.Put(Some.Firm("firm_1"))], Key("m-1")), Ct)
        );
        var retry = await Ledger.CommitAsync(
            new Commit(Staff, "saveFirm", [Fact.Put(Some.Next(Some.Firm("firm_1")))], Key("m-1")),
            Ct
        );
        Assert.False(Assert.IsType<Committed>(retry).Replayed);
    }

    [Fact]
    public async Task The_same_mutation_sent_many_times_at_once_lands_once()
    {
        var commit = new Commit(Staff, "saveFirm", [Fact.Put(Some.Firm("firm_1"))], Key("m-1"));
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(_ => Task.Run(() => Ledger.CommitAsync(commit, Ct)))
        );
        Assert.Single(answers, a => a is Committed { Replayed: false });
        Assert.Equal(15, answers.Count(a => a is Committed { Replayed: true, Revision: 1 }));
        Assert.Equal(1, await Feed.RevisionAsync(Ct));
    }

    [Fact]
    public async Task Of_many_writers_of_one_version_one_wins()
    {
        await PutAsync(Some.Firm("firm_1"));
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(i => Task.Run(() => CommitAsync(Fact.Put(Some.Next(Some.Firm("firm_1", $"第{i}名"))))))
        );
        Assert.Single(answers, a => a is Committed);
        Assert.Equal(15, answers.Count(a => a is VersionConflict));
        Assert.Equal(2, (await Firms.OneAsync("firm_1", Ct))!.Version);
    }

    [Fact]
    public async Task A_commit_that_contradicts_itself_is_the_callers_mistake()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => CommitAsync());
        await Assert.ThrowsAsync<ArgumentException>(() =>
            CommitAsync(Fact.Put(Some.Firm("firm_1")), Fact.Put(Some.Firm("firm_1")))
        );
        await Assert.ThrowsAsync<ArgumentException>(() =>
            CommitAsync(new Fact(RecordKind.Firm, "firm_1", 0, Some.Firm("firm_1") with { Version = 0 }))
        );
        await Assert.ThrowsAsync<ArgumentException>(() =>
            CommitAsync(new Fact(RecordKind.Firm, "firm_1", 1, Some.Firm("firm_1") with { Version = 3 }))
        );
        Assert.Equal(0, await Feed.RevisionAsync(Ct));
    }

    [Fact]
    public async Task A_record_that_comes_from_another_store_keeps_its_version_and_goes_on_from_there()
    {
        var moved = Some.Firm("firm_1") with { Version = 7 };
        Assert.IsType<Committed>(await CommitAsync(Fact.Restore(moved)));
        Assert.IsType<VersionConflict>(await CommitAsync(Fact.Restore(moved)));
        Assert.IsType<Committed>(await CommitAsync(Fact.Put(moved with { Version = 8 })));
        Assert.Equal([7, 8], (await Feed.SinceAsync(0, 10, Ct)).Select(c => c.Version));
    }

    [Fact]
    public async Task Of_what_is_personal_the_feed_keeps_that_it_changed_and_forgets_what_it_said()
    {
        var (changed, kept) = (Some.Contact("contact_1", "firm_1"), Some.Contact("contact_2", "firm_1", first: false));
        await PutAsync(Some.Firm("firm_1"), changed, kept);
        var now = Some.Next(changed) with { Phone = "138 0532 0001" };
        await PutAsync(now);
        await IsKnownAsync(changed.Id, (2, now), (1, null));
        await IsKnownAsync(kept.Id, (1, kept));

        var newest = Some.Next(now) with { Mail = null };
        await PutAsync(newest);
        await IsKnownAsync(changed.Id, (3, newest), (2, null), (1, null));
        Assert.Empty(await WrongAsync());

        Assert.IsType<Committed>(await CommitAsync(Fact.Remove(newest)));
        await IsKnownAsync(changed.Id, (4, null), (3, null), (2, null), (1, null));
        Assert.Equal(
            [(changed.Id, 4, true)],
            (await Feed.ChangedRecordsAsync(FeedPosition.After(1), [RecordKind.Contact], 10, Ct)).Select(c =>
                (c.Id, c.Version, c.Removed)
            )
        );
        Assert.Empty(await WrongAsync());

        await PutAsync(changed);
        await IsKnownAsync(changed.Id, (1, changed), (4, null), (3, null), (2, null), (1, null));
        Assert.Empty(await WrongAsync());
    }

    [Fact]
    public async Task A_refused_commit_forgets_nothing()
    {
        var contact = Some.Contact("contact_1", "firm_1");
        await PutAsync(Some.Firm("firm_1"), contact);
        Assert.IsType<VersionConflict>(await CommitAsync(Fact.Put(Some.Next(Some.Next(contact)))));
        Assert.IsType<DanglingReferences>(
            await CommitAsync(Fact.Put(Some.Next(contact)), Fact.Put(Some.Contact("contact_2", "firm_none")))
        );
        await IsKnownAsync(contact.Id, (1, contact));
    }

    [Fact]
    public async Task Of_what_is_not_personal_the_feed_keeps_what_it_said()
    {
        var firm = Some.Firm("firm_1");
        var reading = Some.ContactReading("reading_1", "firm_1", "account_1", "contact_1");
        await PutAsync(firm, Some.Account("account_1", "wang"), reading, Some.Contact("contact_1", "firm_1"));
        await PutAsync(Some.Next(firm), Some.Next(reading), Some.Next(Some.Contact("contact_1", "firm_1")));
        Assert.IsType<Committed>(await CommitAsync(Fact.Remove(Some.Next(reading))));
        await IsKnownAsync(firm.Id, (2, Some.Next(firm)), (1, firm));
        await IsKnownAsync(reading.Id, (3, null), (2, Some.Next(reading)), (1, reading));
    }

    /// <summary>The versions of a record, newest first, each with what the feed still knows of it.</summary>
    private async Task IsKnownAsync(string id, params (int Version, IRecord? Record)[] expected)
    {
        IsTold((await Feed.OfAsync(id, new(10), Ct)).Items);
        IsTold((await Feed.SinceAsync(0, int.MaxValue, Ct)).Where(c => c.RecordId == id).Reverse());

        void IsTold(IEnumerable<Change> changes)
        {
            var told = changes.ToList();
            Assert.Equal(expected.Select(e => e.Version), told.Select(c => c.Version));
            Assert.Equal(
                expected.Select(e => e.Record is null ? null : RecordJson.Write(e.Record)),
                told.Select(c => c.Record is null ? null : RecordJson.Write(c.Record))
            );
            Assert.DoesNotContain(told, c => c.Unreadable);
        }
    }

    private async Task<IReadOnlyList<string>> WrongAsync() =>
        await Store.Get<IStore>().CheckAsync(Ct).Select(sentence => sentence.En).ToListAsync(Ct);

    [Fact]
    public async Task A_sound_store_has_nothing_to_complain_of()
    {
        await PutAsync(Some.Catalogue);
        await PutAsync(
            Some.FullFirm("firm_1"),
            Some.Project("project_1", "firm_1", "link_casting"),
            Some.Firm("firm_2")
        );
        await PutAsync(Some.Engagement("engagement_1", "project_1", "firm_1", "firm_2"));
        await PutAsync(Some.Next(Some.Firm("firm_2")));
        await CommitAsync(Fact.Remove(Some.Engagement("engagement_1", "project_1", "firm_1", "firm_2")));
        var wrong = new List<string>();
        await foreach (var sentence in Store.Get<IStore>().CheckAsync(Ct))
            wrong.Add(sentence.En);
        Assert.Empty(wrong);
    }

    private static IdempotencyKey Key(string id) => new(id, "saveFirm", "fingerprint");

    private async Task NothingWrittenAsync(long revision, params string[] absent)
    {
        Assert.Equal(revision, await Feed.RevisionAsync(Ct));
        Assert.Empty(await Firms.ByIdsAsync(absent, Ct));
    }
}
