using Matchmaker.Matching.QueryUnderstanding;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Engine;

/// <summary>
/// Reads a text into links of the catalogue (text classification by BM25): proposals that a person confirms or takes
/// away, so that few and right ones are worth more than many.
/// </summary>
internal static class LinkReading
{
    // Links that are proposed; a text is about one thing, and some things stand in two or three chains.
    private const int Most = 3;

    // The score that a link must reach, and its share of the best one's. Tuned on the labelled needs that name a link:
    // .82 of what is proposed for their titles is the one link that the label names (.79 on those that were labelled
    // after the tuning), and .44 of them have it proposed. That the head stands in the link's name, counted apart, did
    // not help. Doubled, the first leaves hardly any text a link, and the second none.
    private const float Least = 4,
        OfBest = 0.9f;

    /// <summary>Ids, the nearest first; empty where it is not plain.</summary>
    public static IReadOnlyList<string> Of(SoughtText sought, MatchSnapshot snapshot)
    {
        // What stands first is the thing; the links of later clauses are those of its circumstances.
        var most = sought.Items.Select(i => i.Weight).DefaultIfEmpty().Max();
        SoughtText first = new([.. sought.Items.Where(i => i.Weight == most)]);
        var (terms, links) = (new SoughtTerms(first, snapshot.Statistics), snapshot.LinkTexts);
        var scores = new float[links.Links.Count];
        for (var place = 0; place < scores.Length; place++)
            scores[place] = terms.OfLink(place, links);
        var least = Math.Max(Least, OfBest * scores.DefaultIfEmpty().Max());
        return
        [
            .. links
                .Links.Zip(scores, (link, score) => (link.Id, Score: score))
                .Where(l => l.Score >= least)
                .OrderByDescending(l => l.Score)
                .ThenBy(l => l.Id, StringComparer.Ordinal)
                .Take(Most)
                .Select(l => l.Id),
        ];
    }
}
