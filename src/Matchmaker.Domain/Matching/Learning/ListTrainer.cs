namespace Matchmaker.Domain.Matching.Learning;

/// <summary>The candidates of one question, standardised, with whether each is an answer.</summary>
public sealed record AnswerList(float[][] Rows, bool[] Answers);

/// <summary>
/// Weights under which the answers are the likeliest choices from their lists (a softmax over each list), with a penalty on large ones:
/// Newton's method, since the numbers of kinds are small, with steps halved until they improve.
/// </summary>
public static class ListTrainer
{
    private const int Steps = 25, Halvings = 12;

    public static double[] Weights(IReadOnlyList<AnswerList> lists, double penalty)
    {
        var useful = lists.Where(l => l.Answers.Contains(true)).ToArray();
        var size = useful[0].Rows[0].Length;
        var weights = new double[size];
        var (loss, gradient, curvature) = Slope(useful, weights, penalty);
        for (var step = 0; step < Steps; step++)
        {
            var move = Cholesky.Solve(curvature, gradient);
            var share = 1.0;
            for (var halving = 0; ; halving++, share /= 2)
            {
                if (halving == Halvings) return weights;
                double[] moved = [.. weights.Zip(move, (w, m) => w - share * m)];
                var next = Slope(useful, moved, penalty);
                if (next.Loss >= loss) continue;
                var gained = loss - next.Loss;
                (weights, (loss, gradient, curvature)) = (moved, next);
                if (gained < 1e-5) return weights;
                break;
            }
        }
        return weights;
    }

    // Parts of fixed size are added in their order, so that the sums do not depend on how many cores there are.
    private static (double Loss, double[] Gradient, double[,] Curvature) Slope(AnswerList[] lists, double[] weights, double penalty)
    {
        var size = weights.Length;
        var parts = lists.Chunk(64).ToArray();
        var sums = new (double Loss, double[] Gradient, double[,] Curvature)[parts.Length];
        Parallel.For(0, parts.Length, p =>
        {
            sums[p] = (0, new double[size], new double[size, size]);
            foreach (var list in parts[p]) sums[p].Loss += Add(list, weights, sums[p].Gradient, sums[p].Curvature);
        });
        var total = (Loss: 0.0, Gradient: new double[size], Curvature: new double[size, size]);
        foreach (var (loss, gradient, curvature) in sums)
        {
            total.Loss += loss / lists.Length;
            for (var i = 0; i < size; i++)
            {
                total.Gradient[i] += gradient[i] / lists.Length;
                for (var j = 0; j <= i; j++) total.Curvature[i, j] += curvature[i, j] / lists.Length;
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

    private static double Add(AnswerList list, double[] weights, double[] gradient, double[,] curvature)
    {
        var scores = Array.ConvertAll(list.Rows, row =>
        {
            var score = 0.0;
            for (var i = 0; i < row.Length; i++) score += weights[i] * row[i];
            return score;
        });
        var most = scores.Max();
        var chances = Array.ConvertAll(scores, s => Math.Exp(s - most));
        var total = chances.Sum();
        var answers = list.Answers.Count(a => a);
        var mean = new double[weights.Length];
        var loss = Math.Log(total) + most;
        for (var r = 0; r < scores.Length; r++)
        {
            var (chance, row) = (chances[r] / total, list.Rows[r]);
            var error = chance - (list.Answers[r] ? 1.0 / answers : 0);
            if (list.Answers[r]) loss -= scores[r] / answers;
            for (var i = 0; i < row.Length; i++)
            {
                gradient[i] += error * row[i];
                mean[i] += chance * row[i];
            }
            // Candidates without a chance do not bend the curve.
            if (chance < 1e-4) continue;
            for (var i = 0; i < row.Length; i++)
            {
                var by = chance * row[i];
                for (var j = 0; j <= i; j++) curvature[i, j] += by * row[j];
            }
        }
        for (var i = 0; i < mean.Length; i++)
            for (var j = 0; j <= i; j++) curvature[i, j] -= mean[i] * mean[j];
        return loss;
    }
}
