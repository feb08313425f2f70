using System.Text.Json;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Embedded.Files;

namespace Matchmaker.Graph.Embedded.Reading;

/// <summary>
/// Records as the file holds them. This program wrote every one of them, so what it cannot read is damage.
/// </summary>
internal static class Bodies
{
    /// <exception cref="StoreUnavailableException">It is no such record.</exception>
    public static T Read<T>(string? body) where T : class
    {
        try
        {
            return RecordJson.Read<T>(body ?? throw Damage(null));
        }
        catch (JsonException e)
        {
            throw Damage(e);
        }
    }

    /// <exception cref="StoreUnavailableException">It is no such record.</exception>
    public static IRecord Read(string? kind, string? body)
    {
        try
        {
            return RecordJson.Read(ConstantCase.Read<RecordKind>(kind ?? ""), body ?? throw Damage(null));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException)
        {
            throw Damage(e);
        }
    }

    public static StoreUnavailableException Damage(Exception? cause) =>
        new(StoreFaults.Damaged(StoreFolder.FileName), passing: false, cause);
}
