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

    public async Task<IReadOnlySet<string>> FirmsWithAccountsAsync(
        IReadOnlyCollection<string> firms,
        CancellationToken ct
    ) =>
        (
            await store.Reads.RowsAsync<string>(
                nameof(IAccounts),
                """
                SELECT DISTINCT body ->> 'firm' FROM account
                WHERE body ->> 'firm' IN (SELECT value FROM json_each(@firms)) AND coalesce(body ->> 'disabled', 0) = 0
                """,
                new { firms = SqlJson.Of(firms) },
                ct
            )
        ).ToHashSet(StringComparer.Ordinal);

    public Task<Page<Account>> PageAsync(AccountQuery query, PageRequest page, CancellationToken ct) =>
        store.Reads.PageAsync<Account>(
            nameof(IAccounts),
            AccountQuery.List,
            "a",
            "account a",
            Of(query),
            ByName,
            page,
            ct
        );

    private static WhereClause Of(AccountQuery query) =>
        new WhereClause()
            .Words("a.folded_name", query.Filter.Words())
            .In("a.body ->> 'role'", "roles", ConstantCase.All(query.Filter.Roles))
            .If("firm", query.Filter.Firm, "a.body ->> 'firm' = @firm")
            .IfAny(
                "districts",
                query.Filter.Districts,
                """
                (a.body ->> 'district' IN (SELECT value FROM json_each(@districts))
                 OR EXISTS (SELECT 1 FROM firm f WHERE f.id = a.body ->> 'firm' AND f.district IN (SELECT value
                   FROM json_each(@districts))))
                """
            )
            // Older bodies do not say that they are not disabled.
            .If("disabled", query.Filter.Disabled, "coalesce(a.body ->> 'disabled', 0) = @disabled")
            .With("reach", SqlJson.Of(ConstantCase.All(query.Reach.Roles) ?? []))
            .And("a.body ->> 'role' IN (SELECT value FROM json_each(@reach))")
            .If(
                "within",
                query.Reach.District,
                "EXISTS (SELECT 1 FROM firm f WHERE f.id = a.body ->> 'firm' AND f.district = @within)"
            );
}
