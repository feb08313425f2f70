using Matchmaker.Api.Operations;
using Matchmaker.Matching.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaker.Api.Tests.Operations;

public sealed class IndexFileTests
{
    [Fact]
    public async Task A_start_takes_over_what_the_run_before_it_made_of_all_texts()
    {
        using var folder = new TempFolder();
        Assert.Equal(0, (await RunAsync(folder)).Taken);
        var (taken, documents) = await RunAsync(folder);
        Assert.Equal(documents, taken);
        Assert.True(taken > 0);
    }

    [Fact]
    public async Task Where_it_is_turned_off_no_file_is_written_or_read()
    {
        using var folder = new TempFolder();
        await RunAsync(folder, keep: false);
        Assert.False(File.Exists(folder.In(IndexFile.Name)));
        await RunAsync(folder);
        Assert.Equal(0, (await RunAsync(folder, keep: false)).Taken);
    }

    [Fact]
    public async Task A_program_killed_while_it_wrote_leaves_the_file_before_and_the_next_start_clears_the_rest()
    {
        using var folder = new TempFolder();
        await RunAsync(folder);
        var before = await File.ReadAllBytesAsync(folder.In(IndexFile.Name));
        var data = new DataFolder(folder.Path);
        Assert.Throws<IOException>(() =>
            data.Write(
                IndexFile.Name,
                file =>
                {
                    file.Write(before.AsSpan(0, before.Length / 2));
                    throw new IOException("killed");
                }
            )
        );
        Assert.Equal(before, await File.ReadAllBytesAsync(folder.In(IndexFile.Name)));
        Assert.NotEmpty(Directory.EnumerateFiles(folder.Path, "*.new"));

        var (taken, documents) = await RunAsync(folder);
        Assert.Equal(documents, taken);
        Assert.Empty(Directory.EnumerateFiles(folder.Path, "*.new"));
    }

    [Fact]
    public async Task A_file_that_is_no_index_costs_nothing_but_time()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.In(IndexFile.Name), new string('x', 5000));
        Assert.Equal(0, (await RunAsync(folder)).Taken);
        var (taken, documents) = await RunAsync(folder);
        Assert.Equal(documents, taken);
    }

    private static async Task<(int Taken, int Documents)> RunAsync(TempFolder folder, bool keep = true)
    {
        await using var app = Program.Build(
            new()
            {
                ["Matchmaker:Data"] = folder.Path,
                ["Matchmaker:Urls"] = "http://127.0.0.1:0",
                ["Matchmaker:Matching:KeepIndex"] = keep ? "true" : "false",
            }
        );
        await app.StartAsync();
        await app
            .Services.GetRequiredService<Readiness>()
            .WhenOpened(new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token);
        var run = (
            app.Services.GetRequiredService<IndexFile>().Taken,
            app.Services.GetRequiredService<MatchEngine>().Current.Documents
        );
        await app.StopAsync();
        return run;
    }
}
