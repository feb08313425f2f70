using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Operations.Fallback;

/// <summary>
/// The engagements on file; while the store is away, memory still tells how far a firm's stand, which decides what it
/// may know of a project.
/// </summary>
public sealed class FallbackEngagements(
    [FromKeyedServices(StoreDecorators.Stored)] IEngagements stored,
    MatchEngine engine,
    StoreFallback recall
) : IEngagements
{
    public Task<IReadOnlyDictionary<string, EngagementStage>> StagesAsync(
        string firm,
        IReadOnlyCollection<string> projects,
        CancellationToken ct
    ) =>
        recall.ExecuteAsync<IReadOnlyDictionary<string, EngagementStage>>(
            () => stored.StagesAsync(firm, projects, ct),
            () =>
            {
                var ties = engine.Current.Ties;
                return projects
                    .Distinct(StringComparer.Ordinal)
                    .Select(p => (Project: p, Stage: ties.StageOf(firm, p)))
                    .Where(s => s.Stage is not null)
                    .ToDictionary(s => s.Project, s => s.Stage!.Value, StringComparer.Ordinal);
            }
        );

    public Task<IReadOnlyList<Engagement>> ByIdsAsync(
        IReadOnlyCollection<string> ids,
        Audience audience,
        CancellationToken ct
    ) => stored.ByIdsAsync(ids, audience, ct);

    public Task<Page<Engagement>> PageAsync(EngagementQuery query, PageRequest page, CancellationToken ct) =>
        stored.PageAsync(query, page, ct);

    public Task<IReadOnlyDictionary<string, Page<Engagement>>> OnAsync(
        IReadOnlyCollection<string> projects,
        EngagementQuery query,
        PageRequest page,
        CancellationToken ct
    ) => stored.OnAsync(projects, query, page, ct);

    public Task<IReadOnlyList<Engagement>> HoldingAsync(
        IReadOnlyCollection<string> ids,
        Audience audience,
        CancellationToken ct
    ) => stored.HoldingAsync(ids, audience, ct);

    public Task<IReadOnlyList<Engagement>> UnansweredAsync(DateOnly today, int take, CancellationToken ct) =>
        stored.UnansweredAsync(today, take, ct);

    public IAsyncEnumerable<SignedOutcome> SignedAsync(DateOnly from, DateOnly to, CancellationToken ct) =>
        stored.SignedAsync(from, to, ct);
}
