namespace Matchmaker.Domain.Matching.Learning;

/// <summary>A mark that a person gave: 1 to 4, of which 3 and 4 say "fitting".</summary>
public sealed record GivenMark(string Need, string Offer, int Grade);

/// <summary>Ranks a pool of offers for needs by the learned model and, where there are any, by people's marks.</summary>
public sealed class OfferRanker
{
    /// <summary>What a mark is worth on the scale of the model's scores, by grade.</summary>
    public static readonly IReadOnlyList<double> WorthOfGrade = [0, 0, 1, 3, 7];

    private const int MostMarks = 300;
    private const double LeastNear = 0.2;

    private readonly OfferEvidence _evidence;
    private readonly LinearModel _model;
    private readonly int _offers;
    private readonly Dictionary<string, int> _place;
    private readonly Dictionary<string, TextItem> _needs;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, double[]> _scores = new();

    public OfferRanker(IReadOnlyList<TextItem> offers, IReadOnlyList<TextItem> needs, LinearModel model)
        : this(new OfferEvidence(offers, needs), offers, needs, model)
    {
    }

    public OfferRanker(OfferEvidence evidence, IReadOnlyList<TextItem> offers, IReadOnlyList<TextItem> needs, LinearModel model)
    {
        (_evidence, _model, _offers) = (evidence, model, offers.Count);
        _place = offers.Select((o, i) => (o.Id, i)).ToDictionary(p => p.Id, p => p.i);
        _needs = needs.ToDictionary(n => n.Id);
    }

    /// <summary>The model's score of every offer, in the order of the pool.</summary>
    public double[] Scores(TextItem need) => _scores.GetOrAdd(need.Id, _ =>
    {
        var (columns, direction) = (_evidence.For(need), _evidence.Direction(need));
        var (scores, row) = (new double[_offers], new float[columns.Length]);
        for (var o = 0; o < _offers; o++)
        {
            for (var k = 0; k < row.Length; k++) row[k] = columns[k][o];
            scores[o] = _model.Score(row) + _model.Paired(direction, _evidence.DirectionOfOffer(o));
        }
        return scores;
    });

    /// <summary>The scores after these marks: this need's own and those of needs like it.</summary>
    public double[] Scores(TextItem need, IReadOnlyList<GivenMark> marks)
    {
        var scores = Scores(need);
        var usable = Surprises(need, marks);
        if (usable.Count == 0) return scores;
        var kernel = new MarkKernel(usable, _evidence.Likeness);
        return [.. scores.Select((s, o) => s + kernel.For(o).Sum)];
    }

    private List<Mark> Surprises(TextItem need, IReadOnlyList<GivenMark> marks)
    {
        var direction = _evidence.Direction(need);
        var usable = new List<Mark>();
        foreach (var byNeed in marks.Where(m => _needs.ContainsKey(m.Need) && _place.ContainsKey(m.Offer)).GroupBy(m => m.Need))
        {
            var near = byNeed.Key == need.Id ? 1 : Math.Pow(Math.Max(WordVectors.Dot(direction, _evidence.Direction(_needs[byNeed.Key])), 0), 2);
            if (near < LeastNear) continue;
            var expected = Scores(_needs[byNeed.Key]);
            var surprises = byNeed.Select(m => (Offer: _place[m.Offer], By: WorthOfGrade[Math.Clamp(m.Grade, 1, 4)] - expected[_place[m.Offer]])).ToArray();
            // Some people grade mildly: the level of a need's marks says nothing about which offer is better.
            var level = surprises.Average(s => s.By);
            usable.AddRange(surprises.Select(s => new Mark(s.Offer, s.By - level, near)));
        }
        return [.. usable.OrderByDescending(m => m.NearNeed).ThenBy(m => m.Offer).Take(MostMarks)];
    }
}
