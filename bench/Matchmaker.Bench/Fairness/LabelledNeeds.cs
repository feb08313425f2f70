using Matchmaker.Bench.Data;
using Matchmaker.Bench.Quality;

namespace Matchmaker.Bench.Fairness;

/// <summary>
/// The needs of the labelled data, those with grades and those without by turns, each with the product's scores of its
/// best offers.
/// </summary>
internal sealed class LabelledNeeds
{
    /// <summary>As long as the product's list.</summary>
    private const int Listed = 100;

    private readonly IReadOnlyDictionary<string, int>[] _grades;
    private readonly (string Offer, double Logit)[][] _lists,
        _graded;

    public LabelledNeeds(string folder)
    {
        var labelled = Files.Items(Path.Combine(folder, "needs-dev.jsonl"));
        var others = Files.Items(Path.Combine(folder, "needs-unlabelled.jsonl"));
        var needs = labelled
            .Select((n, i) => (Need: n, Turn: 2 * i))
            .Concat(others.Select((n, i) => (Need: n, Turn: (2 * i) + 1)))
            .OrderBy(n => n.Turn)
            .Select(n => n.Need)
            .ToList();
        var bench = new OfferBench(needs, Files.Items(Path.Combine(folder, "offers.jsonl")));
        var grades = Files.Grades(Path.Combine(folder, "labels-dev.tsv"));
        _grades = [.. needs.Select(n => grades.GetValueOrDefault(n.Id, []))];
        _lists =
        [
            .. Enumerable.Range(0, needs.Count).AsParallel().AsOrdered().Select(n => bench.Best(n, Listed).ToArray()),
        ];
        _graded =
        [
            .. _grades.Select((of, need) => of.Keys.Select(o => (o, bench.Logit(need, bench.Place[o]))).ToArray()),
        ];
    }

    public int Count => _lists.Length;

    /// <summary>Offer by its id, grade 1 to 4; empty for a need without grades.</summary>
    public IReadOnlyDictionary<string, int> Grades(int need) => _grades[need];

    /// <summary>The list as the product has it.</summary>
    public IReadOnlyList<(string Offer, double Logit)> List(int need) => _lists[need];

    /// <summary>The graded offers alone, whether they are on the list or not.</summary>
    public IReadOnlyList<(string Offer, double Logit)> Graded(int need) => _graded[need];

    /// <summary>The offers that are on any need's list: those whose exposure an order can change.</summary>
    public IReadOnlyCollection<string> InReach =>
        [.. _lists.SelectMany(l => l.Select(o => o.Offer)).Distinct(StringComparer.Ordinal)];
}
