using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Matchmaker.Api.Tests.Commands;

/// <summary>The commands that work on a store, each as a process over a real one.</summary>
public sealed class StoreCommandTests
{
    [Fact]
    public async Task An_export_imported_elsewhere_is_the_same_store_without_loss()
    {
        using var folder = new TempFolder();
        var (first, second) = (folder.In("first"), folder.In("second"));
        await SeedAsync(first);
        Assert.Equal(0, (await ProgramRun.OfAsync("export", folder.In("a"), "--with-accounts", "--data", first)).Code);

        (await ProgramRun.OfAsync("import", folder.In("a"), "--data", second)).Succeeded();
        await ProgramRun.OfAsync("export", folder.In("b"), "--with-accounts", "--data", second);

        Assert.Equal(Records(folder.In("a")), Records(folder.In("b")));
        Assert.True(Records(folder.In("a")).Count > 700);
        Assert.Equal(0, (await ProgramRun.OfAsync("check", "--data", second)).Code);

        var again = await ProgramRun.OfAsync("import", folder.In("a"), "--data", second);
        Assert.Equal(0, again.Code);
        Assert.Contains(" 0 records added", again.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_cut_short_or_pointing_nowhere_imports_nothing()
    {
        using var folder = new TempFolder();
        var data = folder.In("data");
        await SeedAsync(data);
        await ProgramRun.OfAsync("export", folder.In("whole"), "--data", data);
        var lines = await File.ReadAllLinesAsync(folder.In("whole"));
        await File.WriteAllLinesAsync(folder.In("cut"), lines[..^1]);
        await File.WriteAllLinesAsync(folder.In("pointless"), [lines[0], .. lines[1..^1].Where(l => !l.StartsWith("{\"kind\":\"DISTRICT\"", StringComparison.Ordinal)), End(lines)]);

        foreach (var file in new[] { "cut", "pointless" })
        {
            var run = await ProgramRun.OfAsync("import", folder.In(file), "--data", folder.In("empty"));
            Assert.Equal(2, run.Code);
            Assert.NotEqual("", run.Error);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        }
        await ProgramRun.OfAsync("export", folder.In("nothing"), "--data", folder.In("empty"));
        Assert.Empty(Records(folder.In("nothing")));

        string End(string[] all) => $"{{\"lines\":{all[1..^1].Count(l => !l.StartsWith("{\"kind\":\"DISTRICT\"", StringComparison.Ordinal))}}}";
    }

    [Fact]
    public async Task Check_finds_what_somebody_changed_behind_the_ledgers_back()
    {
        using var folder = new TempFolder();
        await SeedAsync(folder.Path);
        Assert.Equal(0, (await ProgramRun.OfAsync("check", "--data", folder.Path)).Code);

        await using (var store = new SqliteConnection($"Data Source={folder.In("matchmaker.db")};Pooling=False"))
        {
            await store.OpenAsync();
            await using var tamper = store.CreateCommand();
            tamper.CommandText = "UPDATE firm SET body = replace(body, '示例专精特新', '别的名字') WHERE id = 'firm_sample-sme'";
            Assert.Equal(1, await tamper.ExecuteNonQueryAsync());
        }

        var run = await ProgramRun.OfAsync("check", "--data", folder.Path);
        Assert.Equal(1, run.Code);
        Assert.Contains("firm_sample-sme", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_a_sound_store_and_never_writes_over_a_file()
    {
        using var folder = new TempFolder();
        var (data, copy) = (folder.In("data"), folder.In("copy"));
        await SeedAsync(data);
        Directory.CreateDirectory(copy);
        Assert.Equal(0, (await ProgramRun.OfAsync("backup", Path.Combine(copy, "matchmaker.db"), "--data", data)).Code);
        Assert.Equal(0, (await ProgramRun.OfAsync("check", "--data", copy)).Code);

        var again = await ProgramRun.OfAsync("backup", Path.Combine(copy, "matchmaker.db"), "--data", data);
        Assert.Equal(1, again.Code);
        Assert.DoesNotContain("   at ", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_command_takes_every_sample_out()
    {
        using var folder = new TempFolder();
        await SeedAsync(folder.Path);
        Assert.Equal(0, (await ProgramRun.OfAsync("seed", "--remove-samples", "--data", folder.Path)).Code);
        await ProgramRun.OfAsync("export", folder.In("rest"), "--data", folder.Path);
        var rest = await File.ReadAllTextAsync(folder.In("rest"));
        Assert.DoesNotContain("firm_sample", rest, StringComparison.Ordinal);
        Assert.DoesNotContain("\"sample\":true", rest, StringComparison.Ordinal);
    }

    private static async Task SeedAsync(string data) => (await ProgramRun.OfAsync("seed", "--data", data)).Succeeded();

    private static List<string> Records(string file) =>
        [.. File.ReadLines(file).Where(l => JsonDocument.Parse(l).RootElement.TryGetProperty("kind", out _)).Order(StringComparer.Ordinal)];
}
