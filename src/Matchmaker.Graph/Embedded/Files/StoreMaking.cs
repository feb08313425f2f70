using Dapper;
using Matchmaker.Graph.Embedded.Migrations;

namespace Matchmaker.Graph.Embedded.Files;

/// <summary>
/// Makes an empty store: beside, and given its name when its structure is whole, so that no crash leaves a file
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
