using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Engine.Retrieval;
using Matchmaker.Matching.LinkPrediction;

namespace Matchmaker.Matching.Answers;

/// <summary>A firm that could make what a link asks for although it does not stand there.</summary>
/// <param name="Text">The statement of the firm that comes nearest to the link, beside the link's name.</param>
public sealed record LikelyMaker(string Firm, LocalizedText Text);

/// <summary>
/// Use case of link prediction: finds who could make what a link asks for, for the map of open positions. Firms near it
/// in words or in the chain stand in the order of the ranker that was learned from who makes what. It is approximate:
/// the order was measured on listed companies and their products.
/// </summary>
/// <param name="ranker">The weights of the ranker, as <see cref="LinkPrediction.Producers.ProducerEvidence.LoadModel"/>
/// reads them.</param>
public sealed class FindLikelyMakers(MatchEngine engine, LinearModel ranker, MatchOptions options, TimeProvider time)
{
    /// <summary>
    /// Makers listed for a link: a page's worth, set by hand. Doubled, an answer is twice as long and costs hardly more
    /// to rank.
    /// </summary>
    public const int Most = 20;

    private readonly LinkRetrieval _links = new(options);
    private readonly MakerRanking _ranking = new(ranker);
    private readonly Lock _moving = new();
    private volatile LikelyMakerTable _table = new(null, new Dictionary<string, RankedMakers>(StringComparer.Ordinal));

    /// <summary>
    /// Best first; empty for a link that is not in the catalogue. For anyone: it rests on what firms state in public.
    /// </summary>
    /// <remarks>
    /// Ranking the firms near one link takes some 40 ms, finding them a fraction of one. So a link's answer is kept for
    /// the snapshot, and in the next until a firm near the link, or the catalogue, changes.
    /// </remarks>
    /// <param name="first">1 to <see cref="Most"/>.</param>
    public IReadOnlyList<LikelyMaker> At(string link, int first = Most)
    {
        var snapshot = engine.Current;
        if (snapshot.Catalogue.Link(link) is not { } asked)
            return [];
        return [.. TableOf(snapshot).Of(link, earlier => Ranked(asked, snapshot, earlier)).Take(Math.Min(first, Most))];
    }

    private LikelyMakerTable TableOf(MatchSnapshot snapshot)
    {
        if (_table is var table && table.IsOf(snapshot))
            return table;
        lock (_moving)
        {
            return _table.IsOf(snapshot) ? _table : _table = _table.In(snapshot);
        }
    }

    private RankedMakers Ranked(Link asked, MatchSnapshot snapshot, RankedMakers? earlier)
    {
        var question = MatchQuestion.Of(asked.Id, Seeking.Firms);
        var view = new SnapshotView(snapshot, Caller.Public, new MatchFilter(), time.Today(), question);
        // In an order of their own: how well each fits changes with every text that comes in.
        Firm[] firms = [.. _links.FirmsNear(asked, view).OrderBy(f => f.Id, StringComparer.Ordinal)];
        if (earlier is not null && earlier.Holds(snapshot.Catalogue, firms))
            return earlier;
        return new RankedMakers(
            snapshot.Catalogue,
            firms,
            firms.Length == 0 ? [] : _ranking.Of(asked, firms, snapshot, Most)
        );
    }
}
