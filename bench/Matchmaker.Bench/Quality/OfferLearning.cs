using System.Collections.Concurrent;
using Matchmaker.Matching.Embeddings;
using Matchmaker.Matching.Scoring.Comparison;
using Matchmaker.Training;

namespace Matchmaker.Bench.Quality;

/// <summary>
/// Learns from graded pairs: first the weights of <see cref="TextEvidence"/> in words and of like meaning with like,
/// then from what these leave to be explained which meanings answer which.
/// </summary>
internal sealed class OfferLearning
{
    /// <summary>What may be left out beside the kinds in words.</summary>
    public const string Latent = "latent",
        Meaning = "words' meaning",
        Pairing = "pairing";

    // Chosen by cross-validation on the graded pairs; flat within a factor of two.
    private const double Penalty = 0.15;

    private readonly OfferLabels _labels;
    private readonly (int Offer, int Grade)[][] _graded;
    private readonly RidgeRegressionTrainer _ridge;
    private readonly BilinearTrainer _pairing;
    private readonly double[] _spreads;
    private readonly ConcurrentDictionary<int, OfferModel> _models = [];

    public OfferLearning(OfferLabels labels)
    {
        _labels = labels;
        _graded = new (int, int)[labels.Bench.Needs.Count][];
        foreach (var of in labels.Graded().ToLookup(g => g.Need))
            _graded[of.Key] = [.. of.Select(g => (g.Offer, g.Grade))];
        var rows = labels.Graded().Select(g => (g.Need, Row: Row(g.Need, g.Offer), g.Grade)).ToArray();
        var means = Enumerable.Range(0, Kinds.Count).Select(k => rows.Average(r => (double)r.Row[k])).ToArray();
        _spreads =
        [
            .. Enumerable
                .Range(0, Kinds.Count)
                .Select(k => Math.Sqrt(rows.Average(r => Math.Pow(r.Row[k] - means[k], 2)))),
        ];
        _ridge = new RidgeRegressionTrainer(
            [
                .. rows.Select(r => new Example(
                    labels.Bench.Needs[r.Need].Id,
                    [.. r.Row.Select((v, k) => (float)((v - means[k]) / _spreads[k]))],
                    OfferLabels.Worth(r.Grade)
                )),
            ],
            OfferBench.Folds,
            OfferBench.FoldOf
        );
        _pairing = new BilinearTrainer([
            .. _graded.Select(
                (of, need) =>
                    new PairedNeed(
                        labels.Need(need),
                        [.. of.Select(o => Array.ConvertAll(labels.Offer(o.Offer), step => step / 127f))],
                        RidgeRegressionTrainer.WeightOf([.. of.Select(o => OfferLabels.Worth(o.Grade))])
                    )
            ),
        ]);
    }

    /// <summary>The kinds of evidence in words, then the two parts of a direction.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [.. TextEvidence.Kinds.Where(k => !k.OfMeaning).Select(k => k.Kind), Latent, Meaning];

    /// <summary>The model learned without a fold, or of all.</summary>
    public OfferModel Model(int? without) => _models.GetOrAdd(without ?? -1, _ => Model(without, []));

    /// <param name="leftOut">Kinds of evidence to do without.</param>
    public OfferModel Model(int? without, IReadOnlyCollection<string> leftOut)
    {
        var weights = _ridge
            .Weights(without, i => leftOut.Contains(Kinds[i]) ? double.PositiveInfinity : Penalty)
            .Select((w, k) => w / _spreads[k])
            .ToArray();
        var like = new OfferModel(weights[..^2], EmbeddingSpaceTrainer.LikeWithLike(weights[^2], weights[^1]));
        if (leftOut.Contains(Pairing))
            return like;
        var learned = _pairing.Learn(need =>
            OfferBench.FoldOf(_labels.Bench.Needs[need].Id) == without ? null : Missing(need, like)
        );
        return like with { Pairing = [.. like.Pairing.Zip(learned, (l, p) => (float)(l + p))] };
    }

    /// <summary>
    /// The model with the slope and offset that make its scores honest chances, fitted on scores out of fold.
    /// </summary>
    /// <param name="without">A fold that neither weights nor calibration may know.</param>
    public OfferModel Calibrated(int? without = null)
    {
        var (slope, offset) = PlattCalibration.Fit([
            .. OutOfFold().Where(o => o.Fold != without).Select(o => (o.Score, o.Grade >= 3)),
        ]);
        return Model(without) with { Slope = slope, Offset = offset };
    }

    /// <summary>Every graded pair with the score of the model that was learned without its need.</summary>
    public IReadOnlyList<(int Fold, double Score, int Grade)> OutOfFold() =>
        [
            .. Enumerable
                .Range(0, _graded.Length)
                .SelectMany(need =>
                {
                    var fold = OfferBench.FoldOf(_labels.Bench.Needs[need].Id);
                    var scores = Model(fold).Scores(_labels, need);
                    return _graded[need].Select(o => (fold, scores(o.Offer), o.Grade));
                }),
        ];

    private double[] Missing(int need, OfferModel model)
    {
        var scores = model.Scores(_labels, need);
        return [.. _graded[need].Select(o => OfferLabels.Worth(o.Grade) - scores(o.Offer))];
    }

    private float[] Row(int need, int offer)
    {
        var (asked, said) = (_labels.Need(need), _labels.Offer(offer));
        float latent = 0,
            meaning = 0;
        for (var i = 0; i < EmbeddingSpace.Latent; i++)
            latent += asked[i] * said[i] / 127;
        for (var i = EmbeddingSpace.Latent; i < EmbeddingSpace.Size; i++)
            meaning += asked[i] * said[i] / 127;
        return [.. _labels.Row(need, offer)[..(Kinds.Count - 2)], latent, meaning];
    }
}
