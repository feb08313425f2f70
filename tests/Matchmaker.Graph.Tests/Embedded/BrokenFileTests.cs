using System.Security.Cryptography;
using CsCheck;
using Dapper;
using Matchmaker.Domain;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Embedded;
using Matchmaker.Graph.Tests.Contracts;
using Microsoft.Data.Sqlite;

namespace Matchmaker.Graph.Tests.Embedded;

/// <summary>
/// A store's file that is broken, lost, or not one: told in words, left as it is, and never taken for an empty one.
/// </summary>
public sealed class BrokenFileTests : Contract<EmbeddedUnderTest>
{
    private const int PageSize = 4096;

    private static readonly Dictionary<string, Action<string>> Damages = new()
    {
        ["of zero bytes"] = file => Write(file, []),
        ["gone, its log left"] = file =>
        {
            File.Delete(file);
            Write(file + "-wal", new byte[40]);
        },
        ["cut in the middle"] = file => Cut(file, 20 * PageSize),
        ["cut within a page"] = file => Cut(file, (20 * PageSize) + 77),
        ["cut within its head"] = file => Cut(file, 50),
        ["overwritten in the middle"] = file => Overwrite(file, 10 * PageSize, 30 * PageSize, 0x5A),
        ["overwritten with zeros"] = file => Overwrite(file, 12 * PageSize, 8 * PageSize, 0),
        ["overwritten in its head"] = file => Overwrite(file, 0, 100, 0x5A),
        ["a text"] = file => Write(file, "这不是数据库\n"u8.ToArray()),
        ["a folder"] = file =>
        {
            File.Delete(file);
            Directory.CreateDirectory(file);
        },
        ["another program's"] = file =>
        {
            File.Delete(file);
            Execute(file, "CREATE TABLE theirs (x)");
        },
        ["an empty database"] = file =>
        {
            File.Delete(file);
            Execute(file, "PRAGMA journal_mode = WAL");
            Execute(file, "VACUUM");
        },
        ["a newer program's"] = file => Execute(file, "PRAGMA user_version = 99"),
        ["beside a log that makes no sense"] = file => Write(file + "-wal", [.. Enumerable.Repeat((byte)0x5A, 5000)]),
        ["beside a log that is a folder"] = file => Directory.CreateDirectory(file + "-wal"),
    };

    public static TheoryData<string> Kinds => [.. Damages.Keys];

    private string FileName => Path.Combine(Store.Data, EmbeddedStore.FileName);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_is_told_in_both_languages_by_whatever_opens_it_and_stays_as_it_is(string kind)
    {
        await FillAsync();
        Damages[kind](FileName);
        var before = Content();
        foreach (var use in Enum.GetValues<StoreUse>())
            Told(await FailureAsync(store => store.OpenAsync(use, Ct)));
        Told(await FailureAsync(store => store.BackupAsync(Path.Combine(Store.Data, "copy"), Ct)));
        var wrong = await CheckAsync();
        Assert.NotEmpty(wrong);
        Assert.All(wrong, Told);
        Assert.Equal(before, Content());
    }

    [Fact]
    public Task Whatever_is_overwritten_or_cut_a_check_ends_with_sentences_and_nothing_else_is_ever_thrown() =>
        Gen.Select(Gen.Double.Unit, Gen.Int[1, 3000], Gen.Byte, Gen.Bool)
            .SampleAsync(
                async (where, length, with, cuts) =>
                {
                    var whole = await WholeAsync();
                    await using var under = new EmbeddedUnderTest();
                    var file = Path.Combine(under.Data, EmbeddedStore.FileName);
                    Write(file, whole);
                    var at = (int)(where * whole.Length);
                    if (cuts)
                        Cut(file, at);
                    else
                        Overwrite(file, at, Math.Min(length, whole.Length - at), with);
                    await foreach (var wrong in New(under.Data).CheckAsync(Ct))
                        Told(wrong);
                    foreach (var use in Enum.GetValues<StoreUse>())
                    {
                        await using var store = New(under.Data);
                        if (await Record.ExceptionAsync(() => store.OpenAsync(use, Ct)) is { } failure)
                            Told(failure);
                    }
                },
                iter: 60,
                threads: 1
            );

    [Theory]
    [InlineData(StoreUse.Read)]
    [InlineData(StoreUse.Change)]
    public async Task Whoever_only_wanted_to_look_makes_no_folder_and_no_store(StoreUse use)
    {
        var nowhere = Path.Combine(Store.Data, "no-such-folder");
        Told(await Record.ExceptionAsync(() => New(nowhere).OpenAsync(use, Ct)));
        Told(await Record.ExceptionAsync(() => New(nowhere).BackupAsync(Path.Combine(Store.Data, "copy"), Ct)));
        Assert.Single(await New(nowhere).CheckAsync(Ct).ToListAsync(Ct));
        Assert.False(Directory.Exists(nowhere));

        Directory.CreateDirectory(nowhere);
        Told(await Record.ExceptionAsync(() => New(nowhere).OpenAsync(use, Ct)));
        Assert.Empty(Directory.EnumerateFileSystemEntries(nowhere));
    }

    [Fact]
    public async Task Reading_a_closed_store_leaves_no_file_behind_and_changes_none()
    {
        await FillAsync();
        await ReadsWithoutATraceAsync();
        Assert.Equal([EmbeddedStore.FileName], Directory.GetFiles(Store.Data).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Reading_beside_the_log_of_a_program_that_was_killed_sees_its_commits_and_leaves_them_in_the_log()
    {
        await PutAsync(Some.Firm("firm_1"));
        await using var killed = Killed();
        Assert.True(new FileInfo(Path.Combine(killed.Data, EmbeddedStore.FileName + "-wal")).Length > 0);
        var before = Hash(
            Path.Combine(killed.Data, EmbeddedStore.FileName),
            Path.Combine(killed.Data, EmbeddedStore.FileName + "-wal")
        );

        await using var copy = new EmbeddedUnderTest();
        await New(killed.Data).BackupAsync(Path.Combine(copy.Data, EmbeddedStore.FileName), Ct);
        Assert.Empty(await New(killed.Data).CheckAsync(Ct).ToListAsync(Ct));
        await copy.OpenAsync();
        Assert.NotNull(await copy.Get<IFirms>().OneAsync("firm_1", Ct));
        Assert.Equal(
            before,
            Hash(
                Path.Combine(killed.Data, EmbeddedStore.FileName),
                Path.Combine(killed.Data, EmbeddedStore.FileName + "-wal")
            )
        );
    }

    [Fact]
    public async Task The_log_of_another_store_is_not_written_into_the_file()
    {
        await FillAsync();
        await using var other = new EmbeddedUnderTest();
        await other.OpenAsync();
        await other
            .Get<ILedger>()
            .CommitAsync(
                new(
                    Domain.Access.Caller.Seed,
                    "test",
                    [
                        .. Enumerable
                            .Range(0, 400)
                            .Select(i =>
                                Fact.Put(Some.FullFirm($"firm_other_{i}") with { Positions = [], Leads = [] })
                            ),
                    ]
                ),
                Ct
            );
        await other
            .Get<ILedger>()
            .CommitAsync(new(Domain.Access.Caller.Seed, "test", [Fact.Put(Some.Firm("firm_last"))]), Ct);
        File.Copy(Path.Combine(other.Data, EmbeddedStore.FileName + "-wal"), FileName + "-wal");
        var before = Hash(FileName, FileName + "-wal");
        // Where every page of the file is in the log, it is the other store, whole; else nothing of it may be kept.
        if (await FailureAsync(store => store.OpenAsync(StoreUse.Fill, Ct)) is not { } failure)
            return;
        Told(failure);
        Assert.Equal(before, Hash(FileName, FileName + "-wal"));
    }

    [Fact]
    public async Task Damage_that_comes_while_it_is_in_use_is_told_as_a_store_that_needs_somebody()
    {
        await FillManyAsync();
        using (var log = new SqliteConnection($"Data Source={FileName};Pooling=False"))
        {
            log.Open();
            log.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        Overwrite(FileName, 2 * PageSize, (int)new FileInfo(FileName).Length - (3 * PageSize), 0x5A);
        await using var reader = New(Store.Data);
        foreach (
            var read in new Func<Task>[]
            {
                async () => await Records.AllAsync<Firm>(Ct).CountAsync(Ct),
                async () => await Feed.SinceAsync(0, 1000, Ct),
                async () => await Store.Get<Domain.Chains.IChains>().CatalogueAsync(Ct),
            }
        )
        {
            var failure = await Assert.ThrowsAsync<StoreUnavailableException>(read);
            Assert.False(failure.Passing);
            Told(failure);
        }
    }

    [Fact]
    public async Task A_record_whose_text_became_nonsense_is_left_out_and_told_by_the_check()
    {
        await PutAsync(Some.Firm("firm_1"), Some.Firm("firm_2"));
        Execute(FileName, "UPDATE firm SET body = json_remove(body, '$.positions') WHERE id = 'firm_1'");

        Assert.Equal(["firm_2"], await Records.AllAsync<Firm>(Ct).Select(f => f.Id).ToListAsync(Ct));
        Assert.Contains(
            await Store.Get<IStore>().CheckAsync(Ct).ToListAsync(Ct),
            s => s.En.Contains("firm_1", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_file_of_an_older_structure_can_be_checked_and_backed_up_and_reading_leaves_it_as_it_is()
    {
        await PutAsync(Some.Firm("firm_1"));
        await Store.CloseAsync();
        Execute(
            FileName,
            "DROP TABLE mark; DROP TABLE ruling; DROP TABLE follow_up; CREATE TABLE follow_up (engagement "
                + "TEXT, id TEXT); PRAGMA user_version = 1"
        );
        var before = Content();
        Assert.Empty(await CheckAsync());
        await New(Store.Data).BackupAsync(Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db"), Ct);
        var failure = await FailureAsync(store => store.OpenAsync(StoreUse.Read, Ct));
        Told(failure);
        Assert.Contains("serve", failure!.Message, StringComparison.Ordinal);
        Assert.Equal(before, Content());
    }

    [Fact]
    public async Task A_backup_of_a_file_with_an_unreadable_record_is_not_kept()
    {
        await PutAsync(Some.Firm("firm_1"));
        await Store.CloseAsync();
        Execute(FileName, "UPDATE change SET body = substr(body, 1, 40) WHERE record_id = 'firm_1'");
        Told(await FailureAsync(store => store.BackupAsync(Path.Combine(Store.Data, "copy"), Ct)));
        Assert.DoesNotContain(Directory.GetFiles(Store.Data), f => f.Contains("copy", StringComparison.Ordinal));
    }

    private async Task FillManyAsync()
    {
        await PutAsync(Some.Catalogue);
        await PutAsync(
            Enumerable
                .Range(0, 200)
                .Select(i => Some.FullFirm($"firm_{i:000}") with { Uscc = $"91370200MA{i:00000000}" })
        );
    }

    private async Task FillAsync()
    {
        await FillManyAsync();
        await Store.CloseAsync();
    }

    private static byte[]? _whole;

    private async Task<byte[]> WholeAsync()
    {
        if (_whole is not null)
            return _whole;
        await FillAsync();
        return _whole = await File.ReadAllBytesAsync(FileName, Ct);
    }

    /// <summary>What a program leaves that was killed: its files as they are in the middle of its work.</summary>
    private EmbeddedUnderTest Killed()
    {
        var killed = new EmbeddedUnderTest();
        foreach (var file in Directory.GetFiles(Store.Data).Where(f => !f.EndsWith("-shm", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(killed.Data, Path.GetFileName(file)));
        return killed;
    }

    private async Task ReadsWithoutATraceAsync()
    {
        var before = Content();
        await using (var store = New(Store.Data))
            await store.OpenAsync(StoreUse.Read, Ct);
        Assert.Empty(await CheckAsync());
        await using var copy = new EmbeddedUnderTest();
        await using (var store = New(Store.Data))
            await store.BackupAsync(Path.Combine(copy.Data, EmbeddedStore.FileName), Ct);
        Assert.Equal(before, Content());
    }

    private async Task<Exception?> FailureAsync(Func<IStore, Task> use)
    {
        await using var store = New(Store.Data);
        return await Record.ExceptionAsync(() => use(store));
    }

    private async Task<List<LocalizedText>> CheckAsync()
    {
        await using var store = New(Store.Data);
        return await store.CheckAsync(Ct).ToListAsync(Ct);
    }

    private static IStore New(string data) => StoreIn.Folder(data);

    private static void Told(Exception? failure)
    {
        var why = failure switch
        {
            StoreRefusedException refused => refused.Why,
            StoreUnavailableException unavailable => unavailable.Why,
            _ => null,
        };
        Assert.True(why is not null, $"No sentence: {failure}");
        Told(why);
    }

    private static void Told(LocalizedText sentence)
    {
        Assert.Contains(sentence.Zh, c => c is >= '\u4e00' and <= '\u9fff');
        Assert.Contains(sentence.En, char.IsAsciiLetter);
        Assert.DoesNotContain("SQLite Error", sentence.Zh + sentence.En, StringComparison.Ordinal);
    }

    /// <summary>Names and content of all that is in the folder.</summary>
    private string Content() =>
        string.Join(
            '\n',
            Directory.GetFileSystemEntries(Store.Data).Order().Select(e => File.Exists(e) ? $"{e} {Hash(e)}" : e)
        );

    private static string Hash(params string[] files) =>
        string.Join(' ', files.Select(f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))));

    private static void Write(string file, byte[] content) => File.WriteAllBytes(file, content);

    private static void Cut(string file, int length)
    {
        using var stream = File.OpenWrite(file);
        stream.SetLength(length);
    }

    private static void Overwrite(string file, int at, int length, byte with)
    {
        using var stream = File.OpenWrite(file);
        stream.Position = at;
        stream.Write([.. Enumerable.Repeat(with, length)]);
    }

    private static void Execute(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }
}
