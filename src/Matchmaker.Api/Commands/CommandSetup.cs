using Matchmaker.Api.Commands.Records;

namespace Matchmaker.Api.Commands;

public static class CommandSetup
{
    public static IServiceCollection AddCommands(this IServiceCollection services) =>
        services.AddSingleton<AllRecords>().AddSingleton<Export>().AddSingleton<Import>().AddSingleton<IndexCheck>();
}
