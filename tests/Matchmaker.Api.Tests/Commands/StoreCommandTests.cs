using System.Text.Json;
using Matchmaker.Api.Commands.Records;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Ledger;
using Matchmaker.Import.Seed;
using Microsoft.Data.Sqlite;

namespace Matchmaker.Api.Tests.Commands;

/// <summary>The commands that work on a store, each as a process over a real one.</summary>
public sealed class StoreCommandTests(SeededStore seeded) : IClassFixture<SeededStore>
{
    [Fact]
    public async Task An_export_imported_elsewhere_is_the_same_store_without_loss()
    {
        using var folder = new TempFolder();
        var (first, second) = (folder.In("first"), folder.In("second"));
        seeded.CopyTo(first);
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
        seeded.CopyTo(data);
        await ProgramRun.OfAsync("export", folder.In("whole"), "--data", data);
        var lines = await File.ReadAllLinesAsync(folder.In("whole"));
        await File.WriteAllLinesAsync(folder.In("cut"), lines[..^1]);
        await File.WriteAllLinesAsync(
            folder.In("pointless"),
            [
                lines[0],
                .. lines[1..^1].Where(l => !l.StartsWith("{\"kind\":\"DISTRICT\"", StringComparison.Ordinal)),
                End(lines),
            ]
        );

        foreach (var file in new[] { "cut", "pointless" })
        {
            var run = await ProgramRun.OfAsync("import", folder.In(file), "--data", folder.In("empty"));
            Assert.Equal(2, run.Code);
            Assert.NotEqual("", run.Error);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        }
        var nothing = await ProgramRun.OfAsync("export", folder.In("nothing"), "--data", folder.In("empty"));
        Assert.True(nothing.Code != 0 || Records(folder.In("nothing")).Count == 0, nothing.Out);

        string End(string[] all) =>
            $"{{\"lines\":{all[1..^1].Count(l => !l.StartsWith("{\"kind\":\"DISTRICT\"", StringComparison.Ordinal))}}}";
    }

    [Fact]
    public async Task A_file_that_says_what_has_not_happened_yet_imports_nothing()
    {
        using var folder = new TempFolder();
        seeded.CopyTo(folder.In("data"));
        await ProgramRun.OfAsync("export", folder.In("whole"), "--data", folder.In("data"));
        var lines = await File.ReadAllLinesAsync(folder.In("whole"));
        var project = Array.FindIndex(lines, l => l.Contains("\"createdAt\":\"2026-", StringComparison.Ordinal));
        Assert.Contains("+00:00\"", lines[project], StringComparison.Ordinal);
        lines[project] = lines[project]
            .Replace("\"createdAt\":\"2026-", "\"createdAt\":\"2096-", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(folder.In("ahead"), lines);

        var run = await ProgramRun.OfAsync("import", folder.In("ahead"), "--data", folder.In("empty"));
        Assert.Equal(2, run.Code);
        Assert.Contains("createdAt", run.Error, StringComparison.Ordinal);
        Assert.Contains("2096-", run.Error, StringComparison.Ordinal);
        var nothing = await ProgramRun.OfAsync("export", folder.In("nothing"), "--data", folder.In("empty"));
        Assert.True(nothing.Code != 0 || Records(folder.In("nothing")).Count == 0, nothing.Out);
    }

    [Fact]
    public async Task Check_finds_what_somebody_changed_behind_the_ledgers_back()
    {
        using var folder = new TempFolder();
        seeded.CopyTo(folder.Path);
        Assert.Equal(0, (await ProgramRun.OfAsync("check", "--data", folder.Path)).Code);

        await using (var store = new SqliteConnection($"Data Source={folder.In("matchmaker.db")};Pooling=False"))
        {
            await store.OpenAsync();
            await using var tamper = store.CreateCommand();
            tamper.CommandText =
                "UPDATE firm SET body = replace(body, '示例专精特新', '别的名字') WHERE id = 'firm_sample-sme'";
            Assert.Equal(1, await tamper.ExecuteNonQueryAsync());
        }

        var run = await ProgramRun.OfAsync("check", "--data", folder.Path);
        Assert.Equal(1, run.Code);
        Assert.Contains("firm_sample-sme", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thesaurus_with_a_broken_row_is_refused_with_the_file_the_row_and_the_column()
    {
        using var folder = new TempFolder();
        var tables = Directory.CreateDirectory(folder.In("tables")).FullName;
        foreach (var file in Directory.GetFiles(SeedFiles.BuiltIn, "*.csv"))
            File.Copy(file, Path.Combine(tables, Path.GetFileName(file)));
        File.AppendAllText(Path.Combine(tables, "need-words.csv"), "刷锅,SERVICE,\n");

        var run = await ProgramRun.OfAsync("seed", "--from", tables, "--data", folder.In("data"));

        Assert.Equal(2, run.Code);
        Assert.Matches("need-words.csv, row [0-9]+, column family", run.Out + run.Error);
    }

    [Fact]
    public async Task In_globalization_invariant_mode_the_same_store_is_filled_indexed_and_found_well()
    {
        using var folder = new TempFolder();
        var invariant = ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1");
        (await ProgramRun.OfAsync(invariant, "seed", "--data", folder.Path)).Succeeded();
        await using (var store = new SqliteConnection($"Data Source={folder.In("matchmaker.db")};Pooling=False"))
        {
            await store.OpenAsync();
            await using var write = store.CreateCommand();
            write.CommandText = """
                UPDATE change SET body = replace(body, '气密性检漏', '５万件 1٠ 件') WHERE record_id = 'firm_sample-sme';
                UPDATE firm SET body = replace(body, '气密性检漏', '５万件 1٠ 件'), search = replace(search, '气密性检漏',
                  '5万件 10 件') WHERE id = 'firm_sample-sme'
                """;
            await write.ExecuteNonQueryAsync();
        }
        foreach (var mode in new[] { invariant, default })
        {
            var check = await ProgramRun.OfAsync(mode, "check", "--data", folder.Path);
            Assert.True(check.Code == 0, check.Out + check.Error);
        }
    }

    [Fact]
    public async Task A_backup_is_a_sound_store_and_never_writes_over_a_file()
    {
        using var folder = new TempFolder();
        var (data, copy) = (folder.In("data"), folder.In("copy"));
        seeded.CopyTo(data);
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
        seeded.CopyTo(folder.Path);
        Assert.Equal(0, (await ProgramRun.OfAsync("seed", "--remove-samples", "--data", folder.Path)).Code);
        await ProgramRun.OfAsync("export", folder.In("rest"), "--data", folder.Path);
        var rest = await File.ReadAllTextAsync(folder.In("rest"));
        Assert.DoesNotContain("firm_sample", rest, StringComparison.Ordinal);
        Assert.DoesNotContain("\"sample\":true", rest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_go_with_an_export_and_become_training_data_that_names_nobody()
    {
        using var folder = new TempFolder();
        var (first, second) = (folder.In("first"), folder.In("second"));
        seeded.CopyTo(first);
        await ProgramRun.OfAsync("export", folder.In("a"), "--with-accounts", "--data", first);
        var lines = await File.ReadAllLinesAsync(folder.In("a"));
        IRecord[] said =
        [
            new Account
            {
                Id = "account_marker",
                Version = 1,
                Name = "marker",
                Role = AccountRole.Staff,
                Firm = null,
                District = null,
                PasswordHash = "-",
                Stamp = "-",
                MustChangePassword = false,
            },
            new Mark
            {
                Id = "mark_1",
                Version = 1,
                Account = "account_marker",
                Question = MatchQuestion.Of("冷柜压缩机壳体铸件", Seeking.Firms),
                Candidate = "firm_sample-sme",
                CandidateText = "精密铸造",
                Fits = true,
                Reason = "张三说的",
                At = DateTimeOffset.UnixEpoch,
            },
            new Mark
            {
                Id = "mark_2",
                Version = 1,
                Account = "account_marker",
                Question = MatchQuestion.Of("冷链物流运输", Seeking.Firms),
                Candidate = "firm_sample-sme",
                CandidateText = "精密铸造",
                Fits = false,
                Reason = null,
                At = DateTimeOffset.UnixEpoch,
            },
        ];
        await File.WriteAllLinesAsync(
            folder.In("b"),
            [.. lines[..^1], .. said.Select(RecordLine.Of), $"{{\"lines\":{lines.Length - 2 + said.Length}}}"]
        );
        Assert.Equal(0, (await ProgramRun.OfAsync("import", folder.In("b"), "--data", second)).Code);
        await ProgramRun.OfAsync("export", folder.In("c"), "--with-accounts", "--data", second);
        Assert.Equal(Records(folder.In("b")), Records(folder.In("c")));
        Assert.Contains(
            " 0 records added",
            (await ProgramRun.OfAsync("import", folder.In("c"), "--data", second)).Out,
            StringComparison.Ordinal
        );
        Assert.Equal(0, (await ProgramRun.OfAsync("check", "--data", second)).Code);

        Assert.Equal(0, (await ProgramRun.OfAsync("training", "--out", folder.In("t"), "--data", second)).Code);
        Assert.Equal(
            ["need_1\toffer_1\t1", "need_2\toffer_1\t3"],
            (await File.ReadAllLinesAsync(Path.Combine(folder.In("t"), "labels.tsv"))).Order()
        );
        var told =
            await File.ReadAllTextAsync(Path.Combine(folder.In("t"), "needs.jsonl"))
            + await File.ReadAllTextAsync(Path.Combine(folder.In("t"), "offers.jsonl"));
        Assert.Contains(
            "{\"id\":\"need_2\",\"title\":\"冷柜压缩机壳体铸件\",\"text\":\"\"}",
            told,
            StringComparison.Ordinal
        );
        Assert.All(
            (string[])["account_", "firm_", "marker", "张三", "示例专精特新"],
            name => Assert.DoesNotContain(name, told, StringComparison.Ordinal)
        );
        Assert.Equal(1, (await ProgramRun.OfAsync("training", "--out", folder.In("t"), "--data", second)).Code);
    }

    private static List<string> Records(string file) =>
        [
            .. File.ReadLines(file)
                .Where(l => JsonDocument.Parse(l).RootElement.TryGetProperty("kind", out _))
                .Order(StringComparer.Ordinal),
        ];
}
