using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;
using Matchmaker.Graph.Embedded.Shapes;

namespace Matchmaker.Graph.Embedded.Reading;

/// <summary>
/// Narrows a list to the records that were changed at or after a time, by an index of the audit rows.
/// </summary>
internal static class EmbeddedChangeTime
{
    /// <param name="id">The column with the records' ids.</param>
    public static WhereClause ChangedSince(this WhereClause where, string id, RecordKind kind, DateTimeOffset? time) =>
        where.If(
            "updatedSince",
            time is { } since ? UtcText.Of(since) : null,
            $"{id} IN (SELECT record_id FROM change WHERE kind = '{ConstantCase.Of(kind)}' AND at >= @updatedSince)"
        );
}
