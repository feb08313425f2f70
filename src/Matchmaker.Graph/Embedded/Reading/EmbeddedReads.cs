using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Embedded.Files;
using Microsoft.Data.Sqlite;

namespace Matchmaker.Graph.Embedded.Reading;

/// <summary>
/// Reads on pooled read-only connections, each with a snapshot of its own (WAL), so that no reader waits for the writer
/// or for another reader.
/// </summary>
internal sealed class EmbeddedReads(StoreFolder folder, StoreCalls calls, UnreadableRecords unreadable)
{
    private ReadOnlyConnection _place = ReadOnlyConnection.Shared(folder);

    /// <summary>Where this program only reads: from now on the file is read so that nothing about it changes.</summary>
    public void ChangeNothing() => _place = ReadOnlyConnection.Of(folder);

    /// <summary>Where this program writes, too.</summary>
    public void BesideWriter() => _place = ReadOnlyConnection.Shared(folder);

    public UnreadableRecords Unreadable => unreadable;

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_place.Connection);
        try
        {
            connection.Open();
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw StoreFaults.Of(e, folder.File);
        }
    }

    /// <exception cref="StoreUnavailableException">What was read cannot be relied on.</exception>
    public void Verify() => _place.Verify();

    public void Count(string port, string method) => calls.Count(port, method);

    public async Task<List<T>> RowsAsync<T>(
        string port,
        string sql,
        object? values,
        CancellationToken ct,
        [CallerMemberName] string method = ""
    )
    {
        Count(port, method);
        await using var connection = Open();
        try
        {
            var rows = (
                await connection.QueryAsync<T>(new CommandDefinition(sql, values, cancellationToken: ct))
            ).AsList();
            Verify();
            return rows;
        }
        catch (Exception e) when (StoreFaults.IsOne(e))
        {
            throw StoreFaults.Of(e, folder.File);
        }
    }

    /// <summary>The records whose bodies the statement selects, without those that cannot be read.</summary>
    public async Task<IReadOnlyList<T>> RecordsAsync<T>(
        string port,
        string sql,
        object? values,
        CancellationToken ct,
        [CallerMemberName] string method = ""
    )
        where T : class => [.. unreadable.Readable<T>(await RowsAsync<string>(port, sql, values, ct, method))];

    /// <summary>As they are read, from one snapshot.</summary>
    public async IAsyncEnumerable<T> StreamAsync<T>(
        string port,
        string sql,
        object? values,
        [EnumeratorCancellation] CancellationToken ct,
        [CallerMemberName] string method = ""
    )
    {
        Count(port, method);
        await using var connection = Open();
        await using var rows = ((DbConnection)connection).QueryUnbufferedAsync<T>(sql, values).GetAsyncEnumerator(ct);
        while (await NextAsync(rows))
            yield return rows.Current;
        Verify();
    }

    /// <summary>Lets go of the connections that wait in the pool.</summary>
    public void Close()
    {
        using var connection = new SqliteConnection(_place.Connection);
        SqliteConnection.ClearPool(connection);
    }

    private async Task<bool> NextAsync<T>(IAsyncEnumerator<T> rows)
    {
        try
        {
            return await rows.MoveNextAsync();
        }
        catch (Exception e) when (StoreFaults.IsOne(e))
        {
            throw StoreFaults.Of(e, folder.File);
        }
    }
}
