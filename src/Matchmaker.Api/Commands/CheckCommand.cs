using System.CommandLine;
using Matchmaker.Graph;

namespace Matchmaker.Api.Commands;

public static class CheckCommand
{
    public static Command Create(CommonOptions common)
    {
        var command = new Command("check", "检查数据库的全部约束，并试建匹配索引；有问题时退出码为 1 / verifies every invariant of the store and builds the match index; exit code 1 when something is wrong");
        command.SetAction((parsed, ct) => CommandLine.GuardAsync(async () =>
        {
            await using var tool = await Tool.OpenAsync(common.Settings(parsed), ct);
            var wrong = 0;
            await foreach (var sentence in tool.The<IStore>().CheckAsync(ct).Concat(tool.The<IndexCheck>().RunAsync(ct)))
            {
                wrong++;
                await System.Console.Out.WriteLineAsync($"{sentence.Zh} {sentence.En}");
            }
            await System.Console.Out.WriteLineAsync(wrong == 0 ? "一切正常。 All is well." : $"发现 {wrong} 个问题。 {wrong} problems found.");
            return wrong == 0 ? 0 : CommandLine.Failed;
        }));
        return command;
    }
}
