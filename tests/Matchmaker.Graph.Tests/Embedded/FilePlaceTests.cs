using System.Runtime.Versioning;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Embedded;
using Matchmaker.Graph.Tests.Contracts;

namespace Matchmaker.Graph.Tests.Embedded;

/// <summary>Who may read a store's files, and what becomes of files that were not finished.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class FilePlaceTests : Contract<EmbeddedUnderTest>
{
    private const UnixFileMode Wide =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private string FileName => Path.Combine(Store.Data, EmbeddedStore.FileName);

    [Fact]
    public async Task Every_file_is_its_owners_alone_in_a_folder_that_all_may_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has rights of its own.");
        await using var under = new EmbeddedUnderTest();
        File.SetUnixFileMode(
            under.Data,
            Wide | UnixFileMode.UserExecute | UnixFileMode.OtherExecute | UnixFileMode.GroupExecute
        );
        await under.OpenAsync();
        await under
            .Get<ILedger>()
            .CommitAsync(new(Domain.Access.Caller.Seed, "test", [Fact.Put(Some.Firm("firm_1"))]), Ct);
        await under.Get<IStore>().BackupAsync(Path.Combine(under.Data, "copy"), Ct);
        var files = Directory.GetFiles(under.Data);
        Assert.Equal(
            ["copy", "matchmaker.db", "matchmaker.db-shm", "matchmaker.db-wal"],
            files.Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.All(files, f => Assert.Equal(OwnerPermissions.ReadWrite, File.GetUnixFileMode(f)));
    }

    [Fact]
    public async Task Files_that_others_could_read_are_narrowed_when_the_store_is_opened_for_writing_and_only_then()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has rights of its own.");
        await PutAsync(Some.Firm("firm_1"));
        await Store.CloseAsync();
        File.SetUnixFileMode(FileName, Wide);
        await using (var reading = StoreIn.Folder(Store.Data))
            await reading.OpenAsync(StoreUse.Read, Ct);
        Assert.Equal(Wide, File.GetUnixFileMode(FileName));
        await Store.OpenAsync();
        await PutAsync(Some.Firm("firm_2"));
        Assert.All(
            Directory.GetFiles(Store.Data),
            f => Assert.Equal(OwnerPermissions.ReadWrite, File.GetUnixFileMode(f))
        );
    }

    [Fact]
    public async Task A_new_folder_is_its_owners_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has rights of its own.");
        await using var under = new EmbeddedUnderTest { Data = Path.Combine(Store.Data, "new") };
        await under.OpenAsync();
        Assert.Equal(OwnerPermissions.ReadWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(under.Data));
    }

    [Theory]
    [InlineData("keys")]
    [InlineData("token-key", "first-accounts.json")]
    public async Task A_folder_in_which_a_store_was_gets_no_new_one(params string[] traces)
    {
        await using var under = new EmbeddedUnderTest();
        await using var store = StoreIn.Folder(under.Data, traces);
        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => store.OpenAsync(StoreUse.Fill, Ct));
        Assert.All(traces, name => Assert.Contains(name, refusal.Why!.Zh, StringComparison.Ordinal));
        Assert.All(traces, name => Assert.Contains(name, refusal.Why!.En, StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFileSystemEntries(under.Data));
    }

    [Fact]
    public async Task A_store_that_was_being_made_when_the_program_was_killed_is_made_anew()
    {
        await using var under = new EmbeddedUnderTest();
        foreach (var left in new[] { ".part", ".part-wal", ".part-journal" })
            await File.WriteAllTextAsync(
                Path.Combine(under.Data, EmbeddedStore.FileName + left),
                new string('x', 5000),
                Ct
            );
        await under.OpenAsync();
        Assert.Empty(await under.Get<IStore>().CheckAsync(Ct).ToListAsync(Ct));
        Assert.DoesNotContain(Directory.GetFiles(under.Data), f => f.Contains(".part", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_backup_replaces_what_a_killed_one_left_and_leaves_nothing_when_it_is_refused()
    {
        await PutAsync(Some.Firm("firm_1"));
        var path = Path.Combine(Store.Data, "copy");
        await File.WriteAllTextAsync(path + AtomicFile.Unfinished, new string('x', 5000), Ct);
        await Store.Get<IStore>().BackupAsync(path, Ct);
        Assert.Equal(["copy"], Directory.GetFiles(Store.Data, "copy*").Select(Path.GetFileName));

        await Assert.ThrowsAsync<StoreRefusedException>(() => Store.Get<IStore>().BackupAsync(path, Ct));
        Assert.Equal(["copy"], Directory.GetFiles(Store.Data, "copy*").Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("", "a folder")]
    [InlineData("matchmaker.db", "exists")]
    [InlineData("other.db-wal", "part of a store")]
    [InlineData("no-such-folder/copy", "no folder")]
    public async Task A_backup_to_where_it_cannot_be_is_refused_with_what_to_do(string name, string expected)
    {
        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() =>
            Store.Get<IStore>().BackupAsync(Path.Combine(Store.Data, name), Ct)
        );
        Assert.Contains(expected, refusal.Why!.En, StringComparison.Ordinal);
        Assert.Contains(refusal.Why.Zh, c => c > '\u4e00');
    }

    [Fact]
    public async Task A_file_that_another_run_is_writing_is_not_written_by_a_second_one()
    {
        var path = Path.Combine(Store.Data, "copy");
        using (var first = AtomicFile.Begin(path))
        {
            await Assert.ThrowsAsync<StoreRefusedException>(() => Store.Get<IStore>().BackupAsync(path, Ct));
            await first.Content.WriteAsync("whole"u8.ToArray(), Ct);
            first.Finish();
        }
        Assert.Equal("whole", await File.ReadAllTextAsync(path, Ct));
    }

    [Fact]
    public async Task What_is_read_while_another_program_changes_the_file_is_not_relied_on()
    {
        await PutAsync(Some.Firm("firm_1"));
        await Store.CloseAsync();
        await using var reading = StoreIn.Folder(Store.Data);
        await reading.OpenAsync(StoreUse.Read, Ct);
        File.SetLastWriteTimeUtc(FileName, File.GetLastWriteTimeUtc(FileName).AddSeconds(1));
        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            reading.BackupAsync(Path.Combine(Store.Data, "copy"), Ct)
        );
        Assert.Contains("run this again", failure.Why!.En, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Store.Data, "copy")));
    }
}
