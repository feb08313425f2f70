using Matchmaker.Domain.Matching.Learning;

namespace Matchmaker.Bench.Quality;

/// <summary>What a need's own first marks do for the order of the rest.</summary>
internal static class MarksReport
{
    private const int LeastRest = 10;

    public static void Gain(OfferBench bench, OfferLearning learning, Report report)
    {
        report.Title("本需求标记的作用 · A need's own first marks: nDCG@10 of the rest");
        report.Columns("marks known", "needs", "without them", "with them", "difference [95 %]");
        var rankers = Enumerable.Range(0, OfferBench.Folds)
            .Select(f => new OfferRanker(bench.Evidence, bench.Offers, bench.Needs, learning.Model(f))).ToArray();
        foreach (var count in (int[])[5, 10, 20])
        {
            var pairs = bench.Needs.AsParallel().AsOrdered().Select(need => Rest(bench, rankers[OfferBench.FoldOf(need.Id)], need, count))
                .Where(p => p is not null).Select(p => p!.Value).ToArray();
            var (without, with) = (pairs.Select(p => p.Without).ToArray(), pairs.Select(p => p.With).ToArray());
            report.Row($"{count}", $"{pairs.Length}", $"{without.Average():F3}", $"{with.Average():F3}", Interval.Of(with, without).ToString());
        }
    }

    // The first marks are the first of the file, which is in the order of the offers' ids: as good as drawn by lot.
    private static (double Without, double With)? Rest(OfferBench bench, OfferRanker ranker, TextItem need, int count)
    {
        var labels = bench.Labels.GetValueOrDefault(need.Id, []);
        var scores = ranker.Scores(need);
        var order = labels.Keys.Order(StringComparer.Ordinal).ToArray();
        var rest = order.Skip(count).ToDictionary(o => o, o => labels[o]);
        if (rest.Count < LeastRest) return null;
        var marked = ranker.Scores(need, [.. order.Take(count).Select(o => new GivenMark(need.Id, o, labels[o]))]);
        var (without, with) = (Worth(scores), Worth(marked));
        return without is null || with is null ? null : (without.Ndcg, with.Ndcg);

        Worth? Worth(double[] by) => Measures.Of(rest, Measures.Ranked(rest.Keys.Select(o => (o, by[bench.Place[o]]))), Asked.Rerank);
    }
}
