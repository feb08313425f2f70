using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Embedded;
using Matchmaker.Graph.Tests.Contracts;
using Microsoft.Data.Sqlite;

namespace Matchmaker.Graph.Tests.Embedded;

public sealed partial class StoreFileTests : Contract<EmbeddedUnderTest>
{
    private const string WithoutKeys =
        "ALTER TABLE carried_out DROP COLUMN mutation; ALTER TABLE carried_out DROP COLUMN fingerprint";

    private const string WithoutFolding =
        "DROP INDEX account_by_folded_name; ALTER TABLE account DROP COLUMN folded_name; DROP INDEX account_by_firm";

    private const string WithoutTimes = "DROP INDEX change_by_time";
    private const string WithoutOffers = "DROP INDEX engagement_by_offer; ALTER TABLE engagement DROP COLUMN offer";
    private const string WithoutAmendments =
        "DROP INDEX project_awaiting_review; ALTER TABLE project DROP COLUMN amendment_state";
    private const string WithoutFollowUps =
        "DROP INDEX engagement_with_follow_ups; CREATE TABLE follow_up (engagement TEXT, id TEXT)";

    // The scripts themselves say which tables a later structure has.
    private static string WithoutTablesSince(int structure) =>
        string.Join(
            "; ",
            Directory
                .EnumerateFiles(Repository.Folder("src", "Matchmaker.Graph", "Embedded", "Migrations"), "*.sql")
                .Where(script => int.Parse(Path.GetFileName(script)[..4], CultureInfo.InvariantCulture) > structure)
                .SelectMany(script => CreatedTable().Matches(File.ReadAllText(script)))
                .Select(table => $"DROP TABLE {table.Groups[1].Value}")
        );

    [GeneratedRegex(@"CREATE TABLE (\w+)")]
    private static partial Regex CreatedTable();

    private string FileName => Path.Combine(Store.Data, EmbeddedStore.FileName);

    [Fact]
    public async Task What_was_committed_is_there_when_it_is_opened_again()
    {
        await PutAsync(Some.Firm("firm_1"));
        await Store.CloseAsync();
        Assert.Equal([EmbeddedStore.FileName], Directory.GetFiles(Store.Data).Select(Path.GetFileName));
        await Store.OpenAsync();
        Assert.NotNull(await Firms.OneAsync("firm_1", Ct));
        Assert.Equal(1, await Feed.RevisionAsync(Ct));
    }

    [Fact]
    public async Task A_file_of_the_first_structure_is_brought_up_to_date_with_all_that_is_in_it()
    {
        await PutAsync(Some.Firm("firm_1"), Some.Account("account_1", "one"));
        await Store.CloseAsync();
        Execute(
            $"{WithoutTablesSince(1)}; {WithoutKeys}; {WithoutFolding}; {WithoutFollowUps}; "
                + $"{WithoutTimes}; {WithoutOffers}; {WithoutAmendments}; PRAGMA user_version = 1"
        );
        await Store.OpenAsync();
        await PutAsync(Some.Mark("mark_1", "account_1", new(null, null, "压铸件", Seeking.Firms), "firm_1"));
        Assert.NotNull(await Firms.OneAsync("firm_1", Ct));
        Assert.Empty(await Store.Get<IStore>().CheckAsync(Ct).ToListAsync(Ct));
    }

    [Fact]
    public async Task Texts_that_were_folded_otherwise_are_folded_anew_when_the_file_is_opened()
    {
        // More than one portion of them.
        await PutAsync(
            Enumerable.Range(0, 1_100).Select(i => Some.Firm($"firm_{i:0000}", i == 1_099 ? "青島海爾" : "青岛"))
        );
        await PutAsync(
            Some.Project("project_1") with
            {
                Title = "壓縮機",
            },
            Some.Account("account_1", "王國"),
            Some.Account("account_2", "王国")
        );
        await Store.CloseAsync();
        Execute(
            "UPDATE folding SET fingerprint = 'older'; UPDATE firm SET search = body ->> 'nameZh'; UPDATE "
                + "project SET search = ''; UPDATE account SET folded_name = ''"
        );

        await Store.OpenAsync();

        Assert.Equal(["firm_1099"], (await Firms.PageAsync(new(new("海尔")), new(), Ct)).Items.Select(f => f.Id));
        Assert.Equal("account_1", (await Accounts.ByNameAsync("王國", Ct))!.Id);
        Assert.Empty(await Store.Get<IStore>().CheckAsync(Ct).ToListAsync(Ct));
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_does_not_keep_the_others_from_being_folded()
    {
        await PutAsync(Some.Firm("firm_1"), Some.Firm("firm_2", "海爾"));
        await Store.CloseAsync();
        Execute(
            "UPDATE folding SET fingerprint = 'older'; UPDATE firm SET body = json_remove(body, "
                + "'$.positions') WHERE id = 'firm_1'; UPDATE firm SET search = ''"
        );
        await Store.OpenAsync();
        Assert.Equal(["firm_2"], (await Firms.PageAsync(new(new("海尔")), new(), Ct)).Items.Select(f => f.Id));
    }

    [Fact]
    public async Task An_id_that_an_older_release_kept_answers_for_records_of_its_kind_and_is_a_conflict_for_others()
    {
        var staff = new Caller("account_1", "王工", AccountRole.Staff);
        var input = new SomeInput("m-1");
        await PutAsync(Some.Firm("firm_1"), Some.Account("account_1", "one"));
        await Ledger.CommitAsync(
            new Commit(staff, "saveFirm", [Fact.Put(Some.Firm("firm_2"))], new IdempotencyKey("m-1", "saveFirm", "1")),
            Ct
        );
        await Store.CloseAsync();
        Execute(
            $"{WithoutTablesSince(2)}; {WithoutKeys}; {WithoutFolding}; {WithoutFollowUps}; "
                + $"{WithoutTimes}; {WithoutOffers}; {WithoutAmendments}; PRAGMA user_version = 2"
        );
        await Store.OpenAsync();

        Assert.Equal(
            "firm_2",
            (await Ledger.OnceAsync<Firm>(new(staff, "saveFirm", input), Firms.OneAsync, NotAgain<Firm>, Ct)).Value!.Id
        );
        var marks = Store.Get<IMarks>();
        IsConflict(
            await Ledger.OnceAsync<Mark>(
                new(staff, "markMatch", input),
                (id, ct) => marks.OneAsync("account_1", id, ct),
                NotAgain<Mark>,
                Ct
            )
        );
        IsConflict(
            await Ledger.RemoveOnceAsync<Mark>(
                new(staff, "removeMark", input),
                "mark_1",
                (id, ct) => marks.OneAsync("account_1", id, ct),
                NotAgain<RemovedRecord>,
                Ct
            )
        );

        // It was saved and is still there: whatever was carried out under the id, it was not its removal.
        IsConflict(
            await Ledger.RemoveOnceAsync<Firm>(
                new(staff, "remove", input),
                "firm_2",
                Firms.OneAsync,
                NotAgain<RemovedRecord>,
                Ct
            )
        );
        await CommitAsync(Fact.Remove(Some.Firm("firm_2")));
        Assert.Equal(
            "firm_2",
            (
                await Ledger.RemoveOnceAsync<Firm>(
                    new(staff, "remove", input),
                    "firm_2",
                    Firms.OneAsync,
                    NotAgain<RemovedRecord>,
                    Ct
                )
            )
                .Value!
                .Id
        );

        static Task<Result<T>> NotAgain<T>(Attempt attempt)
            where T : class => throw new InvalidOperationException("It was carried out before.");
        static void IsConflict<T>(Result<T> result)
            where T : class => Assert.Equal(ErrorCode.Conflict, Assert.Single(result.Errors).Code);
    }

    [Fact]
    public async Task A_file_of_a_newer_program_is_refused_and_left_as_it_is()
    {
        await Store.CloseAsync();
        Execute("PRAGMA user_version = 999");
        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(Store.OpenAsync);
        Assert.Contains("999", refusal.Why!.Zh, StringComparison.Ordinal);
        Assert.Contains("newer program", refusal.Why.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused()
    {
        await Store.CloseAsync();
        File.Delete(FileName);
        Execute("CREATE TABLE theirs (x)");
        await Assert.ThrowsAsync<StoreRefusedException>(Store.OpenAsync);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        await Store.CloseAsync();
        await File.WriteAllTextAsync(FileName, new string('x', 5000), Ct);
        await Assert.ThrowsAsync<StoreRefusedException>(Store.OpenAsync);
    }

    [Fact]
    public async Task A_directory_that_cannot_be_made_is_reported_as_unavailable()
    {
        await using var under = new EmbeddedUnderTest { Data = Path.Combine(FileName, "below-a-file") };
        await Assert.ThrowsAsync<StoreUnavailableException>(under.OpenAsync);
    }

    [Fact]
    public async Task A_backup_taken_under_writing_is_a_sound_store_of_one_moment()
    {
        await PutAsync(Some.Firm("firm_0"));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var writing = Task.Run(
            async () =>
            {
                for (var i = 1; !stop.IsCancellationRequested; i++)
                    await PutAsync(Some.Firm($"firm_{i}"));
            },
            Ct
        );
        await using var copy = new EmbeddedUnderTest();
        var path = Path.Combine(copy.Data, EmbeddedStore.FileName);
        await Store.Get<IStore>().BackupAsync(path, Ct);
        await stop.CancelAsync();
        await writing;

        await copy.OpenAsync();
        Assert.Empty(await copy.Get<IStore>().CheckAsync(Ct).ToListAsync(Ct));
        Assert.Equal(
            await copy.Get<IChangeFeed>().RevisionAsync(Ct),
            await copy.Get<IRecords>().AllAsync<Firm>(Ct).CountAsync(Ct)
        );
    }

    [Fact]
    public async Task A_backup_never_overwrites()
    {
        var path = Path.Combine(Store.Data, "kept.db");
        await File.WriteAllTextAsync(path, "kept", Ct);
        await Assert.ThrowsAsync<StoreRefusedException>(() => Store.Get<IStore>().BackupAsync(path, Ct));
        Assert.Equal("kept", await File.ReadAllTextAsync(path, Ct));
    }

    [Fact]
    public async Task After_closing_a_commit_is_told_that_the_store_is_not_there()
    {
        var (ledger, store) = (Ledger, Store.Get<IStore>());
        await store.DisposeAsync();
        await Assert.ThrowsAnyAsync<Exception>(() =>
            ledger.CommitAsync(new(Domain.Access.Caller.Seed, "late", [Fact.Put(Some.Firm("firm_1"))]), Ct)
        );
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={FileName};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }

    private sealed record SomeInput(string? IdempotencyKey) : IMutationInput;
}
