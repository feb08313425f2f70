using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Engine.Retrieval;

/// <summary>
/// A direct-mapped cache of demands, weighed by the statistics of a snapshot: each supplier is compared with hundreds
/// of demands, and many suppliers with the same. For all threads, and for all snapshots of an engine.
/// </summary>
internal sealed class WeighedDemands
{
    // Demands that are kept, some 10 kB each; two that share a place take turns. Doubled, it takes twice the
    // memory where that many demands are open.
    private const int Places = 16_384;

    private readonly Entry?[] _entries = new Entry?[Places];

    private sealed record Entry(
        ProjectDocument Demand,
        CorpusStatistics Statistics,
        NeedTerms Terms,
        SoughtUnits Units
    );

    public (NeedTerms Terms, SoughtUnits Units) Of(ProjectDocument demand, MatchSnapshot snapshot)
    {
        ref var place = ref _entries[demand.Number % Places];
        if (
            place is not { } known
            || !ReferenceEquals(known.Demand, demand)
            || !ReferenceEquals(known.Statistics, snapshot.Statistics)
        )
        {
            known = new(
                demand,
                snapshot.Statistics,
                new(demand.Encoded, snapshot.Statistics),
                new(demand.SoughtBy(snapshot.Model.Reader), snapshot.Statistics, lookedUp: false)
            );
            place = known;
        }
        return (known.Terms, known.Units);
    }
}
