using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Engine.Retrieval;

/// <summary>
/// A direct-mapped cache of what demands seek, as units that are weighed by the statistics of a snapshot: each supplier
/// is compared with hundreds of demands, and many suppliers with the same. For all threads, and for all snapshots of an
/// engine.
/// </summary>
internal sealed class DemandUnits
{
    // Demands that are kept, some 10 kB each. Doubled, it takes twice the memory where that many demands are open.
    private const int Places = 4096;

    private readonly Entry?[] _entries = new Entry?[Places];

    private sealed record Entry(ProjectDocument Demand, CorpusStatistics Statistics, SoughtUnits Units);

    public SoughtUnits Of(ProjectDocument demand, MatchSnapshot snapshot)
    {
        ref var place = ref _entries[demand.Number % Places];
        if (
            place is { } known
            && ReferenceEquals(known.Demand, demand)
            && ReferenceEquals(known.Statistics, snapshot.Statistics)
        )
            return known.Units;
        var units = new SoughtUnits(demand.SoughtBy(snapshot.Model.Reader), snapshot.Statistics);
        place = new(demand, snapshot.Statistics, units);
        return units;
    }
}
