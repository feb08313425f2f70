using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Bench.Stores;

/// <summary>
/// Commits a second of the ledger on both stores, beside plain auto-commit statements on the same Neo4j, in turns
/// within one run.
/// </summary>
internal static class CommitBench
{
    private sealed record Subject(string Name, int Writers, Func<Project, Task> Commit)
    {
        public List<(double PerSecond, double P50, double P99)> Rounds { get; } = [];
        public int[] Versions { get; } = [.. Enumerable.Repeat(1, Writers)];

        public string ProjectOf(int writer) => $"project_{CommitWorkload.Run}_{Name}_{Writers}_{writer}";
    }

    public static async Task RunAsync(int rounds, TimeSpan length, IReadOnlyList<int> writers)
    {
        var folder = Directory.CreateTempSubdirectory("matchmaker-bench-");
        try
        {
            await using var server = await Neo4jServer.StartAsync();
            await using var neo4j = await OpenStore.Neo4jAsync(server);
            await using var embedded = await OpenStore.EmbeddedAsync(folder.FullName);
            using var script = new PlainNeo4j(server, writers.Max());
            var plain = new PlainCommits(script);
            var subjects = writers
                .SelectMany(count =>
                    new Subject[]
                    {
                        new("neo4j", count, project => LandAsync(neo4j, project)),
                        new("plain", count, plain.CommitAsync),
                        new("embedded", count, project => LandAsync(embedded, project)),
                    }
                )
                .ToList();
            var projects = subjects.SelectMany(s => Enumerable.Range(0, s.Writers).Select(s.ProjectOf));
            var prepared = new Commit(
                Domain.Access.Caller.System,
                "bench",
                [.. CommitWorkload.Records(projects).Select(Fact.Put)]
            );
            foreach (var store in (OpenStore[])[neo4j, embedded])
                Landed(await store.The<ILedger>().CommitAsync(prepared, CancellationToken.None));

            foreach (var subject in subjects)
                await LoadAsync(subject, length);
            for (var round = 0; round < rounds; round++)
            {
                foreach (var subject in subjects)
                    subject.Rounds.Add(await LoadAsync(subject, length));
            }
            Print(subjects, writers);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task LandAsync(OpenStore store, Project project) =>
        Landed(await store.The<ILedger>().CommitAsync(CommitWorkload.Edit(project), CancellationToken.None));

    private static void Landed(CommitResult result)
    {
        if (result is not Committed)
            throw new InvalidOperationException($"A commit did not land: {result}");
    }

    private static async Task<(double, double, double)> LoadAsync(Subject subject, TimeSpan length)
    {
        var (watch, took) = (Stopwatch.StartNew(), new ConcurrentBag<double>());
        await Task.WhenAll(
            Enumerable
                .Range(0, subject.Writers)
                .Select(writer =>
                    Task.Run(async () =>
                    {
                        while (watch.Elapsed < length)
                        {
                            var began = watch.Elapsed;
                            await subject.Commit(
                                CommitWorkload.Project(subject.ProjectOf(writer), ++subject.Versions[writer])
                            );
                            took.Add((watch.Elapsed - began).TotalMilliseconds);
                        }
                    })
                )
        );
        var sorted = took.Order().ToList();
        return (sorted.Count / watch.Elapsed.TotalSeconds, sorted[sorted.Count / 2], sorted[sorted.Count * 99 / 100]);
    }

    private static void Print(List<Subject> subjects, IReadOnlyList<int> writers)
    {
        System.Console.WriteLine("| | writers | commits/s (min / median / max) | p50 ms | p99 ms |");
        System.Console.WriteLine("|---|---|---|---|---|");
        foreach (var s in subjects)
            System.Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {NameOf(s)} | {s.Writers} | {Spread.Of(s.Rounds.Select(r => r.PerSecond))} | "
                        + $"{Spread.Median(s.Rounds.Select(r => r.P50)):F1} | "
                        + $"{Spread.Median(s.Rounds.Select(r => r.P99)):F1} |"
                )
            );
        foreach (var count in writers)
        {
            var (ours, theirs) = (Of("neo4j", count), Of("plain", count));
            var times = Spread.Of(ours.Rounds.Zip(theirs.Rounds, (a, b) => a.PerSecond / b.PerSecond), "N1");
            System.Console.WriteLine(
                $"{count} writers: the ledger on Neo4j lands {times} times the plain commits, round by round."
            );
        }

        Subject Of(string name, int count) => subjects.Single(s => s.Name == name && s.Writers == count);
    }

    private static string NameOf(Subject subject) =>
        subject.Name switch
        {
            "neo4j" => "ledger on Neo4j",
            "plain" => "plain auto-commit statements on the same Neo4j",
            _ => "ledger on the embedded store",
        };
}
