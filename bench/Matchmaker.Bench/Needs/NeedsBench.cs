using Matchmaker.Bench.Speed;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.LinkPrediction;

namespace Matchmaker.Bench.Needs;

/// <summary>A system's lists, in the order of the needs.</summary>
internal sealed record AnsweredNeeds(string Name, IReadOnlyList<IReadOnlyList<Hit>> Lists);

/// <summary>Needs, asked of the engine and of its peers over the same records.</summary>
internal sealed class NeedsBench : IDisposable
{
    private const int Shown = 20;

    // The shares by which firms' own words and those of their links count in the second peer.
    private const float OwnPart = 0.6f;

    private readonly IReadOnlyList<JudgedNeed> _needs;
    private readonly IReadOnlyList<IRecord> _records;
    private readonly EngineIndex _engine;

    public NeedsBench(IReadOnlyList<JudgedNeed> needs, IReadOnlyList<IRecord> records)
    {
        (_needs, _records) = (needs, records);
        _engine = new EngineIndex(_records, new MatchOptions());
    }

    public AnsweredNeeds Engine() => new("engine", [.. _needs.Select(Asked)]);

    /// <summary>BM25 of characters and pairs over what firms say, and the same with the words of their links.</summary>
    public IReadOnlyList<AnsweredNeeds> Peers()
    {
        var firms = _records.OfType<Firm>().ToList();
        var links = _records.OfType<Link>().ToDictionary(l => l.Id, StringComparer.Ordinal);
        var offers = _records
            .OfType<Project>()
            .Where(p => p is { Kind: ProjectKind.Supply, PostedBy: not null })
            .ToLookup(p => p.PostedBy!, StringComparer.Ordinal);
        var own = new TextIndex([.. firms.Select(f => string.Join('\n', OwnOf(f, offers)))]);
        var all = new TextIndex([
            .. firms.Select(f => string.Join('\n', OwnOf(f, offers).Concat(LinksOf(f, offers, links)))),
        ]);
        var (ownImpacts, allImpacts) = (own.Bm25(), all.Bm25());
        return
        [
            Peer("BM25", text => own.Sum(own.Question(text), ownImpacts)),
            Peer(
                "BM25 with links",
                text =>
                    [
                        .. own.Sum(own.Question(text), ownImpacts)
                            .Zip(
                                all.Sum(all.Question(text), allImpacts),
                                (o, a) => (OwnPart * o) + ((1 - OwnPart) * a)
                            ),
                    ]
            ),
        ];

        AnsweredNeeds Peer(string name, Func<string, float[]> scores) =>
            new(name, [.. _needs.Select(n => Best(firms, scores(n.Text)))]);
    }

    private static IReadOnlyList<Hit> Best(List<Firm> firms, float[] scores) =>
        [
            .. firms
                .Select((f, i) => new Hit(f.Id, scores[i]))
                .Where(h => h.Score > 0)
                .OrderByDescending(h => h.Score)
                .ThenBy(h => h.Id, StringComparer.Ordinal)
                .Take(Shown),
        ];

    public void Dispose() => _engine.Dispose();

    private IReadOnlyList<Hit> Asked(JudgedNeed need) =>
        need.Posted is { } posted ? _engine.Ask(posted, Shown)
        : string.IsNullOrWhiteSpace(need.Text) ? []
        : _engine.AskText(need.Text, Shown);

    private static IEnumerable<string> OwnOf(Firm firm, ILookup<string, Project> offers) =>
        firm.Capabilities.Select(c => c.Text).Prepend(firm.NameZh).Concat(offers[firm.Id].Select(o => o.Title));

    private static IEnumerable<string> LinksOf(
        Firm firm,
        ILookup<string, Project> offers,
        Dictionary<string, Link> links
    ) =>
        firm
            .Positions.Select(p => p.Link)
            .Concat(offers[firm.Id].SelectMany(o => o.Links))
            .Distinct(StringComparer.Ordinal)
            .Select(id => links[id])
            .SelectMany(l => l.Terms.Prepend(l.Zh));
}
