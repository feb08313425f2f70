using System.Runtime.CompilerServices;

namespace Matchmaker.Domain.Ledger;

/// <summary>
/// Reads records of any kind as they are on file, whoever may know of them: for what treats all kinds alike. What a
/// caller is shown goes through the port of its concept. Records that cannot be read are left out.
/// </summary>
public interface IRecords
{
    /// <summary>Every record of a kind, in the order of ids, as they are read: never all in memory.</summary>
    IAsyncEnumerable<IRecord> AllAsync(RecordKind kind, CancellationToken ct);

    /// <summary>The records of these ids that the store has, whatever their kinds, in any order.</summary>
    Task<IReadOnlyList<IRecord>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct);
}

/// <summary>The same by the type of the record.</summary>
public static class TypedRecords
{
    public static async IAsyncEnumerable<T> AllAsync<T>(
        this IRecords records,
        [EnumeratorCancellation] CancellationToken ct
    )
        where T : IRecord
    {
        ArgumentNullException.ThrowIfNull(records);
        await foreach (var record in records.AllAsync(RecordKinds.Of<T>().Kind, ct))
            yield return (T)record;
    }

    /// <summary>Every record of the store, what is pointed at before what points there.</summary>
    public static async IAsyncEnumerable<IRecord> AllAsync(
        this IRecords records,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(records);
        foreach (var row in RecordKinds.All)
        {
            await foreach (var record in records.AllAsync(row.Kind, ct))
                yield return record;
        }
    }
}
