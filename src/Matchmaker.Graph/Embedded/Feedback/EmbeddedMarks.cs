using Matchmaker.Domain.Feedback;
using Matchmaker.Graph.Embedded.Reading;

namespace Matchmaker.Graph.Embedded.Feedback;

/// <summary>
/// Reads marks of one account; every statement names the account, so a mark never reaches anybody else.
/// </summary>
internal sealed class EmbeddedMarks(EmbeddedStore store) : IMarks
{
    public Task<IReadOnlyList<Mark>> ByIdsAsync(
        string account,
        IReadOnlyCollection<string> ids,
        CancellationToken ct
    ) =>
        store.Reads.RecordsAsync<Mark>(
            nameof(IMarks),
            "SELECT body FROM mark WHERE id IN (SELECT value FROM json_each(@ids)) AND account = " + "@account",
            new { account, ids = SqlJson.Of(ids) },
            ct
        );

    public Task<IReadOnlyList<Mark>> OnAsync(
        string account,
        IReadOnlyCollection<string> candidates,
        CancellationToken ct
    ) =>
        store.Reads.RecordsAsync<Mark>(
            nameof(IMarks),
            "SELECT body FROM mark WHERE account = @account AND candidate IN (SELECT value FROM "
                + "json_each(@candidates))",
            new { account, candidates = SqlJson.Of(candidates) },
            ct
        );
}
