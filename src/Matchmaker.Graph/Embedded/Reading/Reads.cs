using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;
using Matchmaker.Domain.Ledger;
using Microsoft.Data.Sqlite;

namespace Matchmaker.Graph.Embedded.Reading;

/// <summary>Reading on pooled read-only connections, each with its own snapshot: no reader waits for the writer or for another reader.</summary>
internal sealed class Reads(string file, StoreCalls calls, UnreadableRecords unreadable)
{
    private readonly string _connection = new SqliteConnectionStringBuilder
    {
        DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = true,
    }.ToString();

    public UnreadableRecords Unreadable => unreadable;

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            connection.Open();
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw Unavailable(e);
        }
    }

    public void Count(string port, string method) => calls.Count(port, method);

    public async Task<List<T>> RowsAsync<T>(string port, string sql, object? values, CancellationToken ct, [CallerMemberName] string method = "")
    {
        Count(port, method);
        await using var connection = Open();
        try
        {
            return (await connection.QueryAsync<T>(new CommandDefinition(sql, values, cancellationToken: ct))).AsList();
        }
        catch (SqliteException e)
        {
            throw Unavailable(e);
        }
    }

    /// <summary>The records whose bodies the statement selects, without those that cannot be read.</summary>
    public async Task<IReadOnlyList<T>> RecordsAsync<T>(string port, string sql, object? values, CancellationToken ct, [CallerMemberName] string method = "")
        where T : class =>
        [.. unreadable.Readable<T>(await RowsAsync<string>(port, sql, values, ct, method))];

    /// <summary>Every record of a table that can be read, by id, as they are read, from one snapshot.</summary>
    public async IAsyncEnumerable<T> AllAsync<T>(
        string port, string table, [EnumeratorCancellation] CancellationToken ct, [CallerMemberName] string method = "") where T : class
    {
        await foreach (var (id, body) in StreamAsync<(string Id, string Body)>(port, $"SELECT id, body FROM {table} ORDER BY id", null, ct, method))
            if (unreadable.TryRead<T>(body, id, out var record)) yield return record;
    }

    /// <summary>As they are read, from one snapshot.</summary>
    public async IAsyncEnumerable<T> StreamAsync<T>(
        string port, string sql, object? values, [EnumeratorCancellation] CancellationToken ct, [CallerMemberName] string method = "")
    {
        Count(port, method);
        await using var connection = Open();
        await foreach (var row in ((DbConnection)connection).QueryUnbufferedAsync<T>(sql, values).WithCancellation(ct)) yield return row;
    }

    /// <summary>Lets go of the connections that wait in the pool.</summary>
    public void Close()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
    }

    private static StoreUnavailableException Unavailable(SqliteException e) => new("The embedded store does not answer: " + e.Message, e);
}
