using Matchmaker.Domain.Chains;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Engine.Retrieval;

/// <summary>
/// Selects the terms of a query within a budget of postings: its rarest features, its links, and the links around them
/// in the chain graph.
/// </summary>
internal static class QueryTerms
{
    // Weights in thousandths of the rarest feature; a link is worth about three of them, so that those who hold it are
    // always among the candidates, and a link beside it nearly one. Set by hand. With the links doubled, their holders
    // crowd out firms that state the thing and hold no link.
    private const int Unit = 1000,
        SameLink = 3000,
        NextLink = 800;

    // The most that repetition adds to a feature's weight: a word said often is not asked for more often. Set by hand.
    // Doubled, the words that a long description repeats choose the candidates.
    private const double MostRepeated = 1.5;

    public static IReadOnlyList<QueryTerm> Of(
        IEnumerable<Field> fields,
        IEnumerable<string> links,
        MatchSnapshot snapshot,
        MatchOptions options
    )
    {
        var weights = new Dictionary<ulong, double>();
        foreach (var (text, weight) in fields.Where(f => f.Text is not null))
        {
            foreach (var feature in Features.Of(text!))
                weights[feature] = weights.GetValueOrDefault(feature) + weight;
        }
        return Of(weights, links, snapshot, options);
    }

    /// <summary>The same of features that are weighed already.</summary>
    public static IReadOnlyList<QueryTerm> Of(
        IReadOnlyDictionary<ulong, double> weights,
        IEnumerable<string> links,
        MatchSnapshot snapshot,
        MatchOptions options
    )
    {
        var background = snapshot.Statistics;
        var known = weights
            .Select(w => (Feature: w.Key, w.Value, Term: background.Terms.Find(w.Key)))
            .Where(w => w.Term >= 0)
            .Select(w =>
                (
                    w.Feature,
                    Having: background.DocumentFrequency(w.Term),
                    Weight: (int)Math.Ceiling(Unit * Math.Min(w.Value, MostRepeated) * background.Idf(w.Term))
                )
            );
        return
        [
            .. WithinBudget(known, options.Postings)
                .OrderByDescending(t => t.Weight)
                .ThenBy(t => t.Feature)
                .Take(options.QueryTerms),
            .. Around(links, snapshot.Catalogue).Select(l => new QueryTerm(Features.Link(l.Key), l.Value)),
        ];
    }

    // The rarest first. How many documents have a feature is the same however the index came to be, so that the answer
    // is too.
    private static IEnumerable<QueryTerm> WithinBudget(
        IEnumerable<(ulong Feature, int Having, int Weight)> terms,
        long budget
    )
    {
        foreach (var (feature, having, weight) in terms.OrderBy(t => t.Having).ThenBy(t => t.Feature))
        {
            budget -= having;
            if (budget < 0)
                yield break;
            yield return new QueryTerm(feature, weight);
        }
    }

    private static Dictionary<string, int> Around(IEnumerable<string> links, Catalogue catalogue)
    {
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var link in links.Select(catalogue.Link).OfType<Link>())
        {
            weights[link.Id] = SameLink;
            foreach (var next in catalogue.FedBy(link.Id).Concat(catalogue.FeedsOf(link)))
                weights.TryAdd(next.Id, NextLink);
        }
        return weights;
    }
}
