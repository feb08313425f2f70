using Matchmaker.Domain;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Text;
using Matchmaker.Graph.Embedded.Reading;

namespace Matchmaker.Graph.Embedded.Accounts;

/// <summary>
/// Reads accounts from SQLite by id, by name folded as it is typed, and as a page in the order of names.
/// </summary>
internal sealed class EmbeddedAccounts(EmbeddedStore store) : IAccounts
{
    private static readonly EmbeddedSort ByName = EmbeddedSort.Ascending("a.name");

    public Task<IReadOnlyList<Account>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        store.Reads.RecordsAsync<Account>(
            nameof(IAccounts),
            "SELECT body FROM account WHERE id IN (SELECT value FROM json_each(@ids))",
            new { ids = SqlJson.Of(ids) },
            ct
        );

    public async Task<Account?> ByNameAsync(string name, CancellationToken ct) =>
        (
            await store.Reads.RecordsAsync<Account>(
                nameof(IAccounts),
                "SELECT body FROM account WHERE folded_name = @folded",
                new { folded = SearchText.Fold(name) },
                ct
            )
        ).SpeltAs(name);

    public Task<Page<Account>> PageAsync(PageRequest page, CancellationToken ct) =>
        store.Reads.PageAsync<Account>(
            nameof(IAccounts),
            IAccounts.List,
            "a",
            "account a",
            new WhereClause(),
            ByName,
            page,
            ct
        );
}
