using System.Globalization;
using Matchmaker.Domain.Matching.Factors;
using Matchmaker.Domain.Matching.Learning;

namespace Matchmaker.Bench.Quality;

/// <summary>What was learned: a weight for each kind of evidence, then slope and offset that turn the sum into a logit.</summary>
internal sealed record OfferModel(double[] Weights, double Slope = 1, double Offset = 0)
{
    public double Score(ReadOnlySpan<float> row)
    {
        var score = 0.0;
        for (var i = 0; i < row.Length; i++) score += Weights[i] * row[i];
        return score;
    }

    public double Logit(ReadOnlySpan<float> row) => Slope * Score(row) + Offset;
}

/// <summary>Learns the weights of <see cref="TextEvidence"/> from graded pairs.</summary>
internal sealed class OfferLearning
{
    // Chosen by cross-validation on the graded pairs; flat within a factor of three.
    private const double Penalty = 0.1;

    private readonly OfferLabels _labels;
    private readonly RidgeTrainer _trainer;
    private readonly double[] _spreads;

    public OfferLearning(OfferLabels labels)
    {
        _labels = labels;
        var graded = labels.Graded().ToArray();
        var rows = graded.Select(g => labels.Row(g.Need, g.Offer).ToArray()).ToArray();
        var kinds = TextEvidence.Kinds.Count;
        var means = Enumerable.Range(0, kinds).Select(k => rows.Average(r => (double)r[k])).ToArray();
        _spreads = [.. Enumerable.Range(0, kinds).Select(k => Math.Sqrt(rows.Average(r => Math.Pow(r[k] - means[k], 2))))];
        _trainer = new RidgeTrainer(
            [.. graded.Select((g, i) => new Example(labels.Bench.Needs[g.Need].Id, [.. rows[i].Select((v, k) => (float)((v - means[k]) / _spreads[k]))], OfferLabels.Worth(g.Grade)))],
            OfferBench.Folds, OfferBench.FoldOf);
    }

    /// <summary>The model learned without a fold, or of all; <paramref name="leftOut"/> is a kind of evidence to do without.</summary>
    public OfferModel Model(int? without, Func<int, bool>? leftOut = null) => new(
        [.. _trainer.Weights(without, i => leftOut?.Invoke(i) == true ? double.PositiveInfinity : Penalty).Select((w, k) => w / _spreads[k])]);

    /// <summary>The model with the slope and offset that make its scores honest chances, fitted on scores out of fold.</summary>
    /// <param name="without">A fold that neither weights nor calibration may know.</param>
    public OfferModel Calibrated(int? without = null)
    {
        var (slope, offset) = Calibration.Fit([.. OutOfFold(f => Model(f)).Where(o => o.Fold != without).Select(o => (o.Score, o.Grade >= 3))]);
        return Model(without) with { Slope = slope, Offset = offset };
    }

    /// <summary>Every graded pair with the score of the model that was learned without its need.</summary>
    public IReadOnlyList<(int Fold, double Score, int Grade)> OutOfFold(Func<int, OfferModel> learnedWithout)
    {
        var models = Enumerable.Range(0, OfferBench.Folds).Select(learnedWithout).ToArray();
        return [.. _labels.Graded().Select(g =>
        {
            var fold = OfferBench.FoldOf(_labels.Bench.Needs[g.Need].Id);
            return (fold, models[fold].Score(_labels.Row(g.Need, g.Offer)), g.Grade);
        })];
    }

    // Six digits outlast the last bits in which machines may differ.
    public static double Rounded(double value) => double.Parse(value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
