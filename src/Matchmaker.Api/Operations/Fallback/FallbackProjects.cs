using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Operations.Fallback;

/// <summary>The projects on file; while the store is away, the open ones that matching holds in memory.</summary>
public sealed class FallbackProjects(
    [FromKeyedServices(StoreDecorators.Stored)] IProjects stored,
    MatchEngine engine,
    StoreFallback recall
) : IProjects
{
    public Task<IReadOnlyList<Project>> ByIdsAsync(
        IReadOnlyCollection<string> ids,
        Audience audience,
        CancellationToken ct
    ) =>
        recall.ExecuteAsync<IReadOnlyList<Project>>(
            () => stored.ByIdsAsync(ids, audience, ct),
            () => Known(ids, audience, engine.Current)
        );

    public Task<Page<Project>> PageAsync(ProjectQuery query, PageRequest page, CancellationToken ct) =>
        stored.PageAsync(query, page, ct);

    public Task<IReadOnlyDictionary<string, Page<Project>>> PostedByAsync(
        IReadOnlyCollection<string> firms,
        ProjectQuery query,
        PageRequest page,
        CancellationToken ct
    ) => stored.PostedByAsync(firms, query, page, ct);

    public Task<IReadOnlyList<Project>> PastDeadlineAsync(DateOnly today, int take, CancellationToken ct) =>
        stored.PastDeadlineAsync(today, take, ct);

    private static List<Project>? Known(IReadOnlyCollection<string> ids, Audience audience, MatchSnapshot memory)
    {
        var wanted = ids.Distinct(StringComparer.Ordinal).ToList();
        var known = wanted.Select(id => memory.ProjectById.GetValueOrDefault(id)?.Project).OfType<Project>().ToList();
        return known.Count == wanted.Count
            ? [.. known.Where(p => DisclosureTable.MayKnow(audience, p, memory.Ties.StageOf(audience.Firm, p.Id)))]
            : null;
    }
}
