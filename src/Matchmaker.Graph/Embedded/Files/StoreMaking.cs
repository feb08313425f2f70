using Dapper;
using Matchmaker.Graph.Embedded.Migrations;

namespace Matchmaker.Graph.Embedded.Files;

/// <summary>
/// Creates an empty store atomically: beside its place, renamed when its schema is complete, so a crash leaves no file
/// without content.
/// </summary>
internal static class StoreMaking
{
    public static void Make(StoreFolder folder)
    {
        OwnerOnly.CreateFolder(folder.Location);
        using var file = NewFile.Begin(folder.File);
        using (var connection = Alone.Connection(file.Part))
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
