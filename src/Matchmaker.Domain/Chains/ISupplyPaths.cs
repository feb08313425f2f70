namespace Matchmaker.Domain.Chains;

/// <summary>The port of questions that walk several edges of the chain graph.</summary>
public interface ISupplyPaths
{
    /// <summary>
    /// Steps from link to link of the longest way that is looked for. Set by hand; the ways grow with a power of it, so
    /// that doubled a question could take seconds.
    /// </summary>
    public const int MostSteps = 8;

    /// <summary>
    /// By which links what one firm makes reaches another: for each pair of a link that <paramref name="from"/> holds
    /// and another that <paramref name="to"/> holds, the shortest ways along FEEDS. The shortest first, then by the
    /// links' ids.
    /// </summary>
    /// <param name="steps">At most so many steps, 1 to <see cref="MostSteps"/>.</param>
    Task<IReadOnlyList<SupplyPath>> BetweenAsync(string from, string to, int steps, int take, CancellationToken ct);

    /// <summary>
    /// For each of these links, firms in the library, or candidates for it, that could move to it because they hold one
    /// that feeds it, and do not hold it yet. Those that hold the most such links first, then by id; at most
    /// <paramref name="take"/> for each link.
    /// </summary>
    Task<IReadOnlyList<Mover>> MoversAsync(IReadOnlyCollection<string> links, int take, CancellationToken ct);
}

/// <summary>A supply path: links in their order, each feeding the next.</summary>
/// <param name="Links">From a link that the supplying firm holds to one that the other holds, both included.</param>
public sealed record SupplyPath(IReadOnlyList<string> Links);

/// <summary>A firm that could move to a link, as <see cref="ISupplyPaths.MoversAsync"/> finds it.</summary>
/// <param name="Link">The link that the firm could move to.</param>
/// <param name="From">The links it holds that feed that one, by id.</param>
public sealed record Mover(string Link, string Firm, IReadOnlyList<string> From);
