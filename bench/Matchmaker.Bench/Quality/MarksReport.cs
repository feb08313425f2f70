namespace Matchmaker.Bench.Quality;

/// <summary>
/// What first marks do for the order of the rest: a need's own, and those on similar needs beside them.
/// </summary>
internal static class MarksReport
{
    private const int LeastRest = 10,
        Orders = 8;

    public static void Gain(OfferLabels labels, OfferLearning learning, Report report)
    {
        report.Title($"标记的作用 · First marks, mean of {Orders} orders drawn by lot: nDCG@10 of the rest");
        report.Columns("marks known of each need", "whose", "needs", "without them", "with them", "difference [95 %]");
        var marked = new MarkedOffers(labels.Bench);
        var models = Enumerable.Range(0, OfferBench.Folds).Select(f => learning.Calibrated(f)).ToArray();
        var drawn = Enumerable.Range(0, Orders).Select(order => Drawn(labels, order)).ToArray();
        foreach (var count in (int[])[5, 10, 20])
        {
            foreach (var others in (bool[])[false, true])
            {
                var pairs = Enumerable
                    .Range(0, labels.Bench.Needs.Count)
                    .AsParallel()
                    .AsOrdered()
                    .Select(need =>
                        Rest(
                            labels,
                            marked,
                            models[OfferBench.FoldOf(labels.Bench.Needs[need].Id)],
                            drawn,
                            (need, count, others)
                        )
                    )
                    .OfType<(double, double)>()
                    .ToArray();
                var (without, with) = (pairs.Select(p => p.Item1).ToArray(), pairs.Select(p => p.Item2).ToArray());
                report.Row(
                    $"{count}",
                    others ? "the need's and similar ones'" : "the need's",
                    $"{pairs.Length}",
                    $"{without.Average():F3}",
                    $"{with.Average():F3}",
                    Interval.Of(with, without).ToString()
                );
            }
        }
    }

    // Each need's graded offers in an order of chance, the same in every run.
    private static GivenMark[][] Drawn(OfferLabels labels, int order)
    {
        var random = new Random(order);
        return
        [
            .. labels.Bench.Needs.Select(
                (need, place) =>
                {
                    var grades = labels.Grades.GetValueOrDefault(need.Id, []);
                    var offers = grades.Keys.Order(StringComparer.Ordinal).ToArray();
                    random.Shuffle(offers);
                    return offers.Select(o => new GivenMark(place, labels.Bench.Place[o], grades[o])).ToArray();
                }
            ),
        ];
    }

    private static (double Without, double With)? Rest(
        OfferLabels labels,
        MarkedOffers marked,
        OfferModel model,
        GivenMark[][][] drawn,
        (int Need, int Count, bool Others) asked
    )
    {
        var logit = model.Logits(labels, asked.Need);
        if (drawn[0][asked.Need].Length - asked.Count < LeastRest)
            return null;
        var worths = drawn
            .Select(order =>
            {
                var rest = order[asked.Need]
                    .Skip(asked.Count)
                    .ToDictionary(m => labels.Bench.Offers[m.Offer].Id, m => m.Grade);
                var added = marked.For(
                    asked.Need,
                    [
                        .. order
                            .Where((_, need) => asked.Others || need == asked.Need)
                            .SelectMany(marks => marks.Take(asked.Count)),
                    ]
                );
                return (Without: Of(logit), With: Of(o => logit(o) + added(o)));

                Worth? Of(Func<int, double> by) =>
                    Measures.Of(
                        rest,
                        Measures.Ranked(rest.Keys.Select(o => (o, by(labels.Bench.Place[o])))),
                        Asked.Rerank
                    );
            })
            .Where(w => w is { Without: not null, With: not null })
            .ToArray();
        return worths.Length == 0 ? null : (worths.Average(w => w.Without!.Ndcg), worths.Average(w => w.With!.Ndcg));
    }
}
