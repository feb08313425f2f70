using System.Globalization;
using Matchmaker.Bench.Quality;

namespace Matchmaker.Bench.Speed;

/// <summary>The tables of a run, and whether the goals are reached.</summary>
internal static class SpeedReport
{
    // Issue 15: p99 in ms on one core.
    private static readonly Dictionary<int, double> Goals = new() { [100_000] = 5, [1_000_000] = 10 };

    public static void Answering(
        Report report,
        int firms,
        SpeedBench bench,
        Dictionary<string, (double Rerank, double Full)> quality
    )
    {
        report.Title(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{firms:N0} firms, {firms * (SyntheticCity.OffersEach + SyntheticCity.DemandsEach):N0} " + $"projects"
            )
        );
        report.Columns(
            "",
            "needs",
            "p50 ms",
            "p95 ms",
            "p99 ms",
            "CPU p50 ms",
            "CPU p99 ms",
            "goal p99",
            "kB allocated",
            "rerank nDCG@10",
            "full nDCG@10",
            "build s",
            "memory B/firm",
            "disk MB"
        );
        foreach (var subject in bench.Subjects)
        {
            var (times, built) = (subject.Latencies, bench.Built[subject.Index]);
            var worth = quality.TryGetValue(subject.Name, out var q) ? q : ((double Rerank, double Full)?)null;
            report.Row(
                subject.Name,
                Number(times.Count),
                Ms(times.At(0.5)),
                Ms(times.At(0.95)),
                Ms(times.At(0.99)),
                Ms(times.CpuAt(0.5)),
                Ms(times.CpuAt(0.99)),
                Goal(subject, firms),
                Number(times.Allocated / 1e3),
                worth is null ? "–" : $"{worth.Value.Rerank:F3}",
                worth is null ? "–" : $"{worth.Value.Full:F3}",
                Number(built.Time.TotalSeconds),
                Number((double)built.Memory / firms),
                built.Disk == 0 ? "–" : Number(built.Disk / 1e6)
            );
        }
    }

    public static void Updating(Report report, TimeSpan length, UpdateLoad load)
    {
        report.Say("");
        report.Columns(
            "1,000 commits/s",
            "commits",
            "s asked",
            "s taken",
            "findable after p50 ms",
            "p95",
            "p99",
            "found of looked for",
            "needs meanwhile p50 ms",
            "p99"
        );
        report.Row(
            "ours",
            Number(load.Commits.Count),
            Number(length.TotalSeconds),
            $"{load.SecondsTaken:F1}",
            Ms(load.Commits.At(0.5)),
            Ms(load.Commits.At(0.95)),
            Ms(load.Commits.At(0.99)),
            $"{load.Findable.Found} / {load.Findable.Looked}",
            Ms(load.Needs.At(0.5)),
            Ms(load.Needs.At(0.99))
        );
    }

    private static string Goal(Subject subject, int firms) =>
        !subject.Name.StartsWith("ours", StringComparison.Ordinal) || !Goals.TryGetValue(firms, out var goal)
            ? "–"
            : $"{goal:F0} {(subject.Latencies.At(0.99) <= goal ? "是 yes" : "否 no")}";

    private static string Ms(double milliseconds) => milliseconds.ToString("F2", CultureInfo.InvariantCulture);

    private static string Number(double number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
