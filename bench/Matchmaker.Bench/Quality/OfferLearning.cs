using Matchmaker.Domain.Matching.Learning;

namespace Matchmaker.Bench.Quality;

/// <summary>Learns the ranker of offers from graded pairs.</summary>
internal sealed class OfferLearning
{
    // Chosen by cross-validation on the graded pairs; both are flat within a factor of three.
    private const double Penalty = 0.1, PairingPenalty = 2;
    private const float PairingScale = 30;

    private readonly OfferBench _bench;
    private readonly RidgeTrainer _trainer;
    private readonly double[] _means, _spreads;

    public OfferLearning(OfferBench bench)
    {
        _bench = bench;
        var graded = bench.Graded().ToArray();
        var rows = graded.Select(g => bench.Row(g.Need, g.Offer)).ToArray();
        var kinds = OfferEvidence.Kinds.Count;
        _means = [.. Enumerable.Range(0, kinds).Select(k => rows.Average(r => (double)r[k]))];
        _spreads = [.. Enumerable.Range(0, kinds).Select(k => Math.Sqrt(rows.Average(r => Math.Pow(r[k] - _means[k], 2))))];
        _trainer = new RidgeTrainer(
            [.. graded.Select((g, i) => new Example(bench.Needs[g.Need].Id, [.. Standard(rows[i]), .. Pairing(g.Need, g.Offer)], OfferBench.Worth(g.Grade)))],
            OfferBench.Folds, OfferBench.FoldOf);
    }

    /// <summary>The model learned without a fold, or of all; <paramref name="leftOut"/> is a kind of evidence to do without.</summary>
    public LinearModel Model(int? without, Func<int, bool>? leftOut = null, bool paired = true)
    {
        var kinds = _means.Length;
        var weights = _trainer.Weights(without, i =>
            i >= kinds ? paired ? PairingPenalty : double.PositiveInfinity : leftOut?.Invoke(i) == true ? double.PositiveInfinity : Penalty);
        return new LinearModel(
            1, [.. OfferEvidence.Kinds.Select((kind, k) => new Term(kind, Rounded(_means[k]), Rounded(weights[k] / _spreads[k])))],
            paired ? [.. weights.Skip(kinds).Select(w => Rounded(w * PairingScale))] : [], 1, 0);
    }

    /// <summary>The model with the slope and offset that make its scores honest chances, fitted on scores out of fold.</summary>
    public LinearModel Calibrated(LinearModel model, int? without = null)
    {
        var (slope, offset) = Calibration.Fit([.. OutOfFold(f => Model(f)).Where(o => o.Fold != without).Select(o => (o.Score, o.Grade >= 3))]);
        return model with { Slope = Rounded(slope), Offset = Rounded(offset) };
    }

    /// <summary>Every graded pair with the score of the model that was learned without its need.</summary>
    public IReadOnlyList<(int Fold, double Score, int Grade)> OutOfFold(Func<int, LinearModel> learnedWithout)
    {
        var models = Enumerable.Range(0, OfferBench.Folds).Select(learnedWithout).ToArray();
        return [.. _bench.Graded().Select(g =>
        {
            var fold = OfferBench.FoldOf(_bench.Needs[g.Need].Id);
            return (fold, models[fold].Score(_bench.Row(g.Need, g.Offer))
                + models[fold].Paired(_bench.Directions[g.Need], _bench.Evidence.DirectionOfOffer(g.Offer)), g.Grade);
        })];
    }

    // Six digits outlast the last bits in which machines may differ.
    public static double Rounded(double value) => double.Parse(value.ToString("G6", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);

    private IEnumerable<float> Standard(float[] row) => row.Select((v, k) => (float)((v - _means[k]) / _spreads[k]));

    private IEnumerable<float> Pairing(int need, int offer)
    {
        var (n, o) = (_bench.Directions[need], _bench.Evidence.DirectionOfOffer(offer));
        for (var i = 0; i < OfferBench.Components; i++)
            for (var j = 0; j < OfferBench.Components; j++) yield return n[i] * o[j] * PairingScale;
    }
}
