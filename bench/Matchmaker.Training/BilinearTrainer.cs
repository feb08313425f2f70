namespace Matchmaker.Training;

/// <summary>A need's embedding and those of its graded answers.</summary>
/// <param name="Weight">What each answer of this need counts for.</param>
public sealed record PairedNeed(float[] Direction, IReadOnlyList<float[]> Answers, double Weight);

/// <summary>
/// Trains a bilinear form between the embeddings of needs and answers, beyond like with like: ridge regression within
/// needs, solved by conjugate gradients, since a need takes part in the sums with one embedding and one square of its
/// answers'.
/// </summary>
public sealed class BilinearTrainer
{
    // Chosen by cross-validation on the graded pairs; flat within a factor of two. Not per example: the more grades
    // there are, the more they may say.
    private const double Penalty = 120;

    // Conjugate-gradient steps at most; it ends sooner at the accuracy below.
    private const int Steps = 60;

    // The residual at which the conjugate gradients stop.
    private const double Exact = 1e-8;

    /// <param name="Answers">Less their mean.</param>
    /// <param name="Squares">The sum of the answers' products with themselves.</param>
    private sealed record Summed(double[] Direction, double[][] Answers, double[][] Squares, double Weight);

    private readonly Summed[] _needs;
    private readonly int _size;

    public BilinearTrainer(IReadOnlyList<PairedNeed> needs)
    {
        _size = needs[0].Direction.Length;
        _needs = new Summed[needs.Count];
        Parallel.For(0, needs.Count, i => _needs[i] = SummedOf(needs[i]));
    }

    /// <summary>The pairing, a row for each component of a need.</summary>
    /// <param name="missing">By the place of a need, how far each answer's worth is from what is known without the
    /// pairing; null where the need may not be learned from.</param>
    public double[] Learn(Func<int, double[]?> missing)
    {
        var (needs, rest) = (new List<Summed>(), new double[_size * _size]);
        for (var n = 0; n < _needs.Length; n++)
        {
            if (missing(n) is not { } worths)
                continue;
            needs.Add(_needs[n]);
            AddOuter(_needs[n].Direction, Product(_needs[n], worths), rest);
        }
        var (pairing, towards) = (new double[rest.Length], (double[])rest.Clone());
        var all = Dot(rest, rest);
        var left = all;
        for (var step = 0; step < Steps && left > Exact * all; step++)
        {
            var moved = Times(needs, towards);
            var by = left / Dot(towards, moved);
            for (var i = 0; i < pairing.Length; i++)
                (pairing[i], rest[i]) = (pairing[i] + by * towards[i], rest[i] - by * moved[i]);
            var before = left;
            left = Dot(rest, rest);
            for (var i = 0; i < pairing.Length; i++)
                towards[i] = rest[i] + left / before * towards[i];
        }
        return pairing;
    }

    private static Summed SummedOf(PairedNeed need)
    {
        var size = need.Direction.Length;
        var mean = Enumerable.Range(0, size).Select(k => need.Answers.Average(a => (double)a[k])).ToArray();
        double[][] answers = [.. need.Answers.Select(a => a.Select((v, k) => v - mean[k]).ToArray())];
        double[][] squares = [.. Enumerable.Range(0, size).Select(_ => new double[size])];
        foreach (var answer in answers)
        {
            for (var k = 0; k < size; k++)
            {
                for (var l = 0; l < size; l++)
                    squares[k][l] += need.Weight * answer[k] * answer[l];
            }
        }
        return new(Array.ConvertAll(need.Direction, d => (double)d), answers, squares, need.Weight);
    }

    // The answers are less their mean, so the level of the worths leaves no trace.
    private double[] Product(Summed need, double[] worths)
    {
        var product = new double[_size];
        for (var i = 0; i < worths.Length; i++)
        {
            for (var k = 0; k < _size; k++)
                product[k] += need.Weight * worths[i] * need.Answers[i][k];
        }
        return product;
    }

    private double[] Times(List<Summed> needs, double[] pairing)
    {
        var products = new double[needs.Count][];
        Parallel.For(
            0,
            needs.Count,
            n =>
            {
                var answer = new double[_size];
                for (var i = 0; i < _size; i++)
                {
                    for (var j = 0; j < _size; j++)
                        answer[j] += needs[n].Direction[i] * pairing[i * _size + j];
                }
                products[n] = [.. needs[n].Squares.Select(row => Dot(row, answer))];
            }
        );
        var product = Array.ConvertAll(pairing, p => Penalty * p);
        for (var n = 0; n < needs.Count; n++)
            AddOuter(needs[n].Direction, products[n], product);
        return product;
    }

    private void AddOuter(double[] direction, double[] answer, double[] sum)
    {
        for (var i = 0; i < _size; i++)
        {
            for (var j = 0; j < _size; j++)
                sum[i * _size + j] += direction[i] * answer[j];
        }
    }

    private static double Dot(double[] x, double[] y)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
            sum += x[i] * y[i];
        return sum;
    }
}
