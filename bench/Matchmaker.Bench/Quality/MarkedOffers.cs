using Matchmaker.Matching.Engine.Reranking;

namespace Matchmaker.Bench.Quality;

/// <summary>A grade that a person gave, 1 to 4, by the places of need and offer.</summary>
internal readonly record struct GivenMark(int Need, int Offer, int Grade);

/// <summary>
/// What marks add to the scores of a pool, as the product has it: the need's own, and those of similar needs.
/// </summary>
internal sealed class MarkedOffers
{
    private const double LeastNear = 0.06;
    private const int MostMarks = 200;

    // The product's marks say fitting or not; between them lie a 2, which is of the kind, and a 3, which nearly is the
    // thing.
    private static readonly double[] WorthOfGrade = [0, 0, 0.2, 0.7, 1];

    private readonly OfferBench _bench;
    private readonly EmbeddingSimilarity[] _offers;

    public MarkedOffers(OfferBench bench) =>
        (_bench, _offers) = (bench, [.. Enumerable.Range(0, bench.Offers.Count).Select(bench.Offer)]);

    /// <summary>What to add to an offer's logit for a need.</summary>
    public Func<int, double> For(int need, IReadOnlyList<GivenMark> marks)
    {
        var asked = _bench.Need(need);
        var usable = marks
            .GroupBy(m => m.Need)
            .Select(of => (Marks: of, Near: of.Key == need ? 1 : asked.NearnessTo(_bench.Need(of.Key))))
            .Where(of => of.Near >= LeastNear)
            .SelectMany(of => of.Marks, (of, mark) => new MarkResidual(mark.Offer, WorthOfGrade[mark.Grade], of.Near))
            .OrderByDescending(m => m.NearNeed)
            .ThenBy(m => m.Offer)
            .Take(MostMarks)
            .ToArray();
        return usable.Length == 0
            ? _ => 0
            : RelevanceFeedback.Added(usable, offer => Array.ConvertAll(_offers, _offers[offer].LikenessTo));
    }
}
