using System.Diagnostics;
using Matchmaker.Api.Tests.Stories;
using Matchmaker.Testing.Neo4j;

namespace Matchmaker.Api.Tests.Neo4j;

[Collection(OwnNeo4j.Shared)]
public sealed class DiskFullTests
{
    // A full disk is refused at once; what needs time is a machine that is busy with other tests.
    private const int Limit = 60;

    [Fact]
    public async Task A_full_disk_under_neo4j_loses_nothing_that_was_acknowledged()
    {
        Neo4jServer.SkipWhereThereIsNone();
        using var disk = SmallDisk.MountOrSkip(megabytes: 48);
        // A log that ends in the middle of a record Neo4j 5.26 often cannot recover (it reads the rest of it as a
        // length and runs out of memory), so the log takes its place beforehand, in small files: the next one does
        // not fit.
        var server = await Neo4jServer.OwnAsync(
            disk.In("home"),
            "internal.dbms.tx_log.fail_on_corrupted_log_files=false",
            "db.tx_log.preallocate=true",
            "db.tx_log.rotation.size=256k"
        );
        try
        {
            await FillAsync(server, disk);
        }
        finally
        {
            await server.RemoveAsync();
        }
    }

    private static async Task FillAsync(Neo4jServer server, SmallDisk disk)
    {
        await using var host = new DiskHost(server);
        await host.InitializeAsync();
        var day = new BadDay(host, Limit);
        await day.BeginAsync();
        disk.Fill();
        var acknowledged = await PostUntilRefusedAsync(host);
        await day.GoesOnFromMemoryAsync();

        disk.Free();
        // Neo4j itself has to be started again: after such an error it refuses everything, reading included.
        await server.StopAsync();
        await server.StartAgainAsync();
        await day.RecoversAsync();

        var kept = (
            await (await host.AsAsync("STAFF")).AskAsync(
                "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Project { title links { id } "
                    + "requirements { text } } } }",
                new { ids = acknowledged }
            )
        ).List("nodes");
        Assert.Equal(acknowledged, kept.Select(p => p.Text("id")));
        Assert.All(kept, p => Assert.Equal((2, 3), (p.List("links").Count, p.List("requirements").Count)));
    }

    /// <summary>The ids of what was posted until the disk was full.</summary>
    private static async Task<string[]> PostUntilRefusedAsync(DiskHost host)
    {
        var (leader, ids) = (await host.AsAsync("LEADER"), new List<string>());
        var firm = await leader.FirmAsync();
        while (ids.Count < 100)
        {
            var answer = await leader.AnswerAsync(
                "mutation($input: PostProjectInput!) { postProject(input: $input) { project { id } } }",
                new { input = Scenario.Input(firm, $"磁盘将满 {ids.Count}") }
            );
            if (answer.TryGetProperty("errors", out _))
                return [.. ids];
            ids.Add(answer.Text("data.postProject.project.id"));
        }
        throw new InvalidOperationException("The disk did not fill up.");
    }

    private sealed class DiskHost(Neo4jServer server) : RunningHost
    {
        protected override Task<Dictionary<string, string?>> StoreAsync() =>
            Task.FromResult(server.Settings(server.Url, Limit));
    }
}

/// <summary>A file system of its own in memory, small enough to fill.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("matchmaker-disk-");

    public static SmallDisk MountOrSkip(int megabytes)
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.UserName == "root",
            "Only root on Linux may mount a small disk to fill."
        );
        var disk = new SmallDisk();
        var code = Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "none", disk._folder.FullName);
        Assert.SkipUnless(code == 0, "A small disk to fill cannot be mounted here.");
        return disk;
    }

    public string In(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>To the last block.</summary>
    public void Fill()
    {
        using var file = new FileStream(
            In("filling"),
            FileMode.CreateNew,
            FileAccess.Write,
            FileShare.None,
            bufferSize: 0
        );
        var block = new byte[4096];
        try
        {
            while (true)
                file.Write(block);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    /// <summary>As a backup medium is mounted; true where that worked.</summary>
    public bool MakeReadOnly() => Run("mount", "-o", "remount,ro", _folder.FullName) == 0;

    public void Free() => File.Delete(In("filling"));

    public void Dispose()
    {
        if (Run("umount", "--lazy", _folder.FullName) == 0)
            _folder.Delete();
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode;
    }
}
