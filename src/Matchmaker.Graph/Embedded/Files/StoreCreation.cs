using Dapper;
using Matchmaker.Graph.Embedded.Migrations;

namespace Matchmaker.Graph.Embedded.Files;

/// <summary>
/// Creates an empty store atomically: beside its place, renamed when its schema is complete, so a crash leaves no file
/// without content.
/// </summary>
internal static class StoreCreation
{
    public static void Make(StoreFolder folder)
    {
        OwnerPermissions.CreateFolder(folder.Location);
        using var file = AtomicFile.Begin(folder.File);
        using (var connection = ExclusiveConnection.Connection(file.Part))
        {
            connection.Open();
            connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
            Migrator.Run(connection);
        }
        try
        {
            file.Finish();
        }
        catch (IOException) when (folder.HasStore)
        {
            // Another program over the same folder was first.
        }
    }
}
