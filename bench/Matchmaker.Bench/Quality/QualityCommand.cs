using System.CommandLine;
using Matchmaker.Bench.Data;

namespace Matchmaker.Bench.Quality;

/// <summary>quality: every claim about quality in one run, out of fold, beside BM25 over the same texts.</summary>
internal static class QualityCommand
{
    public static Command Create()
    {
        var bench = Bounded.BenchFolder();
        var result = new Option<string?>("--out") { Description = "folder for quality.md and reliability.svg" };
        var only = new Option<string[]>("--only")
        {
            Description = "offers, producers, upstream",
            AllowMultipleArgumentsPerToken = true,
        };
        only.AcceptOnlyFromAmong("offers", "producers", "upstream");
        var command = new Command("quality", "匹配质量与 BM25 对照 · match quality beside BM25")
        {
            bench,
            result,
            only,
        };
        command.Does(p =>
        {
            var (folder, report) = (p.GetRequiredValue(bench), new Report());
            string[] asked = p.GetValue(only) is { Length: > 0 } some ? some : ["offers", "producers", "upstream"];
            report.Title("质量（折外）· Quality, out of fold");
            report.Columns("task", "measure", "BM25", "ours", "difference [95 %]", "goal", "reached");
            LinkReport[] links =
            [
                .. asked
                    .Where(t => t != "offers")
                    .Select(t => new LinkReport(t, LinkLearning.Of(t, new ChainData(Path.Combine(folder, "chainkg"))))),
            ];
            foreach (var link in links)
                link.Compare(report);
            var bins = asked.Contains("offers") ? Offers(Path.Combine(folder, "bdci359"), report) : [];
            foreach (var link in links)
                link.LeaveOneOut(report);
            if (p.GetValue(result) is not { } to)
                return;
            Directory.CreateDirectory(to);
            File.WriteAllText(Path.Combine(to, "quality.md"), report.ToString());
            if (bins.Count > 0)
                File.WriteAllText(Path.Combine(to, "reliability.svg"), ReliabilityPlot.Draw(bins));
        });
        return command;
    }

    private static IReadOnlyList<(int Count, double Said, double Seen)> Offers(string folder, Report report)
    {
        var labels = OfferLabels.Read(folder, ShippedModel.Model.Space);
        var learning = new OfferLearning(labels);
        var learned = OfferReport.Compare(labels, learning, report);
        OfferReport.LeaveOneOut(labels, learning, learned, report);
        OfferReport.UnseenOffers(labels, folder, report);
        var bins = OfferReport.Calibrated(learning, report);
        OfferReport.ColdStart(labels, report);
        MarksReport.Gain(labels, learning, report);
        return bins;
    }
}
