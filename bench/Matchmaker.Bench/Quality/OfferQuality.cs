namespace Matchmaker.Bench.Quality;

/// <summary>The worth of a way of scoring on both tasks with offers, need by need.</summary>
/// <param name="Scores">For a need by its place, the score of every offer.</param>
internal sealed record OfferQuality(OfferLabels Labels, Func<int, double[]> Scores)
{
    public sealed record Outcome(double[] Rerank, double[] Correlation, double[] Full, double[] R50);

    public Outcome Measure()
    {
        var bench = Labels.Bench;
        var needs = Enumerable
            .Range(0, bench.Needs.Count)
            .AsParallel()
            .AsOrdered()
            .Select(i =>
            {
                var (scores, labels) = (Scores(i), Labels.Grades.GetValueOrDefault(bench.Needs[i].Id, []));
                var own = labels.Select(l => (Id: l.Key, Score: scores[bench.Place[l.Key]])).ToArray();
                var rerank = Measures.Of(labels, Measures.Ranked(own), Asked.Rerank);
                var correlation = Measures.Correlation(
                    [.. own.Select(o => o.Score)],
                    [.. own.Select(o => (double)labels[o.Id])]
                );
                if (rerank is null)
                    return (Rerank: (Worth?)null, Correlation: correlation, Full: (Worth?)null);
                var best = Enumerable
                    .Range(0, scores.Length)
                    .OrderByDescending(o => scores[o])
                    .Take(200)
                    .Select(o => (bench.Offers[o].Id, scores[o]));
                return (
                    Rerank: (Worth?)rerank,
                    Correlation: correlation,
                    Full: Measures.Of(labels, Measures.Ranked(best), Asked.Full)
                );
            })
            .ToArray();
        return new Outcome(
            [.. needs.Where(n => n.Rerank is not null).Select(n => n.Rerank!.Ndcg)],
            [.. needs.Where(n => n.Correlation is not null).Select(n => n.Correlation!.Value)],
            [.. needs.Where(n => n.Full is not null).Select(n => n.Full!.Ndcg)],
            [.. needs.Where(n => n.Full is not null).Select(n => n.Full!.R50)]
        );
    }

    /// <summary>Each need ranked by the model that was learned without its fold.</summary>
    public static OfferQuality OutOfFold(OfferLabels labels, Func<int, OfferModel> learnedWithout)
    {
        var models = Enumerable.Range(0, OfferBench.Folds).Select(learnedWithout).ToArray();
        return new OfferQuality(
            labels,
            need => ScoresOf(labels, need, models[OfferBench.FoldOf(labels.Bench.Needs[need].Id)])
        );
    }

    public static double[] ScoresOf(OfferLabels labels, int need, OfferModel model) =>
        [.. Enumerable.Range(0, labels.Bench.Offers.Count).Select(model.Scores(labels, need))];
}
