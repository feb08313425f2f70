using Matchmaker.Domain;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;
using Matchmaker.Graph.Embedded.Reading;
using Matchmaker.Graph.Embedded.Shapes;

namespace Matchmaker.Graph.Embedded.Firms;

/// <summary>
/// Reads firms as keyset pages by name or by confirmation, filtered by the indexed columns beside each body.
/// </summary>
internal sealed class EmbeddedFirms(EmbeddedStore store, TimeProvider time) : IFirms
{
    private static readonly EmbeddedSort ByName = EmbeddedSort.Ascending("f.name");
    private static readonly EmbeddedSort ByConfirmed = EmbeddedSort.Latest("coalesce(f.confirmed_on, '')");

    public Task<IReadOnlyList<Firm>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        store.Reads.RecordsAsync<Firm>(
            nameof(IFirms),
            "SELECT body FROM firm WHERE id IN (SELECT value FROM json_each(@ids))",
            new { ids = SqlJson.Of(ids) },
            ct
        );

    public Task<Page<Firm>> PageAsync(FirmQuery query, PageRequest page, CancellationToken ct) =>
        store.Reads.PageAsync<Firm>(
            nameof(IFirms),
            query.List,
            "f",
            "firm f",
            Of(query),
            query.Order is FirmOrder.Name ? ByName : ByConfirmed,
            page,
            ct
        );

    public Task<IReadOnlyList<Firm>> LeadingAsync(IReadOnlyCollection<string> chains, CancellationToken ct) =>
        store.Reads.RecordsAsync<Firm>(
            nameof(IFirms),
            "SELECT body FROM firm WHERE id IN (SELECT firm FROM firm_leads WHERE chain IN (SELECT "
                + "value FROM json_each(@chains))) ORDER BY id",
            new { chains = SqlJson.Of(chains) },
            ct
        );

    private WhereClause Of(FirmQuery query)
    {
        var filter = query.Filter;
        var where = new WhereClause()
            .Words("f.search", filter.Words())
            .IfAny(
                "chains",
                filter.Chains,
                """
                (EXISTS (SELECT 1 FROM firm_position fp JOIN link l ON l.id = fp.link
                         WHERE fp.firm = f.id AND l.chain IN (SELECT value FROM json_each(@chains)))
                 OR EXISTS (SELECT 1 FROM firm_leads fl WHERE fl.firm = f.id AND fl.chain IN (SELECT value
                   FROM json_each(@chains))))
                """
            )
            .IfAny(
                "links",
                filter.Links,
                """
                EXISTS (SELECT 1 FROM firm_position fp WHERE fp.firm = f.id AND fp.link IN (SELECT value
                  FROM json_each(@links)))
                """
            )
            .In("f.district", "districts", filter.Districts)
            .IfAny(
                "roles",
                ConstantCase.All(filter.Roles),
                """
                EXISTS (SELECT 1 FROM json_each(f.body, '$.roles') r WHERE r.value IN (SELECT value
                  FROM json_each(@roles)))
                """
            )
            .IfAny(
                "tiers",
                ConstantCase.All(filter.Tiers),
                """
                EXISTS (SELECT 1 FROM json_each(f.body, '$.tiers') t
                        WHERE t.value ->> 'tier' IN (SELECT value FROM json_each(@tiers))
                          AND coalesce(t.value ->> 'issuedOn', '') <= @today)
                """
            )
            .With("today", DayText.Of(time.Today()))
            .In("f.library", "library", ConstantCase.All(filter.Library))
            .ChangedSince("f.id", RecordKind.Firm, filter.UpdatedSince);
        return query.WithRemoved ? where : where.And("f.library <> 'REMOVED'");
    }
}
