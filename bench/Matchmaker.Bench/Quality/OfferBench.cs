using Matchmaker.Bench.Data;
using Matchmaker.Domain.Matching.Learning;

namespace Matchmaker.Bench.Quality;

/// <summary>The graded needs and offers with their evidence computed once, for learning and for measuring.</summary>
internal sealed class OfferBench
{
    public const int Folds = 10;
    public const int Components = 24;

    public OfferBench(string folder)
    {
        Needs = Files.Items(Path.Combine(folder, "needs-dev.jsonl"));
        Offers = Files.Items(Path.Combine(folder, "offers.jsonl"));
        Labels = Files.Grades(Path.Combine(folder, "labels-dev.tsv"));
        Evidence = new OfferEvidence(Offers, Needs);
        Columns = new float[Needs.Count][][];
        Directions = new float[Needs.Count][];
        Parallel.For(0, Needs.Count, i => (Columns[i], Directions[i]) = (Evidence.For(Needs[i]), Evidence.Direction(Needs[i])));
        Place = Offers.Select((o, i) => (o.Id, i)).ToDictionary(p => p.Id, p => p.i);
    }

    public IReadOnlyList<TextItem> Needs { get; }
    public IReadOnlyList<TextItem> Offers { get; }
    public Dictionary<string, Dictionary<string, int>> Labels { get; }
    public OfferEvidence Evidence { get; }
    public float[][][] Columns { get; }
    public float[][] Directions { get; }
    public Dictionary<string, int> Place { get; }

    public static int FoldOf(string id) => (int)(id.Aggregate(2166136261u, (h, c) => (h ^ c) * 16777619u) % Folds);

    public IEnumerable<(int Need, int Offer, int Grade)> Graded() =>
        from i in Enumerable.Range(0, Needs.Count)
        from graded in Labels.GetValueOrDefault(Needs[i].Id, [])
        select (i, Place[graded.Key], graded.Value);

    public static double Worth(int grade) => OfferRanker.WorthOfGrade[grade];

    public float[] Row(int need, int offer) => [.. Columns[need].Select(c => c[offer])];
}
