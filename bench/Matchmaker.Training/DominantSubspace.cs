namespace Matchmaker.Training;

/// <summary>
/// The dominant eigenspace of a symmetric positive matrix by subspace iteration: an orthonormal basis, in no particular
/// order within it. The same matrix gives the same bits.
/// </summary>
internal static class DominantSubspace
{
    // Seed of the first, random basis: fixed, so that the same matrix gives the same bits.
    private const int Seed = 1;

    /// <param name="rounds">Each sharpens the directions that are about as strong as the weakest of them.</param>
    /// <param name="product">The matrix times a vector; called for several vectors at once.</param>
    /// <returns>Vectors of length 1.</returns>
    public static double[][] Of(int size, int dimensions, int rounds, Func<double[], double[]> product)
    {
        var random = new Random(Seed);
        double[][] basis =
        [
            .. Enumerable
                .Range(0, dimensions)
                .Select(_ => Enumerable.Range(0, size).Select(_ => random.NextDouble() - 0.5).ToArray()),
        ];
        Orthonormalise(basis);
        for (var round = 0; round < rounds; round++)
        {
            Parallel.For(0, dimensions, i => basis[i] = product(basis[i]));
            Orthonormalise(basis);
        }
        return basis;
    }

    // Gram-Schmidt, twice: once leaves what rounding lost. Each vector is taken out of all later ones, which do not see
    // one another.
    private static void Orthonormalise(double[][] basis)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < basis.Length; i++)
            {
                var own = basis[i];
                var length = Math.Sqrt(Dot(own, own));
                for (var k = 0; k < own.Length; k++)
                    own[k] /= length;
                Parallel.For(
                    i + 1,
                    basis.Length,
                    j =>
                    {
                        var other = basis[j];
                        var shared = Dot(own, other);
                        for (var k = 0; k < own.Length; k++)
                            other[k] -= shared * own[k];
                    }
                );
            }
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
