using System.Security.Cryptography;
using System.Text;

namespace Matchmaker.Bench.Quality;

internal enum Asked
{
    Rerank,
    Full,
    Link,
}

/// <summary>What one query's ranking is worth.</summary>
internal sealed record Worth(double Mrr, double Ndcg, double R10, double R50);

/// <summary>The same measures, gains and ties as the score.py that lies beside the labelled data.</summary>
internal static class Measures
{
    public static bool Relevant(int grade, Asked task) => task == Asked.Link ? grade > 0 : grade >= 3;

    /// <summary>The worth of a ranking; null where the query has nothing relevant.</summary>
    /// <param name="ranked">Best first, ties already broken.</param>
    public static Worth? Of(IReadOnlyDictionary<string, int> labels, IReadOnlyList<string> ranked, Asked task)
    {
        var relevant = labels.Count(l => Relevant(l.Value, task));
        if (relevant == 0)
            return null;
        var first = -1;
        int in10 = 0,
            in50 = 0;
        for (var i = 0; i < ranked.Count; i++)
        {
            if (!Relevant(labels.GetValueOrDefault(ranked[i]), task))
                continue;
            if (first < 0)
                first = i;
            if (i < 10)
                in10++;
            if (i < 50)
                in50++;
        }
        return new Worth(
            first < 0 ? 0 : 1.0 / (first + 1),
            Dcg(ranked.Select(d => labels.GetValueOrDefault(d)), task) / Dcg(labels.Values.OrderDescending(), task),
            in10 / (double)Math.Min(10, relevant),
            in50 / (double)Math.Min(50, relevant)
        );
    }

    /// <summary>
    /// Best first; equal scores in the order of a hash of the id, so that neither file's order can help.
    /// </summary>
    public static IReadOnlyList<string> Ranked(IEnumerable<(string Id, double Score)> scored) =>
        [
            .. scored
                .Select(s => (s.Id, s.Score, Tie: Tie(s.Id)))
                .OrderByDescending(s => s.Score)
                .ThenBy(s => s.Tie, StringComparer.Ordinal)
                .Select(s => s.Id),
        ];

    /// <summary>Spearman's rank correlation; null where one side is all the same.</summary>
    public static double? Correlation(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var (rx, ry) = (Ranks(x), Ranks(y));
        var (mx, my) = (rx.Average(), ry.Average());
        double xy = 0,
            xx = 0,
            yy = 0;
        for (var i = 0; i < rx.Length; i++)
        {
            xy += (rx[i] - mx) * (ry[i] - my);
            xx += (rx[i] - mx) * (rx[i] - mx);
            yy += (ry[i] - my) * (ry[i] - my);
        }
        return xx > 0 && yy > 0 ? xy / Math.Sqrt(xx * yy) : null;
    }

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> Ties = new();

#pragma warning disable CA5351 // A tie-breaker, the one score.py uses, not a secret.
    private static string Tie(string id) =>
        Ties.GetOrAdd(id, i => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(i))));
#pragma warning restore CA5351

    private static double Gain(int grade, Asked task) =>
        task switch
        {
            Asked.Link => grade > 0 ? 1 : 0,
            Asked.Full => grade switch
            {
                3 => 1,
                4 => 3,
                _ => 0,
            },
            _ => Math.Pow(2, Math.Max(grade, 1) - 1) - 1,
        };

    private static double Dcg(IEnumerable<int> grades, Asked task) =>
        grades.Take(10).Select((g, i) => Gain(g, task) / Math.Log2(i + 2)).Sum();

    private static double[] Ranks(IReadOnlyList<double> values)
    {
        var order = Enumerable.Range(0, values.Count).OrderBy(i => values[i]).ToArray();
        var ranks = new double[values.Count];
        var i = 0;
        while (i < order.Length)
        {
            var end = i;
            while (end < order.Length && values[order[end]] == values[order[i]])
                end++;
            for (var j = i; j < end; j++)
                ranks[order[j]] = (i + end - 1) / 2.0;
            i = end;
        }
        return ranks;
    }
}
