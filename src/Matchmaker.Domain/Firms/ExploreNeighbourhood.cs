using Matchmaker.Domain.Access;

namespace Matchmaker.Domain.Firms;

/// <summary>
/// Explores a firm's neighbourhood by breadth-first search, up to three steps: its links, leaders, projects and
/// engagements, and what is around those.
/// </summary>
public sealed class ExploreNeighbourhood(INeighbourhoods neighbourhoods, IFirms firms)
{
    /// <summary>
    /// Steps away from the firm at most. Set by hand: what is found grows with a power of it, and three steps reach a
    /// whole chain; doubled, one question could read the whole graph.
    /// </summary>
    public const int MostSteps = 3;

    /// <summary>
    /// Steps away from the firm where none are asked for: its links and who else stands there. Set by hand. Doubled, it
    /// would be more than <see cref="MostSteps"/>.
    /// </summary>
    public const int UsualSteps = 2;

    /// <summary>
    /// Records of each kind at each step: a link may have thousands of makers. Set by hand. Doubled, an answer may be
    /// twice as long.
    /// </summary>
    public const int MostOfAKind = 20;

    /// <summary>
    /// The nearest first, then by kind and id; only what the caller may know of, reached through what the caller may
    /// know of.
    /// </summary>
    /// <param name="steps">1 to <see cref="MostSteps"/>; <see cref="UsualSteps"/> when null.</param>
    public async Task<Result<IReadOnlyList<Near>>> OfAsync(string firm, int? steps, Caller caller, CancellationToken ct)
    {
        if (steps is < 1 or > MostSteps)
            return UserError.Invalid(
                $"steps 应在 1 到 {MostSteps} 之间。",
                $"steps must be between 1 and {MostSteps}.",
                "steps"
            );
        if (await firms.OneAsync(firm, ct) is not { } found || !found.ShownTo(caller))
            return UserError.NotFound(firm, "firm");

        var (near, seen, ring) = (
            new List<Near>(),
            new HashSet<string>(StringComparer.Ordinal) { firm },
            new[] { firm }
        );
        for (var step = 1; step <= (steps ?? UsualSteps) && ring.Length > 0; step++)
        {
            var next = await neighbourhoods.NextToAsync(ring, Audience.Of(caller), MostOfAKind, ct);
            Neighbour[] news = [.. next.Where(n => seen.Add(n.Id))];
            near.AddRange(news.Select(n => new Near(n, step)));
            ring = [.. news.Select(n => n.Id)];
        }
        return new Result<IReadOnlyList<Near>>(near, []);
    }
}

/// <summary>A neighbour with its distance from the firm, in steps.</summary>
/// <param name="Steps">Edges from the firm, 1 or more.</param>
public sealed record Near(Neighbour Neighbour, int Steps);
