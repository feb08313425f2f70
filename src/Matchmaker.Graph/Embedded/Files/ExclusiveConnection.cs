using Microsoft.Data.Sqlite;

namespace Matchmaker.Graph.Embedded.Files;

/// <summary>An unpooled connection to a file that this process alone writes and lets go of when it is closed.</summary>
internal static class ExclusiveConnection
{
    /// <summary>To a file that this program alone writes, and lets go of when the connection is closed.</summary>
    public static SqliteConnection Connection(string file) =>
        new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
}
