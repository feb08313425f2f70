using Matchmaker.Domain;
using Matchmaker.Domain.SavedViews;
using Matchmaker.Domain.Text;
using Matchmaker.Graph.Embedded.Reading;

namespace Matchmaker.Graph.Embedded.SavedViews;

/// <summary>Reads saved views by name, each row filtered by its audience in SQL.</summary>
internal sealed class EmbeddedSavedViews(EmbeddedStore store) : ISavedViews
{
    private static readonly EmbeddedSort ByName = EmbeddedSort.Ascending("v.name");

    public Task<IReadOnlyList<SavedView>> ByIdsAsync(
        IReadOnlyCollection<string> ids,
        SavedViewAudience audience,
        CancellationToken ct
    )
    {
        var where = For(audience).With("ids", SqlJson.Of(ids)).And("v.id IN (SELECT value FROM json_each(@ids))");
        return store.Reads.RecordsAsync<SavedView>(
            nameof(ISavedViews),
            $"SELECT v.body FROM saved_view v WHERE {where.Sql}",
            where.Values,
            ct
        );
    }

    public Task<Page<SavedView>> PageAsync(SavedViewQuery query, PageRequest page, CancellationToken ct) =>
        store.Reads.PageAsync<SavedView>(
            nameof(ISavedViews),
            SavedViewQuery.ListName,
            "v",
            "saved_view v",
            For(query.Audience).If("list", query.List is { } list ? ConstantCase.Of(list) : null, "v.list = @list"),
            ByName,
            page,
            ct
        );

    public Task<IReadOnlyList<SavedView>> OfAccountAsync(string account, CancellationToken ct) =>
        store.Reads.RecordsAsync<SavedView>(
            nameof(ISavedViews),
            "SELECT body FROM saved_view WHERE account = @account",
            new { account },
            ct
        );

    private static WhereClause For(SavedViewAudience audience) =>
        new WhereClause()
            .With("reader", audience.Account)
            .With("firm", audience.Firm)
            .And(
                $"""
                (v.account = @reader OR (v.sharing = 'FIRM' AND v.firm = @firm)
                  {(audience.SeesStaffViews ? "OR v.sharing = 'STAFF'" : "")})
                """
            );
}
