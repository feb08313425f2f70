using Matchmaker.Domain;
using Matchmaker.Domain.Contacts;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Embedded.Reading;

namespace Matchmaker.Graph.Embedded.Contacts;

/// <summary>Reads the contacts of firms, and who was told of them.</summary>
internal sealed class EmbeddedContacts(EmbeddedStore store) : IContacts
{
    private static readonly EmbeddedSort Newest = EmbeddedSort.Latest("r.read_at");

    public Task<IReadOnlyList<Contact>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        ByIdsAsync<Contact>("contact", ids, ct);

    public Task<IReadOnlyList<ContactReading>> ReadingsByIdsAsync(
        IReadOnlyCollection<string> ids,
        CancellationToken ct
    ) => ByIdsAsync<ContactReading>("contact_reading", ids, ct);

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Contact>>> OfFirmsAsync(
        IReadOnlyCollection<string> firms,
        CancellationToken ct
    )
    {
        var found = await store.Reads.RecordsAsync<Contact>(
            nameof(IContacts),
            """
            SELECT body FROM contact WHERE firm IN (SELECT value FROM json_each(@firms))
            ORDER BY firm, first DESC, recorded_at, id
            """,
            new { firms = SqlJson.Of(firms) },
            ct
        );
        return found
            .GroupBy(c => c.Firm, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<Contact>)[.. g], StringComparer.Ordinal);
    }

    public Task<IReadOnlyDictionary<string, Page<ContactReading>>> ReadingsOfFirmsAsync(
        IReadOnlyCollection<string> firms,
        PageRequest page,
        CancellationToken ct
    ) =>
        store.Reads.PagesAsync<ContactReading>(
            nameof(IContacts),
            ContactReadingList.Of,
            "r",
            "contact_reading r",
            new WhereClause(),
            Newest,
            page,
            "r.firm",
            firms,
            ct
        );

    private Task<IReadOnlyList<T>> ByIdsAsync<T>(string table, IReadOnlyCollection<string> ids, CancellationToken ct)
        where T : class, IRecord =>
        store.Reads.RecordsAsync<T>(
            nameof(IContacts),
            $"SELECT body FROM {table} WHERE id IN (SELECT value FROM json_each(@ids))",
            new { ids = SqlJson.Of(ids) },
            ct
        );
}
