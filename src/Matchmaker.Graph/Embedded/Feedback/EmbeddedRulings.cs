using Matchmaker.Domain.Feedback;
using Matchmaker.Graph.Embedded.Reading;

namespace Matchmaker.Graph.Embedded.Feedback;

/// <summary>Reads the rulings of staff by id and by project.</summary>
internal sealed class EmbeddedRulings(EmbeddedStore store) : IRulings
{
    public Task<IReadOnlyList<Ruling>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        store.Reads.RecordsAsync<Ruling>(
            nameof(IRulings),
            "SELECT body FROM ruling WHERE id IN (SELECT value FROM json_each(@ids))",
            new { ids = SqlJson.Of(ids) },
            ct
        );

    public Task<IReadOnlyList<Ruling>> OnAsync(IReadOnlyCollection<string> projects, CancellationToken ct) =>
        store.Reads.RecordsAsync<Ruling>(
            nameof(IRulings),
            "SELECT body FROM ruling WHERE project IN (SELECT value FROM json_each(@projects))",
            new { projects = SqlJson.Of(projects) },
            ct
        );
}
