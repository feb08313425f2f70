using System.Runtime.CompilerServices;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;
using Matchmaker.Graph.Embedded.Reading;
using Matchmaker.Graph.Embedded.Shapes;

namespace Matchmaker.Graph.Embedded.Ledger;

internal sealed class EmbeddedRecords(EmbeddedStore store) : IRecords
{
    public async IAsyncEnumerable<IRecord> AllAsync(RecordKind kind, [EnumeratorCancellation] CancellationToken ct)
    {
        var all = $"SELECT id, body FROM {RecordTables.Of(kind).Table} ORDER BY id";
        await foreach (
            var (id, body) in store.Reads.StreamAsync<(string Id, string Body)>(nameof(IRecords), all, null, ct)
        )
            if (store.Reads.Unreadable.TryRead(kind, body, id, out var record))
                yield return record;
    }

    public async Task<IReadOnlyList<IRecord>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var records = new List<IRecord>(ids.Count);
        var kinds = ids.Select(RecordKinds.OfId).OfType<RecordKindRow>().Distinct().OrderBy(row => row.Kind);
        var found = string.Join(
            " UNION ALL ",
            kinds.Select(row =>
                $"SELECT '{ConstantCase.Of(row.Kind)}' AS Kind, id AS Id, body AS Body FROM "
                + $"{RecordTables.Of(row.Kind).Table} "
                + "WHERE id IN (SELECT value FROM json_each(@ids))"
            )
        );
        if (found.Length == 0)
            return records;
        var rows = await store.Reads.RowsAsync<(string Kind, string Id, string Body)>(
            nameof(IRecords),
            found,
            new { ids = SqlJson.Of(ids) },
            ct
        );
        foreach (var (kind, id, body) in rows)
            if (store.Reads.Unreadable.TryRead(ConstantCase.Read<RecordKind>(kind), body, id, out var record))
                records.Add(record);
        return records;
    }
}
