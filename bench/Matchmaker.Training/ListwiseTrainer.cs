using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Matchmaker.Matching.Engine.Reranking;

namespace Matchmaker.Training;

/// <summary>The candidates of one query, standardised, each labelled as an answer or not.</summary>
public sealed record LabelledList(float[][] Rows, bool[] Answers);

/// <summary>
/// Trains listwise: weights under which the answers are the likeliest choices from their lists (softmax cross-entropy,
/// as ListNet), with an L2 penalty. Newton's method, since the numbers of kinds are small, with steps halved until they
/// improve.
/// </summary>
public static class ListwiseTrainer
{
    // Newton steps, and halvings of one that does not improve, at most; it ends earlier when nothing is gained.
    private const int Steps = 25,
        Halvings = 12;

    // A chance below which a candidate adds nothing to the gradient that a double would keep.
    private const double Negligible = 1e-9;

    /// <param name="start">Where to look first; good weights for almost the same lists save steps.</param>
    public static double[] Weights(IReadOnlyList<LabelledList> lists, double penalty, double[]? start = null)
    {
        var useful = lists.Where(l => l.Answers.Contains(true)).ToArray();
        var weights = start ?? new double[useful[0].Rows[0].Length];
        var (loss, gradient, curvature) = Slope(useful, weights, penalty);
        for (var step = 0; step < Steps; step++)
        {
            var move = Cholesky.Solve(curvature, gradient);
            var share = 1.0;
            for (var halving = 0; ; halving++, share /= 2)
            {
                if (halving == Halvings)
                    return weights;
                double[] moved = [.. weights.Zip(move, (w, m) => w - share * m)];
                var next = Slope(useful, moved, penalty);
                if (next.Loss >= loss)
                    continue;
                var gained = loss - next.Loss;
                (weights, (loss, gradient, curvature)) = (moved, next);
                if (gained < 1e-5)
                    return weights;
                break;
            }
        }
        return weights;
    }

    // Parts of fixed size are added in their order, so that the sums do not depend on how many cores there are.
    private static (double Loss, double[] Gradient, double[,] Curvature) Slope(
        LabelledList[] lists,
        double[] weights,
        double penalty
    )
    {
        var size = weights.Length;
        var parts = lists.Chunk(64).ToArray();
        var sums = new (double Loss, double[] Gradient, double[,] Curvature)[parts.Length];
        Parallel.For(
            0,
            parts.Length,
            p =>
            {
                sums[p] = (0, new double[size], new double[size, size]);
                foreach (var list in parts[p])
                    sums[p].Loss += Add(list, weights, sums[p].Gradient, sums[p].Curvature);
            }
        );
        var total = (Loss: 0.0, Gradient: new double[size], Curvature: new double[size, size]);
        foreach (var (loss, gradient, curvature) in sums)
        {
            total.Loss += loss / lists.Length;
            for (var i = 0; i < size; i++)
            {
                total.Gradient[i] += gradient[i] / lists.Length;
                for (var j = 0; j <= i; j++)
                    total.Curvature[i, j] += curvature[i, j] / lists.Length;
            }
        }
        for (var i = 0; i < size; i++)
        {
            total.Loss += penalty * weights[i] * weights[i];
            total.Gradient[i] += 2 * penalty * weights[i];
            total.Curvature[i, i] += 2 * penalty;
        }
        return total;
    }

    private static double Add(LabelledList list, double[] weights, double[] gradient, double[,] curvature)
    {
        var wide = new double[weights.Length];
        var scores = Array.ConvertAll(list.Rows, row => Dot(Widened(row, wide), weights));
        var most = scores.Max();
        var chances = Array.ConvertAll(scores, s => Math.Exp(s - most));
        var total = chances.Sum();
        var answers = list.Answers.Count(a => a);
        var mean = new double[weights.Length];
        var loss = Math.Log(total) + most;
        for (var r = 0; r < scores.Length; r++)
        {
            var chance = chances[r] / total;
            if (list.Answers[r])
                loss -= scores[r] / answers;
            else if (chance < Negligible)
                continue;
            var row = Widened(list.Rows[r], wide);
            AddScaled(gradient, row, chance - (list.Answers[r] ? 1.0 / answers : 0));
            AddScaled(mean, row, chance);
            // Candidates without a chance do not bend the curve.
            if (chance >= 5e-4)
                AddProducts(curvature, row, chance);
        }
        AddProducts(curvature, mean, -1);
        return loss;
    }

    // The lower half of the matrix of all products of two numbers of the row.
    private static void AddProducts(double[,] to, double[] row, double by)
    {
        var all = MemoryMarshal.CreateSpan(ref to[0, 0], to.Length);
        for (var i = 0; i < row.Length; i++)
            AddScaled(all.Slice(i * row.Length, i + 1), row, by * row[i]);
    }

    private static void AddScaled(Span<double> to, ReadOnlySpan<double> row, double by)
    {
        var i = 0;
        for (var scale = Vector256.Create(by); i + 4 <= to.Length; i += 4)
            (Vector256.Create<double>(to[i..]) + scale * Vector256.Create(row[i..])).CopyTo(to[i..]);
        for (; i < to.Length; i++)
            to[i] += by * row[i];
    }

    // Sums in four fixed lanes, so that every machine gives the same bits.
    private static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (sum, i) = (Vector256<double>.Zero, 0);
        for (; i + 4 <= x.Length; i += 4)
            sum += Vector256.Create(x[i..]) * Vector256.Create(y[i..]);
        var rest = 0.0;
        for (; i < x.Length; i++)
            rest += x[i] * y[i];
        return sum[0] + sum[1] + (sum[2] + sum[3]) + rest;
    }

    private static double[] Widened(float[] row, double[] to)
    {
        for (var i = 0; i < to.Length; i++)
            to[i] = row[i];
        return to;
    }
}
