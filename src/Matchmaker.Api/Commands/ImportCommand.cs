using System.CommandLine;
using Matchmaker.Api.Commands.Records;
using Matchmaker.Graph;

namespace Matchmaker.Api.Commands;

/// <summary>The command that adds an export's records to a store.</summary>
public static class ImportCommand
{
    public static Command Create(CommonOptions common)
    {
        var file = new Argument<string>("FILE") { Description = "export 写出的文件 / a file that export wrote" };
        var command = new Command(
            "import",
            "导入记录（先整体校验，再分批写入；可重复执行）/ adds the records of an export; checked as a whole first, and may be "
                + "repeated"
        )
        {
            file,
        };
        command.SetAction(
            (parsed, ct) =>
                CommandLine.GuardAsync(async () =>
                {
                    var records = await RecordFile.OpenAsync(
                        parsed.GetRequiredValue(file),
                        new Progress("已校验", "checked"),
                        ct
                    );
                    await using var tool = await CommandHost.OpenAsync(common.Settings(parsed), StoreUse.Fill, ct);
                    var done = await tool.The<ImportRecords>()
                        .RunAsync(records, new Progress("已导入", "imported"), ct);
                    await System.Console.Out.WriteLineAsync(
                        $"已导入 {done.Added} 条，原已有 {done.Known} 条。 {done.Added} records added, "
                            + $"{done.Known} were there already."
                    );
                    return 0;
                })
        );
        return command;
    }
}
