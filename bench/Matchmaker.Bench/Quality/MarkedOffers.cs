using Matchmaker.Domain.Matching.Learning;

namespace Matchmaker.Bench.Quality;

/// <summary>A grade that a person gave, 1 to 4, by the places of need and offer.</summary>
internal readonly record struct GivenMark(int Need, int Offer, int Grade);

/// <summary>What marks add to the scores of a pool: regression of their surprises over likeness in meaning, the need's own and those of similar needs.</summary>
internal sealed class MarkedOffers
{
    // A grade's worth in logits: about the slope that turns learned scores into logits.
    private const double LogitsOfWorth = 2.3;
    private const double LeastNear = 0.05, LikenessLength = 0.6;
    private const int MostMarks = 200;

    private readonly OfferBench _bench;

    public MarkedOffers(OfferBench bench) => _bench = bench;

    /// <summary>What to add to an offer's logit for a need.</summary>
    /// <param name="logit">Of a need and an offer, before any mark.</param>
    public Func<int, double> For(int need, IReadOnlyList<GivenMark> marks, Func<int, int, double> logit)
    {
        var usable = new List<Mark>();
        foreach (var byNeed in marks.GroupBy(m => m.Need))
        {
            var near = byNeed.Key == need ? 1 : Math.Pow(Math.Max(WordVectors.Dot(_bench.DirectionOfNeed(need), _bench.DirectionOfNeed(byNeed.Key)) / 2, 0), 2);
            if (near < LeastNear) continue;
            var surprises = byNeed.Select(m => (m.Offer, By: OfferLabels.Worth(m.Grade) - logit(m.Need, m.Offer) / LogitsOfWorth)).ToArray();
            // Some people grade mildly: the level of a need's marks says nothing about which offer is better.
            var level = surprises.Average(s => s.By);
            usable.AddRange(surprises.Select(s => new Mark(s.Offer, s.By - level, near)));
        }
        var kernel = new MarkKernel([.. usable.OrderByDescending(m => m.NearNeed).ThenBy(m => m.Offer).Take(MostMarks)], Likeness);
        return offer => LogitsOfWorth * kernel.For(offer).Sum;
    }

    private float[] Likeness(int offer) => [.. Enumerable.Range(0, _bench.Offers.Count).Select(o =>
        MathF.Exp((TextSpace.Likeness(_bench.DirectionOfOffer(o), _bench.DirectionOfOffer(offer)) - 1) / (float)LikenessLength))];
}
