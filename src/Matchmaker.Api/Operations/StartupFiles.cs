using Matchmaker.Api.Accounts;
using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Graph;

namespace Matchmaker.Api.Operations;

/// <summary>
/// The part of startup that prepares the data directory before anything listens: the store first, so that a crash of
/// the very first start leaves no keys without a store, which would look like a lost one.
/// </summary>
public static class StartupFiles
{
    /// <exception cref="StartupException">A file is broken, with what to do.</exception>
    public static void PrepareData(this WebApplication app)
    {
        var services = app.Services;
        var data = services.GetRequiredService<DataFolder>();
        services.GetRequiredService<IStore>().Prepare(StoreUse.Fill);
        data.Create();
        Narrow(data, services.GetRequiredService<ILogger<DataFolder>>());
        KeyRing.Open(services, data);
        _ = services.GetRequiredService<SigningKey>().Key;
    }

    private static void Narrow(DataFolder data, ILogger log)
    {
        foreach (var file in data.Secrets().Where(OwnerPermissions.Narrow))
            log.LogWarning("Others had rights to {File}; from now on it is its owner's alone", file);
    }
}
