using Matchmaker.Domain;
using Matchmaker.Domain.Accounts;
using Matchmaker.Graph.Embedded.Reading;
using Matchmaker.Graph.Embedded.Shapes;

namespace Matchmaker.Graph.Embedded.Accounts;

/// <summary>Reads API tokens by id and by account, the newest first.</summary>
internal sealed class EmbeddedApiTokens(EmbeddedStore store) : IApiTokens
{
    private static readonly EmbeddedSort Newest = EmbeddedSort.Latest("t.created_at");

    public Task<IReadOnlyList<ApiToken>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        store.Reads.RecordsAsync<ApiToken>(
            nameof(IApiTokens),
            "SELECT body FROM api_token WHERE id IN (SELECT value FROM json_each(@ids))",
            new { ids = SqlJson.Of(ids) },
            ct
        );

    public Task<IReadOnlyList<ApiToken>> LiveOfAsync(string account, DateOnly today, CancellationToken ct) =>
        store.Reads.RecordsAsync<ApiToken>(
            nameof(IApiTokens),
            "SELECT body FROM api_token WHERE account = @account AND is_revoked = 0 AND expires_on >= @today",
            new { account, today = DayText.Of(today) },
            ct
        );

    public Task<IReadOnlyDictionary<string, Page<ApiToken>>> PagesOfAsync(
        IReadOnlyCollection<string> accounts,
        PageRequest page,
        CancellationToken ct
    ) =>
        store.Reads.PagesAsync<ApiToken>(
            nameof(IApiTokens),
            IApiTokens.ListOf,
            "t",
            "api_token t",
            new WhereClause(),
            Newest,
            page,
            "t.account",
            accounts,
            ct
        );
}
