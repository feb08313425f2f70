using System.Collections.Concurrent;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Engine.Retrieval;
using Matchmaker.Matching.LinkPrediction;
using Matchmaker.Matching.LinkPrediction.Producers;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Answers;

/// <summary>A firm that could make what a link asks for although it does not stand there.</summary>
/// <param name="Text">The statement of the firm that comes nearest to the link, beside the link's name.</param>
public sealed record LikelyMaker(string Firm, LocalizedText Text);

/// <summary>
/// Who could make what a link asks for, for the map of open positions: firms near it in words or in the chain, in the order of the ranker
/// that was learned from who makes what. It is approximate: the order was measured on listed companies and their products.
/// </summary>
public sealed class FindLikelyMakers(MatchEngine engine, MatchOptions options, TimeProvider time)
{
    /// <summary>Makers listed for a link: a page's worth. More are not asked for by hand.</summary>
    public const int Most = 20;

    private static readonly LinearModel Model = ProducerEvidence.LoadModel();

    private readonly LinkRetrieval _links = new(options);
    private readonly ConcurrentDictionary<string, CachedMakers> _kept = new(StringComparer.Ordinal);

    /// <summary>Best first; empty for a link that is not in the catalogue. For anyone: it rests on what firms state in public.</summary>
    /// <remarks>
    /// Ranking the firms near one link takes some 40 ms, finding them a fraction of one. So a link's answer is kept until a firm near it,
    /// or the catalogue, changes.
    /// </remarks>
    /// <param name="first">1 to <see cref="Most"/>.</param>
    public IReadOnlyList<LikelyMaker> At(string link, int first = Most)
    {
        var snapshot = engine.Current;
        if (snapshot.Catalogue.Link(link) is not { } asked) return [];
        var view = new SnapshotView(snapshot, Caller.Public, new MatchFilter(), time.Today(), MatchQuestion.Of(link, Seeking.Firms));
        // In an order of their own: how well each fits changes with every text that comes in.
        Firm[] firms = [.. _links.FirmsNear(asked, view).OrderBy(f => f.Id, StringComparer.Ordinal)];
        if (firms.Length == 0) return [];
        var kept = _kept.AddOrUpdate(
            link, _ => Answer(asked, firms, snapshot),
            (_, known) => known.Holds(snapshot.Catalogue, firms) ? known : Answer(asked, firms, snapshot));
        return [.. kept.Makers.Value.Take(Math.Min(first, Most))];
    }

    /// <summary>What was answered for a link, and from what. Whoever asks meanwhile waits for the one who works it out.</summary>
    private sealed record CachedMakers(Catalogue Catalogue, Firm[] Firms, Lazy<IReadOnlyList<LikelyMaker>> Makers)
    {
        public bool Holds(Catalogue catalogue, Firm[] firms) =>
            ReferenceEquals(catalogue, Catalogue) && firms.AsSpan().SequenceEqual(Firms, ReferenceEqualityComparer.Instance);
    }

    private static CachedMakers Answer(Link asked, Firm[] firms, MatchSnapshot snapshot) =>
        new(snapshot.Catalogue, firms, new(() => Ranked(asked, firms, snapshot)));

    private static IReadOnlyList<LikelyMaker> Ranked(Link asked, Firm[] firms, MatchSnapshot snapshot)
    {
        var catalogue = snapshot.Catalogue;
        var known = Enumerable.Range(0, firms.Length).Where(i => firms[i].Positions.Any(p => p.Link == asked.Id)).ToArray();
        var evidence = new ProducerEvidence([.. firms.Select(f => Producer(f, catalogue))], snapshot.Model.Space.Vectors).For(new LinkQuery(asked.Zh, known));
        return
        [
            .. evidence.Candidates.Select((place, row) => (Firm: firms[place], Score: Model.Score(evidence.Rows[row])))
                .OrderByDescending(c => c.Score).ThenBy(c => c.Firm.Id, StringComparer.Ordinal).Take(Most)
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
        var nearest = Stated(firm, LinksOf(firm, catalogue)).MaxBy(s => NameOverlap.Of(name, Normaliser.Normalise(s)).Alike)!;
        return new($"其『{nearest}』与环节『{asked.Zh}』最接近（近似判断）", $"its “{nearest}” comes nearest to the link “{asked.En}” (approximate)");
    }

    private static IEnumerable<Link> LinksOf(Firm firm, Catalogue catalogue) => firm.Positions.Select(p => catalogue.Link(p.Link)).OfType<Link>();

    private static string[] Stated(Firm firm, IEnumerable<Link> held)
    {
        string[] stated = [.. firm.Capabilities.Select(c => c.Text).Concat(held.Select(l => l.Zh)).Distinct(StringComparer.Ordinal)];
        return stated.Length > 0 ? stated : [firm.NameZh];
    }
}
