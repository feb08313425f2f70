using Matchmaker.Domain;
using Matchmaker.Domain.Contacts;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Neo4j.Reading;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Contacts;

/// <summary>Reads the contacts of firms, and who was told of them, from Neo4j.</summary>
internal sealed class Neo4jContacts(Neo4jReads reads) : IContacts
{
    public Task<IReadOnlyList<Contact>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        reads.RecordsAsync<Contact>(
            nameof(IContacts),
            RecordStatements.ByIds,
            new() { ["ids"] = ids, ["kind"] = RecordKind.Contact },
            ct
        );

    public Task<IReadOnlyList<ContactReading>> ReadingsByIdsAsync(
        IReadOnlyCollection<string> ids,
        CancellationToken ct
    ) =>
        reads.RecordsAsync<ContactReading>(
            nameof(IContacts),
            RecordStatements.ByIds,
            new() { ["ids"] = ids, ["kind"] = RecordKind.ContactReading },
            ct
        );

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Contact>>> OfFirmsAsync(
        IReadOnlyCollection<string> firms,
        CancellationToken ct
    )
    {
        var found = await reads.RecordsAsync<Contact>(
            nameof(IContacts),
            ContactStatements.OfFirms,
            new() { ["firms"] = firms.Distinct() },
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
        reads.PagesAsync<ContactReading>(
            nameof(IContacts),
            ContactReadingList.Of,
            ContactStatements.ReadingsOfFirms,
            firms,
            [],
            Neo4jSort.ByRank,
            page,
            ct
        );
}

/// <summary>The Cypher of <see cref="Neo4jContacts"/>; constants, so that Neo4j plans each once.</summary>
internal static class ContactStatements
{
    public const string OfFirms = $"""
        {BatchFrame.Each}MATCH (f:Record) USING INDEX f:Record(id) WHERE f.id IN asked.firms
        MATCH (f)<-[:{RelationshipTypes.For}]-(n) WHERE n.recordKind = 'CONTACT'
        WITH n ORDER BY n.first DESC, n.recordedRank, n.id
        {BatchFrame.Records}
        """;

    public const string ReadingsOfFirms = $$"""
        {{BatchFrame.Each}}UNWIND asked.groups AS group
        MATCH (f:Record {id: group})<-[:{{RelationshipTypes.For}}]-(n) WHERE n.recordKind = 'CONTACT_READING'
        WITH group, collect(n) AS found
        CALL (asked, found) { UNWIND found AS n
          WITH n WHERE n.readRank >= asked.sort AND CASE n.readRank WHEN asked.sort THEN n.id > asked.id ELSE true END
          WITH n ORDER BY n.readRank, n.id LIMIT $take
          RETURN collect([n.id, n.revision, n.readRank]) AS hits }
        RETURN group, hits, size(found) AS total{{BatchFrame.Groups}}
        """;
}
