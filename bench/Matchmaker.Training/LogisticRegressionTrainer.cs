using Matchmaker.Matching.Engine.Reranking;

namespace Matchmaker.Training;

/// <summary>A labelled pair as numbers.</summary>
/// <param name="Evidence">What is to be weighed; an intercept is a 1 among it.</param>
/// <param name="Offset">What is known of the logit already and not learned.</param>
/// <param name="Weight">How many rows it counts for.</param>
public sealed record LabelledRow(double[] Evidence, double Offset, bool Right, double Weight = 1);

/// <summary>
/// Logistic regression with an L2 penalty, by Newton's method (iteratively reweighted least squares): a handful of
/// weights over some thousand pairs, for which it needs a dozen steps.
/// </summary>
public static class LogisticRegressionTrainer
{
    private const int MostSteps = 100;
    private const double Settled = 1e-10;

    /// <param name="penalty">
    /// By kind of evidence: half of it times the square of the weight is added to the loss.
    /// </param>
    public static double[] Weights(IReadOnlyList<LabelledRow> rows, IReadOnlyList<double> penalty)
    {
        var weights = new double[penalty.Count];
        var loss = Loss(rows, penalty, weights);
        for (var step = 0; step < MostSteps; step++)
        {
            var direction = Direction(rows, penalty, weights);
            // A full step may overshoot while the weights are far off; as the loss is convex, a shorter one does not.
            var (part, next, after) = (1.0, weights, loss);
            do
            {
                next = [.. weights.Zip(direction, (w, d) => w - (part * d))];
                after = Loss(rows, penalty, next);
                part /= 2;
            } while (after > loss && part > Settled);
            if (after > loss)
                break;
            (weights, loss) = (next, after);
            if (direction.Max(Math.Abs) < Settled)
                break;
        }
        return weights;
    }

    public static double Logit(LabelledRow row, IReadOnlyList<double> weights)
    {
        var logit = row.Offset;
        for (var i = 0; i < weights.Count; i++)
            logit += weights[i] * row.Evidence[i];
        return logit;
    }

    private static double Loss(IReadOnlyList<LabelledRow> rows, IReadOnlyList<double> penalty, double[] weights) =>
        rows.Sum(r => r.Weight * Softplus(r.Right ? -Logit(r, weights) : Logit(r, weights)))
        + (weights.Select((w, i) => penalty[i] * w * w).Sum() / 2);

    // log(1 + e^x), also where e^x is too large to be told.
    private static double Softplus(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));

    private static double[] Direction(IReadOnlyList<LabelledRow> rows, IReadOnlyList<double> penalty, double[] weights)
    {
        var (gradient, curvature) = (new double[weights.Length], new double[weights.Length, weights.Length]);
        foreach (var row in rows)
        {
            var chance = 1 / (1 + Math.Exp(-Logit(row, weights)));
            var (error, spread) = (row.Weight * (chance - (row.Right ? 1 : 0)), row.Weight * chance * (1 - chance));
            for (var i = 0; i < weights.Length; i++)
            {
                gradient[i] += error * row.Evidence[i];
                for (var j = 0; j <= i; j++)
                    curvature[i, j] += spread * row.Evidence[i] * row.Evidence[j];
            }
        }
        for (var i = 0; i < weights.Length; i++)
        {
            gradient[i] += penalty[i] * weights[i];
            curvature[i, i] += penalty[i];
        }
        return Cholesky.Solve(curvature, gradient);
    }
}
