using Matchmaker.Bench.Data;
using Matchmaker.Matching.Embeddings;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Bench.Quality;

/// <summary>
/// Graded pairs with the evidence for every pair of the pool computed once, for learning and for measuring.
/// </summary>
internal sealed class OfferLabels
{
    /// <summary>What a mark is worth on the scale of the scores, by grade.</summary>
    private static readonly double[] WorthOfGrade = [0, 0, 1, 2.5, 4];

    private readonly float[][] _rows;
    private readonly float[][] _needs;
    private readonly sbyte[][] _offers;

    /// <param name="space">In which meanings are compared.</param>
    public static OfferLabels Read(string folder, EmbeddingSpace space) =>
        new(
            new OfferBench(
                Files.Items(Path.Combine(folder, "needs-dev.jsonl")),
                Files.Items(Path.Combine(folder, "offers.jsonl"))
            ),
            Files.Grades(Path.Combine(folder, "labels-dev.tsv")),
            space
        );

    private OfferLabels(
        OfferBench bench,
        Dictionary<string, Dictionary<string, int>> grades,
        EmbeddingSpace space,
        float[][]? rows = null
    )
    {
        (Bench, Grades) = (bench, grades);
        _rows =
            rows
            ??
            [
                .. Enumerable
                    .Range(0, bench.Needs.Count)
                    .AsParallel()
                    .AsOrdered()
                    .Select(need =>
                        Enumerable.Range(0, bench.Offers.Count).SelectMany(offer => bench.Row(need, offer)).ToArray()
                    ),
            ];
        _needs = [.. bench.Needs.Select(n => space.EmbedNeed(space.Embed(n.Title), space.Embed(n.Text)))];
        _offers = [.. bench.Offers.Select(o => space.Embed(o.Title))];
    }

    public OfferBench Bench { get; }
    public Dictionary<string, Dictionary<string, int>> Grades { get; }

    /// <summary>The kinds of evidence in words come first.</summary>
    public ReadOnlySpan<float> Row(int need, int offer) =>
        _rows[need].AsSpan(offer * TextEvidence.Kinds.Count, TextEvidence.Kinds.Count);

    /// <summary>The direction of a need.</summary>
    public float[] Need(int need) => _needs[need];

    /// <summary>The direction of an offer's title.</summary>
    public sbyte[] Offer(int offer) => _offers[offer];

    /// <summary>The same pairs with meanings compared in another space.</summary>
    public OfferLabels In(EmbeddingSpace space) => new(Bench, Grades, space, _rows);

    public IEnumerable<(int Need, int Offer, int Grade)> Graded() =>
        from need in Enumerable.Range(0, Bench.Needs.Count)
        from graded in Grades.GetValueOrDefault(Bench.Needs[need].Id, [])
        select (need, Bench.Place[graded.Key], graded.Value);

    public static double Worth(int grade) => WorthOfGrade[grade];
}
