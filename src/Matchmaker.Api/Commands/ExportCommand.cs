using System.CommandLine;
using Matchmaker.Api.Commands.Records;
using Matchmaker.Graph;

namespace Matchmaker.Api.Commands;

/// <summary>The command that writes every record to a file of JSON lines.</summary>
public static class ExportCommand
{
    public static Command Create(CommonOptions common)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "要写入的新文件（JSON 行）/ the new file to write (JSON lines)",
        };
        var passwords = new Option<bool>("--with-accounts")
        {
            Description =
                "账号连同密码散列一起导出；否则导入后须由工作人员重置密码 / include password hashes; without them staff reset passwords "
                + "after an import",
        };
        var command = new Command("export", "导出全部记录 / writes all records to a file, also while the product runs")
        {
            file,
            passwords,
        };
        command.SetAction(
            (parsed, ct) =>
                CommandLine.GuardAsync(async () =>
                {
                    await using var tool = await CommandHost.OpenAsync(common.Settings(parsed), StoreUse.Read, ct);
                    var path = parsed.GetRequiredValue(file);
                    var lines = await AtomicFile.WriteAsync(
                        path,
                        stream =>
                            tool.The<ExportRecords>()
                                .RunAsync(stream, parsed.GetValue(passwords), new Progress("已导出", "exported"), ct)
                    );
                    await System.Console.Out.WriteLineAsync(
                        $"已导出 {lines} 条记录到 {path}。 {lines} records written to {path}."
                    );
                    var missing = string.Join(", ", tool.The<UnreadableRecords>().Ids.Order(StringComparer.Ordinal));
                    if (missing.Length == 0)
                        return 0;
                    await System.Console.Error.WriteLineAsync(
                        $"以下记录无法读取，不在导出文件中：{missing}。请用 check 查看。 These records cannot be read and are not in "
                            + $"the file: {missing}; see check."
                    );
                    return CommandLine.Failed;
                })
        );
        return command;
    }
}
