using Matchmaker.Api.Commands.Records;
using Matchmaker.Api.Operations;

namespace Matchmaker.Api.Commands;

/// <summary>Registers what the commands on a store need beside the product's own services.</summary>
public static class CommandSetup
{
    public static IServiceCollection AddCommands(this IServiceCollection services) =>
        services
            .AddSingleton<ExportRecords>()
            .AddSingleton<RecordRelations>()
            .AddSingleton<ImportRecords>()
            .AddSingleton<DataCheck>()
            .AddSingleton<IndexCheck>();
}
