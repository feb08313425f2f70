using Matchmaker.Domain.Matching.Learning;

namespace Matchmaker.Bench.Quality;

/// <summary>The tables about offers: beside BM25, without each kind of evidence, calibration, without any labels.</summary>
internal static class OfferReport
{
    public static OfferQuality.Outcome Compare(OfferBench bench, OfferLearning learning, Report report)
    {
        var bm25 = new OfferQuality(bench, i => Doubles(bench.Evidence.Bm25(bench.Needs[i], titleOnly: true))).Measure();
        var ours = OfferQuality.OutOfFold(bench, f => learning.Model(f)).Measure();
        report.Compare("rerank", "nDCG@10", bm25.Rerank, ours.Rerank, 0.70);
        report.Compare("rerank", "ρ per need", bm25.Correlation, ours.Correlation, 0.53);
        report.Compare("full pool", "nDCG@10", bm25.Full, ours.Full, 0.32);
        report.Compare("full pool", "R@50", bm25.R50, ours.R50, 0.58);
        return ours;
    }

    public static void LeaveOneOut(OfferBench bench, OfferLearning learning, OfferQuality.Outcome all, Report report)
    {
        report.Title("各因素的作用 · What is lost without each kind of evidence");
        report.Columns("without", "rerank nDCG@10", "ρ per need", "full nDCG@10", "full R@50");
        for (var kind = 0; kind < OfferEvidence.Kinds.Count; kind++)
            Row(OfferEvidence.Kinds[kind], OfferQuality.OutOfFold(bench, f => learning.Model(f, k => k == kind)).Measure());
        Row("pairing of meanings", OfferQuality.OutOfFold(bench, f => learning.Model(f, paired: false)).Measure());
        Row("all that reads the word vectors", OfferQuality.OutOfFold(
            bench, f => learning.Model(f, k => OfferEvidence.Kinds[k].StartsWith("meaning", StringComparison.Ordinal), paired: false)).Measure());

        void Row(string without, OfferQuality.Outcome outcome) => report.Row(
            without, Lost(outcome.Rerank, all.Rerank), Lost(outcome.Correlation, all.Correlation), Lost(outcome.Full, all.Full), Lost(outcome.R50, all.R50));
    }

    public static IReadOnlyList<(int Count, double Said, double Seen)> Calibration(OfferLearning learning, Report report)
    {
        // The chance of a pair is said by a calibration that has not seen its fold either.
        var scored = learning.OutOfFold(f => learning.Model(f));
        var said = Enumerable.Range(0, OfferBench.Folds).SelectMany(fold =>
        {
            var (slope, offset) = Domain.Matching.Learning.Calibration.Fit([.. scored.Where(s => s.Fold != fold).Select(s => (s.Score, s.Grade >= 3))]);
            return scored.Where(s => s.Fold == fold).Select(s => (1 / (1 + Math.Exp(-(slope * s.Score + offset))), s.Grade >= 3));
        }).ToArray();
        var bins = Domain.Matching.Learning.Calibration.Bins(said);
        report.Title("校准 · Calibration, out of fold");
        report.Say($"期望校准误差 Expected calibration error: {Domain.Matching.Learning.Calibration.Error(bins):F3} (goal ≤ 0.05, {said.Length} pairs)\n");
        report.Columns("pairs", "chance said", "share seen");
        foreach (var (count, chance, seen) in bins) report.Row($"{count}", $"{chance:F3}", $"{seen:F3}");
        return bins;
    }

    public static void ColdStart(OfferBench bench, Report report)
    {
        report.Title("冷启动 · Cold start: weights set by hand, no labels");
        report.Columns("method", "rerank nDCG@10", "ρ per need", "full nDCG@10", "full R@50");
        foreach (var share in (double[])[0, 0.5, 0.8])
        {
            var outcome = new OfferQuality(bench, i => ByHand(bench, i, share)).Measure();
            report.Row(share == 0 ? "BM25, title + 0.3 body" : $"… + {share:F1} × meaning of the title",
                $"{outcome.Rerank.Average():F3}", $"{outcome.Correlation.Average():F3}", $"{outcome.Full.Average():F3}", $"{outcome.R50.Average():F3}");
        }
    }

    private static double[] ByHand(OfferBench bench, int need, double meaningShare)
    {
        var words = Standard(bench.Evidence.Bm25(bench.Needs[need], titleOnly: false));
        var meanings = Standard(bench.Columns[need][OfferEvidence.Kinds.ToList().IndexOf("meaningOfTitle")]);
        return [.. words.Zip(meanings, (w, m) => w + meaningShare * m)];
    }

    private static double[] Standard(float[] values)
    {
        var mean = values.Average(v => (double)v);
        var spread = Math.Max(Math.Sqrt(values.Average(v => (v - mean) * (v - mean))), 1e-9);
        return Array.ConvertAll(values, v => (v - mean) / spread);
    }

    private static string Lost(double[] without, double[] all) => $"{without.Average() - all.Average():+0.000;-0.000;0.000}";

    private static double[] Doubles(float[] values) => Array.ConvertAll(values, v => (double)v);
}
