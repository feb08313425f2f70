using System.CommandLine;
using Matchmaker.Graph;

namespace Matchmaker.Api.Commands;

/// <summary>The command that writes a consistent copy of the store while it may be in use.</summary>
public static class BackupCommand
{
    public static Command Create(CommonOptions common)
    {
        var file = new Argument<string>("FILE") { Description = "要写入的新文件 / the new file to write" };
        var command = new Command(
            "backup",
            "备份数据库（运行中也可）/ writes a consistent copy of the store, also while the product runs"
        )
        {
            file,
        };
        command.SetAction(
            (parsed, ct) =>
                CommandLine.GuardAsync(async () =>
                {
                    // A backup also is the way out of a store that this program would have to bring up to date first.
                    await using var tool = CommandHost.Create(common.Settings(parsed));
                    var path = Path.GetFullPath(parsed.GetRequiredValue(file));
                    await tool.The<IStore>().BackupAsync(path, ct);
                    await System.Console.Out.WriteLineAsync($"已备份到 {path}。 Backed up to {path}.");
                    return 0;
                })
        );
        return command;
    }
}
