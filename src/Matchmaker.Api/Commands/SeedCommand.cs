using System.CommandLine;
using Matchmaker.Api.Operations;

namespace Matchmaker.Api.Commands;

public static class SeedCommand
{
    public static Command Create(CommonOptions common)
    {
        var from = new Option<string?>("--from") { Description = "参考数据目录（默认：随程序附带的 graph-seed）/ the folder of reference data", HelpName = "DIR" };
        var command = new Command("seed", "重新载入参考数据；被人修改过的记录保持不变 / loads the reference data again; what people have changed is kept") { from };
        command.SetAction((parsed, ct) => CommandLine.GuardAsync(async () =>
        {
            await using var tool = await Tool.OpenAsync(common.Settings(parsed), ct);
            var report = await tool.The<SeedStore>().RunAsync(parsed.GetValue(from), ct);
            await System.Console.Out.WriteLineAsync(
                $"载入 {report.Loaded} 条，未变 {report.Unchanged} 条，保留他人修改 {report.Kept.Count} 条。 " +
                $"{report.Loaded} loaded, {report.Unchanged} unchanged, {report.Kept.Count} kept as people changed them.");
            foreach (var id in report.Kept) await System.Console.Out.WriteLineAsync($"  {id}");
            return 0;
        }));
        return command;
    }
}
