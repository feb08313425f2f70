using Microsoft.Data.Sqlite;

namespace Matchmaker.Console.Tests.Forms;

/// <summary>Does to the store of a running product what bad days do, until it is disposed of.</summary>
internal sealed class StoreFault : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly string _mend;

    private StoreFault(ConsoleHost host, string harm, string mend)
    {
        _mend = mend;
        _connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = host.StoreFile, Pooling = false }.ToString()
        );
        _connection.Open();
        Run(harm);
    }

    /// <summary>Nothing can be written.</summary>
    public static StoreFault Unwritable(ConsoleHost host) =>
        new(
            host,
            "CREATE TRIGGER bad_day BEFORE INSERT ON change BEGIN SELECT RAISE(ABORT, 'a bad day'); END",
            "DROP TRIGGER bad_day"
        );

    /// <summary>Another program holds the store: what is written has to wait.</summary>
    public static StoreFault Held(ConsoleHost host) => new(host, "BEGIN IMMEDIATE", "ROLLBACK");

    /// <summary>Rulings cannot be read.</summary>
    public static StoreFault WithoutRulings(ConsoleHost host) =>
        new(host, "ALTER TABLE ruling RENAME TO ruling_away", "ALTER TABLE ruling_away RENAME TO ruling");

    public void Dispose()
    {
        Run(_mend);
        _connection.Dispose();
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
