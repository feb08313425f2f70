using Matchmaker.Domain;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.LinkPrediction;
using Matchmaker.Matching.LinkPrediction.Producers;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Answers;

/// <summary>
/// Link prediction for one link of the catalogue: firms near it in the order of a linear ranker over the evidence of
/// who makes what. It is applied to the few hundred firms that retrieval found, since its tables compare every firm
/// with every other.
/// </summary>
internal sealed class MakerRanking(LinearModel ranker)
{
    /// <summary>Best first, at most <paramref name="most"/>, without those who stand at the link already.</summary>
    public IReadOnlyList<LikelyMaker> Of(Link asked, Firm[] firms, MatchSnapshot snapshot, int most)
    {
        var catalogue = snapshot.Catalogue;
        var known = Enumerable
            .Range(0, firms.Length)
            .Where(i => firms[i].Positions.Any(p => p.Link == asked.Id))
            .ToArray();
        var producers = new ProducerEvidence(
            [.. firms.Select(f => Producer(f, catalogue))],
            snapshot.Model.Space.Vectors
        );
        var evidence = producers.For(new LinkQuery(asked.Zh, known));
        return
        [
            .. evidence
                .Candidates.Select((place, row) => (Firm: firms[place], Score: ranker.Score(evidence.Rows[row])))
                .OrderByDescending(c => c.Score)
                .ThenBy(c => c.Firm.Id, StringComparer.Ordinal)
                .Take(most)
                .Select(c => new LikelyMaker(c.Firm.Id, Reason(c.Firm, asked, catalogue))),
        ];
    }

    // A position says what a firm makes as a capability does, and its chain is the trade.
    private static Producer Producer(Firm firm, Catalogue catalogue)
    {
        Link[] held = [.. LinksOf(firm, catalogue)];
        string[] trades = held.Length == 0 ? [] : [held[0].Zh, held[0].Chain];
        return new(firm.Id, firm.NameZh, trades, Stated(firm, held));
    }

    private static LocalizedText Reason(Firm firm, Link asked, Catalogue catalogue)
    {
        var name = Normaliser.Normalise(asked.Zh);
        var nearest = Stated(firm, LinksOf(firm, catalogue))
            .MaxBy(s => NameOverlap.Of(name, Normaliser.Normalise(s)).Alike)!;
        return new(
            $"其『{nearest}』与环节『{asked.Zh}』最接近（近似判断）",
            $"its “{nearest}” comes nearest to the link “{asked.En}” (approximate)"
        );
    }

    private static IEnumerable<Link> LinksOf(Firm firm, Catalogue catalogue) =>
        firm.Positions.Select(p => catalogue.Link(p.Link)).OfType<Link>();

    private static string[] Stated(Firm firm, IEnumerable<Link> held)
    {
        string[] stated =
        [
            .. firm.Capabilities.Select(c => c.Text).Concat(held.Select(l => l.Zh)).Distinct(StringComparer.Ordinal),
        ];
        return stated.Length > 0 ? stated : [firm.NameZh];
    }
}
