using Matchmaker.Bench.Quality;
using Matchmaker.Matching.Documents;

namespace Matchmaker.Bench.Fairness;

/// <summary>
/// Needs that come one after another, each showing the first ten of its list: what is shown counts as asked, and gives
/// way in the needs of the week after by the product's own rule. Measured over the offers in reach.
/// </summary>
/// <param name="Gini">Of how often each was shown in all; 0 is even, 1 is all to one.</param>
/// <param name="EverShown">The share that was shown at all.</param>
/// <param name="Full">nDCG@10 of the whole list, for each need with relevant offers.</param>
/// <param name="Rerank">nDCG@10 of the graded offers alone, for the same needs.</param>
internal sealed record ExposureRun(
    double Gini,
    double EverShown,
    int MostInAWeek,
    IReadOnlyList<double> Full,
    IReadOnlyList<double> Rerank
)
{
    private const int Shown = 10;

    /// <param name="week">How many needs come in a week.</param>
    public static ExposureRun Of(LabelledNeeds needs, double balance, int week)
    {
        var total = needs.InReach.ToDictionary(o => o, _ => 0, StringComparer.Ordinal);
        var lately = new Queue<IReadOnlyList<string>>();
        var (full, rerank, most, ever) = (new List<double>(), new List<double>(), 0, 0);
        for (var need = 0; need < needs.Count; need++)
        {
            if (lately.Count == week)
                lately.Dequeue();
            var thisWeek = lately
                .SelectMany(s => s)
                .CountBy(o => o, StringComparer.Ordinal)
                .ToDictionary(StringComparer.Ordinal);
            var average = thisWeek.Values.Sum() / (double)Math.Max(1, ever);
            var ranked = Balanced(needs.List(need));
            if (
                Measures.Of(needs.Grades(need), ranked, Asked.Full) is { } worth
                && Measures.Of(needs.Grades(need), Balanced(needs.Graded(need)), Asked.Rerank) is { } among
            )
            {
                full.Add(worth.Ndcg);
                rerank.Add(among.Ndcg);
            }
            string[] shown = [.. ranked.Take(Shown)];
            lately.Enqueue(shown);
            foreach (var offer in shown)
            {
                if (total[offer]++ == 0)
                    ever++;
                most = Math.Max(most, thisWeek.GetValueOrDefault(offer) + 1);
            }

            IReadOnlyList<string> Balanced(IReadOnlyList<(string Offer, double Logit)> list) =>
                Measures.Ranked(
                    list.Select(o =>
                        (
                            o.Offer,
                            o.Logit
                                - (
                                    balance
                                    * new Exposure(
                                        total.GetValueOrDefault(o.Offer) > 0,
                                        thisWeek.GetValueOrDefault(o.Offer),
                                        average
                                    ).Share
                                )
                        )
                    )
                );
        }
        return new ExposureRun(GiniOf([.. total.Values]), ever / (double)total.Count, most, full, rerank);
    }

    private static double GiniOf(int[] shown)
    {
        Array.Sort(shown);
        double sum = shown.Sum();
        return shown.Select((times, place) => ((2.0 * (place + 1)) - shown.Length - 1) * times).Sum()
            / (shown.Length * sum);
    }
}
