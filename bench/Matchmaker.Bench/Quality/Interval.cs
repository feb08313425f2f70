namespace Matchmaker.Bench.Quality;

/// <summary>A difference of means over the same queries with its 95 % interval.</summary>
internal sealed record Interval(double Difference, double Low, double High)
{
    private const int Resamples = 10_000;

    /// <summary>Paired bootstrap over queries, from a fixed seed.</summary>
    public static Interval Of(IReadOnlyList<double> ours, IReadOnlyList<double> theirs)
    {
        var differences = ours.Zip(theirs, (o, t) => o - t).ToArray();
        var random = new Random(7);
        var means = new double[Resamples];
        for (var r = 0; r < Resamples; r++)
        {
            for (var i = 0; i < differences.Length; i++)
                means[r] += differences[random.Next(differences.Length)];
            means[r] /= differences.Length;
        }
        Array.Sort(means);
        return new Interval(differences.Average(), means[Resamples / 40], means[Resamples - 1 - Resamples / 40]);
    }

    public override string ToString() => $"{Difference:+0.000;-0.000} [{Low:+0.000;-0.000}, {High:+0.000;-0.000}]";
}
