using Matchmaker.Api.Operations.Configuration;

namespace Matchmaker.Api.Operations;

/// <summary>The store that the options name, behind the domain's ports.</summary>
public static class Stores
{
    public static IServiceCollection AddStore(this IServiceCollection services, MatchmakerOptions options)
    {
        var data = new DataFolder(options.Data);
        services.AddSingleton(data);
        return services;
    }
}
