using Matchmaker.Bench.Data;
using Matchmaker.Matching.Embeddings;
using Matchmaker.Training;

namespace Matchmaker.Bench.Quality;

/// <summary>The tables about offers: beside BM25, without each kind of evidence, calibration.</summary>
internal static class OfferReport
{
    // Rarities are kept as shares of the largest, which is about six here: sums of them are as much smaller than the
    // usual logarithms.
    private const double RareScale = 1 / 6.0;

    public static OfferQuality.Outcome Compare(OfferLabels labels, OfferLearning learning, Report report)
    {
        var peer = new Bm25(labels.Bench.Offers);
        var bm25 = new OfferQuality(labels, i => peer.OfTitle(labels.Bench.Needs[i])).Measure();
        var ours = OfferQuality.OutOfFold(labels, f => learning.Model(f)).Measure();
        report.Compare("rerank", "nDCG@10", bm25.Rerank, ours.Rerank, 0.70);
        report.Compare("rerank", "ρ per need", bm25.Correlation, ours.Correlation, 0.53);
        report.Compare("full pool", "nDCG@10", bm25.Full, ours.Full, 0.32);
        report.Compare("full pool", "R@50", bm25.R50, ours.R50, 0.58);
        return ours;
    }

    public static void LeaveOneOut(OfferLabels labels, OfferLearning learning, OfferQuality.Outcome all, Report report)
    {
        report.Title("各因素的作用 · What is lost without each kind of evidence");
        report.Columns("without", "rerank nDCG@10", "ρ per need", "full nDCG@10", "full R@50");
        foreach (var kind in OfferLearning.Kinds.Append(OfferLearning.Pairing))
            Row(kind, [kind]);
        Row(
            "all of the word vectors and directions",
            [OfferLearning.Latent, OfferLearning.Meaning, OfferLearning.Pairing]
        );

        void Row(string without, string[] leftOut)
        {
            var outcome = OfferQuality.OutOfFold(labels, f => learning.Model(f, leftOut)).Measure();
            report.Row(
                without,
                Lost(outcome.Rerank, all.Rerank),
                Lost(outcome.Correlation, all.Correlation),
                Lost(outcome.Full, all.Full),
                Lost(outcome.R50, all.R50)
            );
        }
    }

    /// <summary>
    /// How directions carry to offers that they were not learned from: learned from every second offer, everything else
    /// as before.
    /// </summary>
    public static void UnseenOffers(OfferLabels labels, string folder, Report report)
    {
        report.Title("未见过的供给 · Directions learned from half of the offers");
        report.Columns("learned from", "rerank nDCG@10", "ρ per need", "full nDCG@10", "full R@50");
        IReadOnlyList<TextItem> needs =
        [
            .. labels.Bench.Needs,
            .. Data.Files.Items(Path.Combine(folder, "needs-unlabelled.jsonl")),
        ];
        for (var half = 0; half < 2; half++)
        {
            var offers = labels.Bench.Offers.Where((_, i) => i % 2 == half).ToList();
            var other = labels.In(
                new EmbeddingSpace(
                    EmbeddingSpaceTrainer.Learn(needs, offers, ShippedModel.Model.Space.Vectors),
                    ShippedModel.Model.Space.Vectors
                )
            );
            var learning = new OfferLearning(other);
            var outcome = OfferQuality.OutOfFold(other, f => learning.Model(f)).Measure();
            report.Row(
                half == 0 ? "the even ones" : "the odd ones",
                $"{outcome.Rerank.Average():F3}",
                $"{outcome.Correlation.Average():F3}",
                $"{outcome.Full.Average():F3}",
                $"{outcome.R50.Average():F3}"
            );
        }
    }

    public static IReadOnlyList<(int Count, double Said, double Seen)> Calibrated(OfferLearning learning, Report report)
    {
        // The chance of a pair is said by a calibration that has not seen its fold either.
        var scored = learning.OutOfFold();
        var said = Enumerable
            .Range(0, OfferBench.Folds)
            .SelectMany(fold =>
            {
                var (slope, offset) = Matchmaker.Training.PlattCalibration.Fit([
                    .. scored.Where(s => s.Fold != fold).Select(s => (s.Score, s.Grade >= 3)),
                ]);
                return scored
                    .Where(s => s.Fold == fold)
                    .Select(s => (1 / (1 + Math.Exp(-(slope * s.Score + offset))), s.Grade >= 3));
            })
            .ToArray();
        var bins = Matchmaker.Training.PlattCalibration.Bins(said);
        report.Title("校准 · Calibration, out of fold");
        report.Say(
            $"期望校准误差 Expected calibration error: {Matchmaker.Training.PlattCalibration.Error(bins):F3} "
                + $"(goal ≤ 0.05, {said.Length} pairs)\n"
        );
        report.Columns("pairs", "chance said", "share seen");
        foreach (var (count, chance, seen) in bins)
            report.Row($"{count}", $"{chance:F3}", $"{seen:F3}");
        return bins;
    }

    /// <summary>
    /// As a new office has it on its first day: weights set by hand, statistics from its own texts, no labels.
    /// </summary>
    public static void ColdStart(OfferLabels labels, Report report)
    {
        report.Title("冷启动 · Cold start: weights set by hand, no labels");
        report.Columns("method", "rerank nDCG@10", "ρ per need", "full nDCG@10", "full R@50");
        var peer = new Bm25(labels.Bench.Offers);
        Row("BM25, title + 0.3 body", i => peer.OfText(labels.Bench.Needs[i]));
        Row("rare features alone", ByHand(1, 0, 0));
        Row("… + what words mean", ByHand(1, 0, 20));
        Row("… + latent directions", ByHand(1, 12, 12));

        void Row(string method, Func<int, double[]> scores)
        {
            var outcome = new OfferQuality(labels, scores).Measure();
            report.Row(
                method,
                $"{outcome.Rerank.Average():F3}",
                $"{outcome.Correlation.Average():F3}",
                $"{outcome.Full.Average():F3}",
                $"{outcome.R50.Average():F3}"
            );
        }

        // The rare features count in full, so the share of the meanings is on the scale of their sum.
        Func<int, double[]> ByHand(double rare, double latent, double words)
        {
            var model = new OfferModel(
                [rare, .. new double[OfferLearning.Kinds.Count - 3]],
                EmbeddingSpaceTrainer.LikeWithLike(latent * RareScale, words * RareScale)
            );
            return need => OfferQuality.ScoresOf(labels, need, model);
        }
    }

    private static string Lost(double[] without, double[] all) =>
        $"{without.Average() - all.Average():+0.000;-0.000;0.000}";
}
