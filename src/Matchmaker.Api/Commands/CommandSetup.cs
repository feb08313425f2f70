using Matchmaker.Api.Commands.Records;
using Matchmaker.Api.Operations;

namespace Matchmaker.Api.Commands;

public static class CommandSetup
{
    public static IServiceCollection AddCommands(this IServiceCollection services) =>
        services.AddSingleton<Export>().AddSingleton<RecordRelations>().AddSingleton<Import>()
            .AddSingleton<DataCheck>().AddSingleton<IndexCheck>();
}
