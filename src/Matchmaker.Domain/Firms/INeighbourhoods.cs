using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Firms;

/// <summary>
/// The port of questions about what is one edge away from records, as far as an audience may know of it.
/// </summary>
public interface INeighbourhoods
{
    /// <summary>
    /// From firms: the links they hold, the chains they lead, what they posted, their engagements. From links: their
    /// makers in the library or candidates for it, and their chain. From chains: their leaders. From projects: their
    /// links, poster and engagements. From engagements: the project and the two firms. A poster, and what it posted,
    /// are next to one another only for those who may know the poster, and an engagement and its counterpart only for
    /// those who are told of that.
    /// </summary>
    /// <param name="from">Ids of firms, links, chains, projects and engagements that the audience may know of.</param>
    /// <param name="take">
    /// At most so many of each kind: the newest projects and engagements, which have ids in the order of time, and of
    /// other kinds the first by id.
    /// </param>
    /// <returns>Each neighbour once, by kind and then by id.</returns>
    Task<IReadOnlyList<Neighbour>> NextToAsync(
        IReadOnlyCollection<string> from,
        Audience audience,
        int take,
        CancellationToken ct
    );
}

/// <summary>A record one edge away from another one.</summary>
/// <param name="Via">The thing that it is next to; of several, the first by id.</param>
public sealed record Neighbour(RecordKind Kind, string Id, string Via);
