using Matchmaker.Domain;
using Matchmaker.Graph;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Operations;

/// <summary>
/// The degraded state of a product that is ready all the same: what it has to do without, for the health check.
/// </summary>
public sealed class DegradedState(UnreadableRecords unreadable, MatchEngine engine, BackgroundLoops loops)
{
    /// <summary>The records on file that are left out of memory, since they cannot be read or indexed; by id.</summary>
    public IReadOnlyCollection<string> Unindexed =>
        [.. unreadable.Ids.Union(engine.Current.Skipped.Keys, StringComparer.Ordinal)];

    /// <summary>The loops beside the requests whose last round failed.</summary>
    public IReadOnlyList<string> Failing => loops.Failing;
}
