using Matchmaker.Matching.Engine.Reranking;

namespace Matchmaker.Training;

/// <summary>A graded pair as numbers: its evidence and what the grade is worth.</summary>
public sealed record Example(string Need, float[] Evidence, double Worth);

/// <summary>
/// Ridge regression (least squares with an L2 penalty) within needs: only how a need's own offers differ counts, since
/// people grade a need's offers against one another. The sums over examples are kept by fold, so that leaving a fold
/// out (cross-validation) costs one subtraction.
/// </summary>
public sealed class RidgeRegressionTrainer
{
    // Needs that some people grade mildly count as much as those that others grade sharply.
    private const double LeastSpread = 0.25;

    private readonly int _size;
    private readonly double[][,] _squares;
    private readonly double[][] _products;
    private readonly double[] _examples;

    public RidgeRegressionTrainer(IReadOnlyList<Example> examples, int folds, Func<string, int> foldOf)
    {
        _size = examples[0].Evidence.Length;
        _squares = [.. Enumerable.Range(0, folds).Select(_ => new double[_size, _size])];
        _products = [.. Enumerable.Range(0, folds).Select(_ => new double[_size])];
        _examples = new double[folds];
        var byFold = examples.GroupBy(e => e.Need).ToLookup(g => foldOf(g.Key));
        Parallel.For(
            0,
            folds,
            fold =>
            {
                foreach (var need in byFold[fold])
                    Add(fold, [.. need]);
            }
        );
    }

    /// <summary>The weights learned without a fold; of all where <paramref name="without"/> is null.</summary>
    /// <param name="penalty">Per example and weight; infinity leaves a kind of evidence out.</param>
    public double[] Weights(int? without, Func<int, double> penalty)
    {
        var kept = Enumerable.Range(0, _size).Where(i => double.IsFinite(penalty(i))).ToArray();
        var (squares, products, examples) = (new double[kept.Length, kept.Length], new double[kept.Length], 0.0);
        for (var fold = 0; fold < _squares.Length; fold++)
        {
            if (fold == without)
                continue;
            examples += _examples[fold];
            for (var i = 0; i < kept.Length; i++)
            {
                products[i] += _products[fold][kept[i]];
                for (var j = 0; j <= i; j++)
                    squares[i, j] += _squares[fold][kept[i], kept[j]];
            }
        }
        for (var i = 0; i < kept.Length; i++)
            squares[i, i] += penalty(kept[i]) * examples;
        var solved = Cholesky.Solve(squares, products);
        var weights = new double[_size];
        for (var i = 0; i < kept.Length; i++)
            weights[kept[i]] = solved[i];
        return weights;
    }

    /// <summary>What each example of a need counts for in learning, by the worths of them all.</summary>
    public static double WeightOf(IReadOnlyList<double> worths)
    {
        var mean = worths.Average();
        return Math.Pow((1 + LeastSpread) / (Math.Sqrt(worths.Average(w => (w - mean) * (w - mean))) + LeastSpread), 2);
    }

    private void Add(int fold, Example[] need)
    {
        var means = new double[_size];
        foreach (var example in need)
        {
            for (var i = 0; i < _size; i++)
                means[i] += (double)example.Evidence[i] / need.Length;
        }
        var worth = need.Average(e => e.Worth);
        var weight = WeightOf([.. need.Select(e => e.Worth)]);
        var row = new double[_size];
        foreach (var example in need)
        {
            for (var i = 0; i < _size; i++)
                row[i] = example.Evidence[i] - means[i];
            for (var i = 0; i < _size; i++)
            {
                _products[fold][i] += weight * row[i] * (example.Worth - worth);
                for (var j = 0; j <= i; j++)
                    _squares[fold][i, j] += weight * row[i] * row[j];
            }
        }
        _examples[fold] += weight * need.Length;
    }
}
