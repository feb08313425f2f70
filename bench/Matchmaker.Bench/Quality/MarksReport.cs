namespace Matchmaker.Bench.Quality;

/// <summary>What a need's own first marks do for the order of the rest.</summary>
internal static class MarksReport
{
    private const int LeastRest = 10;

    public static void Gain(OfferLabels labels, OfferLearning learning, Report report)
    {
        report.Title("本需求标记的作用 · A need's own first marks: nDCG@10 of the rest");
        report.Columns("marks known", "needs", "without them", "with them", "difference [95 %]");
        var marked = new MarkedOffers(labels.Bench);
        var models = Enumerable.Range(0, OfferBench.Folds).Select(f => learning.Calibrated(f)).ToArray();
        foreach (var count in (int[])[5, 10, 20])
        {
            var pairs = Enumerable.Range(0, labels.Bench.Needs.Count).AsParallel().AsOrdered()
                .Select(need => Rest(labels, marked, models[OfferBench.FoldOf(labels.Bench.Needs[need].Id)], need, count)).OfType<(double, double)>().ToArray();
            var (without, with) = (pairs.Select(p => p.Item1).ToArray(), pairs.Select(p => p.Item2).ToArray());
            report.Row($"{count}", $"{pairs.Length}", $"{without.Average():F3}", $"{with.Average():F3}", Interval.Of(with, without).ToString());
        }
    }

    // The first marks are the first of the file, which is in the order of the offers' ids: as good as drawn by lot.
    private static (double Without, double With)? Rest(OfferLabels labels, MarkedOffers marked, OfferModel model, int need, int count)
    {
        var grades = labels.Grades.GetValueOrDefault(labels.Bench.Needs[need].Id, []);
        var order = grades.Keys.Order(StringComparer.Ordinal).ToArray();
        var rest = order.Skip(count).ToDictionary(o => o, o => grades[o]);
        if (rest.Count < LeastRest) return null;
        GivenMark[] known = [.. order.Take(count).Select(o => new GivenMark(need, labels.Bench.Place[o], grades[o]))];
        var logit = model.Logits(labels, need);
        var added = marked.For(need, known, (_, o) => logit(o));
        var without = Worth(logit);
        var with = Worth(o => logit(o) + added(o));
        return without is null || with is null ? null : (without.Ndcg, with.Ndcg);

        Worth? Worth(Func<int, double> by) => Measures.Of(rest, Measures.Ranked(rest.Keys.Select(o => (o, by(labels.Bench.Place[o])))), Asked.Rerank);
    }
}
