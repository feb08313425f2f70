using Dapper;
using Microsoft.Data.Sqlite;

namespace Matchmaker.Graph.Embedded.Ledger;

/// <summary>
/// The writer's prepared statements, each compiled once and kept; values are $0, $1, … Preparing anew would cost more
/// than most of them.
/// </summary>
internal sealed class PreparedStatements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _compiled = new(StringComparer.Ordinal);

    public SqliteTransaction? Transaction { get; set; }

    public void Run(string sql, params ReadOnlySpan<object?> values)
    {
        if (!_compiled.TryGetValue(sql, out var command))
            _compiled[sql] = command = Compile(sql, values.Length);
        command.Transaction = Transaction;
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    public IEnumerable<T> Ask<T>(string sql, object values) => connection.Query<T>(sql, values, Transaction);

    public void Dispose()
    {
        foreach (var command in _compiled.Values)
            command.Dispose();
    }

    private SqliteCommand Compile(string sql, int values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements are the program's own; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values; i++)
            command.Parameters.Add(new SqliteParameter($"${i}", null));
        return command;
    }
}
