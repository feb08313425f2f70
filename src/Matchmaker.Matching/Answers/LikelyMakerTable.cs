using System.Collections.Concurrent;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Matching.Answers;

/// <summary>
/// The likely makers of each link in one snapshot, ranked when the link is first asked for. The next snapshot's table
/// takes over what was ranked from the same firms, since most changes touch none of them. It holds firms and answers
/// alone, so that it keeps no snapshot in memory.
/// </summary>
/// <param name="snapshot">Null for the table before any.</param>
/// <param name="earlier">What was ranked in earlier snapshots, by link.</param>
internal sealed class LikelyMakerTable(MatchSnapshot? snapshot, IReadOnlyDictionary<string, RankedMakers> earlier)
{
    private readonly WeakReference<MatchSnapshot?> _snapshot = new(snapshot);
    private readonly ConcurrentDictionary<string, Lazy<RankedMakers>> _byLink = new(StringComparer.Ordinal);

    public bool IsOf(MatchSnapshot current) => _snapshot.TryGetTarget(out var own) && ReferenceEquals(own, current);

    /// <summary>Best first. Whoever asks meanwhile waits for the one who works it out.</summary>
    /// <param name="rank">Ranks the makers, given what was ranked in an earlier snapshot.</param>
    public IReadOnlyList<LikelyMaker> Of(string link, Func<RankedMakers?, RankedMakers> rank) =>
        _byLink.GetOrAdd(link, id => new Lazy<RankedMakers>(() => rank(earlier.GetValueOrDefault(id)))).Value.Makers;

    /// <summary>The table of another snapshot.</summary>
    public LikelyMakerTable In(MatchSnapshot another)
    {
        var ranked = new Dictionary<string, RankedMakers>(earlier, StringComparer.Ordinal);
        foreach (var (link, makers) in _byLink)
            if (makers.IsValueCreated)
                ranked[link] = makers.Value;
        return new LikelyMakerTable(another, ranked);
    }
}

/// <summary>What was ranked for a link, and from what.</summary>
internal sealed record RankedMakers(Catalogue Catalogue, Firm[] Firms, IReadOnlyList<LikelyMaker> Makers)
{
    /// <summary>Whether ranking these anew would give the same.</summary>
    public bool Holds(Catalogue catalogue, Firm[] firms) =>
        ReferenceEquals(catalogue, Catalogue)
        && firms.AsSpan().SequenceEqual(Firms, ReferenceEqualityComparer.Instance);
}
