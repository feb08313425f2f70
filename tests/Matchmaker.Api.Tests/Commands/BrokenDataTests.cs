using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using Matchmaker.Api.Tests.Neo4j;

namespace Matchmaker.Api.Tests.Commands;

/// <summary>What whoever runs the product is told where something under it is broken, by the program itself.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class BrokenDataTests(SoundStore sound) : IClassFixture<SoundStore>
{
    private const UnixFileMode Wide =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private static readonly Dictionary<string, Action<string>> OfStore = new()
    {
        ["gone"] = data => File.Delete(Db(data)),
        ["of zero bytes"] = data => File.WriteAllText(Db(data), ""),
        ["cut"] = data => Change(Db(data), file => file.SetLength(file.Length / 2)),
        ["overwritten in the middle"] = data =>
            Change(
                Db(data),
                file =>
                {
                    file.Position = file.Length / 2;
                    file.Write(new byte[40_000]);
                }
            ),
        ["a folder"] = data =>
        {
            File.Delete(Db(data));
            Directory.CreateDirectory(Db(data));
        },
        ["a text"] = data => File.WriteAllText(Db(data), "hello"),
    };

    private static readonly Dictionary<string, (string Named, Action<string> Break)> OfKeys = new()
    {
        ["a key cut short"] = ("keys", data => Change(Key(data), file => file.SetLength(file.Length / 2))),
        ["an empty key"] = ("keys", data => File.WriteAllText(Key(data), "")),
        ["a key of something else"] = ("keys", data => File.WriteAllText(Key(data), "<key id=\"x\"/>")),
        ["a second key, broken"] = (
            "key-0.xml",
            data => File.WriteAllText(Path.Combine(data, "keys", "key-0.xml"), "<key")
        ),
        ["a token key cut short"] = ("token-key", data => File.WriteAllText(Path.Combine(data, "token-key"), "x")),
        ["an empty token key"] = ("token-key", data => File.WriteAllText(Path.Combine(data, "token-key"), "")),
    };

    public static TheoryData<string> Stores => [.. OfStore.Keys];

    public static TheoryData<string> Keys => [.. OfKeys.Keys];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_broken_store_is_told_by_every_command_and_left_as_it_is(string damage)
    {
        using var folder = new TempFolder();
        var data = Copy(folder);
        OfStore[damage](data);
        var before = Content(data);
        var runs = await Task.WhenAll(
            ProgramRun.OfAsync("serve", "--data", data, "--urls", "http://127.0.0.1:0"),
            ProgramRun.OfAsync("check", "--data", data),
            ProgramRun.OfAsync("backup", folder.In("backup"), "--data", data),
            ProgramRun.OfAsync("export", folder.In("export"), "--data", data),
            ProgramRun.OfAsync("seed", "--data", data)
        );
        Assert.All(runs, run => Told(1, run));
        Assert.Equal(before, Content(data));
        Assert.Equal(["data"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task A_broken_key_ends_the_start_with_the_name_of_the_file_and_check_finds_it(string damage)
    {
        using var folder = new TempFolder();
        var data = Copy(folder);
        var (named, breaks) = OfKeys[damage];
        breaks(data);
        var before = Content(data);
        var serve = await ProgramRun.OfAsync("serve", "--data", data, "--urls", "http://127.0.0.1:0");
        var check = await ProgramRun.OfAsync("check", "--data", data);
        Told(2, serve);
        Told(1, check);
        Assert.Contains(named, serve.Error, StringComparison.Ordinal);
        Assert.Contains(named, check.Out, StringComparison.Ordinal);
        Assert.Equal(before, Content(data));
        Assert.Equal(0, (await ProgramRun.OfAsync("backup", folder.In("backup"), "--data", data)).Code);
    }

    [Fact]
    public async Task Where_nothing_is_nothing_is_made_but_by_those_that_fill_a_store()
    {
        using var folder = new TempFolder();
        var none = folder.In("none");
        foreach (
            var args in new string[][]
            {
                ["backup", folder.In("b")],
                ["export", folder.In("e")],
                ["check"],
                ["training", "--out", folder.In("t")],
                ["seed", "--remove-samples"],
            }
        )
            Told(1, await ProgramRun.OfAsync([.. args, "--data", none]));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
        Assert.Equal(0, (await ProgramRun.OfAsync("seed", "--data", none)).Code);
    }

    [Fact]
    public async Task A_port_that_another_program_has_is_told_and_may_be_free_later()
    {
        using var folder = new TempFolder();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        var run = await ProgramRun.OfAsync("serve", "--data", Copy(folder), "--urls", url);
        Told(1, run);
        Assert.Contains(url, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_is_not_there_is_told()
    {
        using var folder = new TempFolder();
        Told(
            2,
            await ProgramRun.OfAsync(
                "serve",
                "--data",
                Copy(folder),
                "--urls",
                "https://127.0.0.1:0",
                $"--Kestrel:Certificates:Default:Path={folder.In("none.pfx")}"
            )
        );
    }

    [Fact]
    public async Task A_full_disk_is_told_and_no_unfinished_file_stays_on_it()
    {
        using var folder = new TempFolder();
        var data = Copy(folder);
        using var disk = SmallDisk.MountOrSkip(megabytes: 1);
        Told(1, await ProgramRun.OfAsync("backup", disk.In("backup"), "--data", data));
        Assert.Empty(Directory.EnumerateFileSystemEntries(disk.In("")));
        disk.Fill();
        foreach (var args in new string[][] { ["backup", disk.In("backup")], ["export", disk.In("export")] })
        {
            var run = await ProgramRun.OfAsync([.. args, "--data", data]);
            Told(1, run);
            Assert.Contains("disk is full", run.Error, StringComparison.Ordinal);
        }
        Told(1, await ProgramRun.OfAsync("serve", "--data", disk.In("data"), "--urls", "http://127.0.0.1:0"));
        Assert.DoesNotContain(
            Directory.EnumerateFiles(disk.In(""), "*", SearchOption.AllDirectories),
            f => !f.EndsWith("filling", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_copy_on_a_disk_that_cannot_be_written_can_be_read_and_not_served()
    {
        using var folder = new TempFolder();
        using var disk = SmallDisk.MountOrSkip(megabytes: 16);
        sound.CopyTo(disk.In("data"));
        Assert.SkipUnless(disk.MakeReadOnly(), "A disk cannot be made read-only here.");
        foreach (
            var args in new string[][]
            {
                ["backup", folder.In("backup")],
                ["export", folder.In("export")],
                ["check"],
                ["training", "--out", folder.In("t")],
            }
        )
        {
            var run = await ProgramRun.OfAsync([.. args, "--data", disk.In("data")]);
            Assert.True(run.Code == 0, run.Error + run.Out);
        }
        Told(1, await ProgramRun.OfAsync("serve", "--data", disk.In("data"), "--urls", "http://127.0.0.1:0"));
        Told(1, await ProgramRun.OfAsync("seed", "--data", disk.In("data")));
    }

    [Fact]
    public async Task All_files_are_their_owners_alone_in_a_folder_that_was_there_before()
    {
        using var folder = new TempFolder();
        var data = Copy(folder);
        File.SetUnixFileMode(
            data,
            Wide | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute
        );
        foreach (var file in Files(data))
            File.SetUnixFileMode(file, Wide);
        var check = await ProgramRun.OfAsync("check", "--data", data);
        Told(1, check);
        Assert.All(Files(data), file => Assert.Contains(file, check.Out, StringComparison.Ordinal));

        await using (var served = await ProgramRun.ServeAsync(data))
        {
            Assert.All(
                Files(data),
                file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file))
            );
            var told = await served.StopAsync();
            Assert.Contains("matchmaker.db", told.Error, StringComparison.Ordinal);
        }
        Assert.Equal(0, (await ProgramRun.OfAsync("check", "--data", data)).Code);
    }

    [Fact]
    public async Task What_is_only_worth_knowing_is_a_hint_of_the_check()
    {
        using var folder = new TempFolder();
        var data = Copy(folder);
        await File.WriteAllTextAsync(Path.Combine(data, "matching.index"), "no index");
        var check = await ProgramRun.OfAsync("check", "--data", data);
        Assert.Equal(0, check.Code);
        Assert.Contains("Hint: ", check.Out, StringComparison.Ordinal);
        Assert.Contains("matching.index", check.Out, StringComparison.Ordinal);
        Assert.Contains("first-accounts.json", check.Out, StringComparison.Ordinal);

        await File.WriteAllTextAsync(Path.Combine(data, "first-accounts.json"), "{");
        Told(1, await ProgramRun.OfAsync("check", "--data", data));
    }

    private string Copy(TempFolder folder) => sound.CopyTo(folder.In("data"));

    /// <summary>A sentence in each language, an exit code, and nothing that only a developer reads.</summary>
    private static void Told(int code, ProgramRun run)
    {
        var said = run.Error + run.Out;
        Assert.True(code == run.Code, $"It ended with {run.Code}: {said}");
        Assert.Contains(said, c => c is >= '\u4e00' and <= '\u9fff');
        Assert.Matches("[a-z]+ [a-z]+", said);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("SQLite Error", said, StringComparison.Ordinal);
        Assert.DoesNotContain("fault of the program", said, StringComparison.Ordinal);
    }

    private static string Db(string data) => Path.Combine(data, "matchmaker.db");

    private static string Key(string data) => Directory.GetFiles(Path.Combine(data, "keys"), "*.xml").Single();

    private static string[] Files(string data) => Directory.GetFiles(data, "*", SearchOption.AllDirectories);

    private static string Content(string data) =>
        string.Join(
            '\n',
            Directory
                .GetFileSystemEntries(data, "*", SearchOption.AllDirectories)
                .Order()
                .Select(e => File.Exists(e) ? $"{e} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(e)))}" : e)
        );

    private static void Change(string path, Action<FileStream> change)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        change(file);
    }
}
