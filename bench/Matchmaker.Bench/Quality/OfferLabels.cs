using Matchmaker.Bench.Data;
using Matchmaker.Domain.Matching.Factors;

namespace Matchmaker.Bench.Quality;

/// <summary>Graded pairs with the evidence for every pair of the pool computed once, for learning and for measuring.</summary>
internal sealed class OfferLabels
{
    /// <summary>What a mark is worth on the scale of the scores, by grade.</summary>
    private static readonly double[] WorthOfGrade = [0, 0, 1, 2.5, 4];

    private readonly float[][] _rows;

    public OfferLabels(string folder)
    {
        Bench = new OfferBench(Files.Items(Path.Combine(folder, "needs-dev.jsonl")), Files.Items(Path.Combine(folder, "offers.jsonl")));
        Grades = Files.Grades(Path.Combine(folder, "labels-dev.tsv"));
        _rows = new float[Bench.Needs.Count][];
        Parallel.For(0, _rows.Length, need => _rows[need] = [.. Enumerable.Range(0, Bench.Offers.Count).SelectMany(offer => Bench.Row(need, offer))]);
    }

    public OfferBench Bench { get; }
    public Dictionary<string, Dictionary<string, int>> Grades { get; }

    public ReadOnlySpan<float> Row(int need, int offer) => _rows[need].AsSpan(offer * TextEvidence.Kinds.Count, TextEvidence.Kinds.Count);

    public IEnumerable<(int Need, int Offer, int Grade)> Graded() =>
        from need in Enumerable.Range(0, Bench.Needs.Count)
        from graded in Grades.GetValueOrDefault(Bench.Needs[need].Id, [])
        select (need, Bench.Place[graded.Key], graded.Value);

    public static double Worth(int grade) => WorthOfGrade[grade];
}
