using Matchmaker.Bench.Data;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Feedback;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Engine.Reranking;
using Matchmaker.Matching.Scoring.Comparison;
using Matchmaker.Training;

namespace Matchmaker.Bench.Quality;

/// <summary>Needs and offers as open projects in the product's own engine.</summary>
internal sealed class OfferBench
{
    public const int Folds = 10;

    private readonly MatchSnapshot _snapshot;
    private readonly NeedTerms[] _needs;

    public OfferBench(IReadOnlyList<TextItem> needs, IReadOnlyList<TextItem> offers)
    {
        (Needs, Offers) = (needs, offers);
        var engine = new MatchEngine(ShippedModel.Model);
        engine.Apply([.. needs.Select(Projects.Demand).Concat(offers.Select(Projects.Supply)).Select(Projects.Put)]);
        _snapshot = engine.Current;
        _needs =
        [
            .. needs.Select(n => new NeedTerms(engine.Current.ProjectById[n.Id].Encoded, engine.Current.Statistics)),
        ];
        Place = offers.Select((o, i) => (o.Id, i)).ToDictionary(p => p.Id, p => p.i);
    }

    public IReadOnlyList<TextItem> Needs { get; }
    public IReadOnlyList<TextItem> Offers { get; }
    public Dictionary<string, int> Place { get; }

    public static int FoldOf(string id) => (int)(id.Aggregate(2166136261u, (h, c) => (h ^ c) * 16777619u) % Folds);

    /// <summary>What the words of the offer's title say for it.</summary>
    public float[] Row(int need, int offer)
    {
        var row = new float[TextEvidence.Kinds.Count];
        TextEvidence.Of(_needs[need], _snapshot.ProjectById[Offers[offer].Id].Encoded, 0, row);
        return row;
    }

    /// <summary>What the offer is compared with others by, where some are marked.</summary>
    public EmbeddingSimilarity Offer(int offer) => EmbeddingSimilarity.Of(_snapshot.ProjectById[Offers[offer].Id]);

    /// <summary>What the need is compared with others by, where marks are on those.</summary>
    public EmbeddingSimilarity Need(int need) =>
        EmbeddingSimilarity.Of(Needs[need], $"{Needs[need].Title}\n{Needs[need].Text}", ShippedModel.Model.Space);

    /// <summary>The logit of an offer for a need, as the product has it.</summary>
    public double Logit(int need, int offer) =>
        StatementScore.Best(_needs[need], _snapshot.ProjectById[Offers[offer].Id], ShippedModel.Model.Texts).Logit;

    /// <summary>The product's own list for a need, best first, with the logit of each.</summary>
    public IEnumerable<(string Id, double Score)> Best(int need, int most)
    {
        var options = new MatchOptions
        {
            Candidates = 2 * most,
            Exact = 2 * most,
            Listed = most,
            QueryTerms = 512,
            Threshold = 0,
        };
        var demand = _snapshot.ProjectById[Needs[need].Id].Project;
        var view = new SnapshotView(
            _snapshot,
            Caller.System,
            new MatchFilter(),
            new DateOnly(2026, 1, 1),
            MatchQuestion.Of(demand)
        );
        return new MatchPipeline(options)
            .Run(MatchQuery.SuppliesFor(demand), view)
            .Best.Select(r => (r.Project!, Math.Log(r.Scored.Score / (1 - r.Scored.Score))));
    }
}
