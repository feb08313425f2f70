using System.CommandLine;
using System.Globalization;
using Matchmaker.Bench.Quality;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Bench.Fairness;

/// <summary>
/// fairness: what balancing exposure evens out and what it costs, along the range of
/// <see cref="MatchOptions.Balance"/>.
/// </summary>
internal static class FairnessCommand
{
    private static readonly double[] Balances = [0, 0.25, 0.5, 1, 1.5, 2];

    public static Command Create()
    {
        var bench = Bounded.BenchFolder();
        var week = new Option<int>("--week") { Description = "needs in a week", DefaultValueFactory = _ => 50 };
        week.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() is < 1 or > 1000)
                r.AddError("--week: 1..1000");
        });
        var command = new Command("fairness", "曝光均衡及其代价 · balanced exposure and its price") { bench, week };
        command.Does(p =>
            Run(new LabelledNeeds(Path.Combine(p.GetRequiredValue(bench), "bdci359")), p.GetValue(week), new Report())
        );
        return command;
    }

    private static void Run(LabelledNeeds needs, int week, Report report)
    {
        report.Title($"曝光均衡 · Balanced exposure, {needs.Count} needs, {week} a week");
        report.Columns(
            "balance",
            "Gini of exposure",
            "offers ever shown",
            "most shown in a week",
            "full nDCG@10",
            "difference [95 %]",
            "rerank nDCG@10",
            "difference [95 %]"
        );
        var plain = ExposureRun.Of(needs, 0, week);
        foreach (var balance in Balances)
        {
            var run = ExposureRun.Of(needs, balance, week);
            report.Row(
                balance.ToString(CultureInfo.InvariantCulture),
                $"{run.Gini:F3}",
                $"{run.EverShown:P1}",
                $"{run.MostInAWeek}",
                $"{run.Full.Average():F3}",
                Interval.Of(run.Full, plain.Full).ToString(),
                $"{run.Rerank.Average():F3}",
                Interval.Of(run.Rerank, plain.Rerank).ToString()
            );
        }
    }
}
