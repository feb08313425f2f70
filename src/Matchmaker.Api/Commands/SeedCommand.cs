using System.CommandLine;
using Matchmaker.Api.Operations;
using Matchmaker.Graph;
using Matchmaker.Import.Seed;

namespace Matchmaker.Api.Commands;

/// <summary>The command that loads the reference data or removes the sample firms.</summary>
public static class SeedCommand
{
    public static Command Create(CommonOptions common)
    {
        var from = new Option<string?>("--from")
        {
            Description = "参考数据目录（默认：随程序附带的 graph-seed）/ the folder of reference data",
            HelpName = "DIR",
        };
        var remove = new Option<bool>("--remove-samples")
        {
            Description =
                "删除示例企业及其项目、账号和对接，不载入数据 / takes out the sample firms with all that is theirs, and loads "
                + "nothing",
        };
        var command = new Command(
            "seed",
            "重新载入参考数据；被人修改过的记录保持不变 / loads the reference data again; what people have changed is kept"
        )
        {
            from,
            remove,
        };
        command.SetAction(
            (parsed, ct) =>
                CommandLine.GuardAsync(async () =>
                {
                    // Samples are taken out of a store that is there; only reference data may make one.
                    var use = parsed.GetValue(remove) ? StoreUse.Change : StoreUse.Fill;
                    await using var tool = await CommandHost.OpenAsync(common.Settings(parsed), use, ct);
                    if (parsed.GetValue(remove))
                        await RemoveAsync(tool.The<RemoveSamples>(), ct);
                    else
                        await LoadAsync(tool.The<SeedStore>(), parsed.GetValue(from), ct);
                    return 0;
                })
        );
        return command;
    }

    private static async Task LoadAsync(SeedStore seed, string? folder, CancellationToken ct)
    {
        var report = await seed.RunAsync(folder, ct);
        await System.Console.Out.WriteLineAsync(
            $"载入 {report.Loaded} 条，未变 {report.Unchanged} 条，保留他人修改 {report.Kept.Count} 条。 "
                + $"{report.Loaded} loaded, {report.Unchanged} unchanged, {report.Kept.Count} kept as "
                + $"people changed them."
        );
        foreach (var id in report.Kept)
            await System.Console.Out.WriteLineAsync($"  {id}");
    }

    private static async Task RemoveAsync(RemoveSamples samples, CancellationToken ct)
    {
        var removed = await samples.RunAsync(ct);
        await System.Console.Out.WriteLineAsync(
            removed.Count == 0
                ? "没有示例数据。 There are no samples."
                : $"已删除 {removed.Count} 条示例记录。 {removed.Count} sample records removed."
        );
    }
}
