using System.CommandLine;
using System.Globalization;
using Matchmaker.Bench.Quality;
using Matchmaker.Import.Seed;

namespace Matchmaker.Bench.Speed;

/// <summary>
/// speed: how fast needs are answered over synthetic firms, beside Lucene.Net and SQLite FTS5 on the same texts in the
/// same run.
/// </summary>
internal static class SpeedCommand
{
    private sealed record Asked(IReadOnlyList<int> Firms, int Needs, TimeSpan Budget, TimeSpan Updates, bool Fts5);

    public static Command Create()
    {
        var firms = new Option<string>("--firms")
        {
            Description = "how many firms, one run after another",
            DefaultValueFactory = _ => "10000,100000,1000000",
        };
        var needs = new Option<int>("--needs") { Description = "needs to ask", DefaultValueFactory = _ => 1000 };
        var budget = new Option<int>("--budget")
        {
            Description = "seconds after which a subject is asked no more",
            DefaultValueFactory = _ => 60,
        };
        var updates = new Option<int>("--updates")
        {
            Description = "seconds of 1,000 commits a second",
            DefaultValueFactory = _ => 10,
        };
        var noFts5 = new Option<bool>("--no-fts5")
        {
            Description = "leaves SQLite out: over a million firms it needs seconds for a need",
        };
        var (bench, result) = (
            Bounded.BenchFolder(),
            new Option<string?>("--out") { Description = "folder for speed.md" }
        );
        var command = new Command(
            "speed",
            "匹配速度与 Lucene、FTS5 对照 · match speed beside Lucene.Net and SQLite FTS5"
        )
        {
            firms,
            needs,
            budget,
            updates,
            noFts5,
            bench,
            result,
        };
        command.Does(p =>
        {
            var report = new Report();
            var asked = new Asked(
                Sizes(p.GetRequiredValue(firms)),
                p.GetValue(needs),
                TimeSpan.FromSeconds(p.GetValue(budget)),
                TimeSpan.FromSeconds(p.GetValue(updates)),
                !p.GetValue(noFts5)
            );
            Run(asked, p.GetRequiredValue(bench), report);
            if (p.GetValue(result) is not { } to)
                return;
            Directory.CreateDirectory(to);
            File.WriteAllText(Path.Combine(to, "speed.md"), report.ToString());
        });
        return command;
    }

    private static IReadOnlyList<int> Sizes(string firms) =>
        [
            .. firms
                .Split(',')
                .Select(f =>
                    int.TryParse(f, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0
                        ? n
                        : throw new ArgumentException($"--firms: {f}")
                ),
        ];

    private static void Run(Asked asked, string benchFolder, Report report)
    {
        var city = new SyntheticCity(SeedFiles.Read(SeedFiles.BuiltIn).Records);
        var quality = Quality(city, Path.Combine(benchFolder, "bdci359"), asked.Fts5);
        foreach (var firms in asked.Firms)
        {
            using var bench = new SpeedBench(city, firms, asked.Fts5);
            bench.Build();
            bench.Ask(asked.Needs, asked.Budget);
            SpeedReport.Answering(report, firms, bench, quality);
            SpeedReport.Updating(report, asked.Updates, bench.Update(asked.Updates));
        }
    }

    /// <summary>By the subject's name; nothing where the labelled data is not at hand.</summary>
    private static Dictionary<string, (double Rerank, double Full)> Quality(
        SyntheticCity city,
        string folder,
        bool withFts5
    )
    {
        if (!Directory.Exists(folder))
            return [];
        var task = new LabelledTask(folder);
        var subjects = SpeedBench.Peers(
            new EngineIndex(city.Catalogue, LabelledTask.Options),
            withFts5,
            new LuceneIndex()
        );
        foreach (var index in subjects.Select(s => s.Index).Distinct())
            task.Fill(index);
        var quality = subjects.ToDictionary(s => s.Name, s => task.Of(s.Ask));
        foreach (var index in subjects.Select(s => s.Index).Distinct())
            index.Dispose();
        return quality;
    }
}
