using System.CommandLine;
using System.Runtime.CompilerServices;
using Matchmaker.Api.Operations;
using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph;

namespace Matchmaker.Api.Commands;

/// <summary>
/// Tells everything that is wrong with the data directory. It opens nothing that has to be sound to be opened, and
/// changes nothing.
/// </summary>
public static class CheckCommand
{
    public static Command Create(CommonOptions common)
    {
        var command = new Command(
            "check",
            "检查数据库的全部约束，并试建匹配索引；有问题时退出码为 1 / verifies every invariant of the store and builds the match "
                + "index; exit code 1 when something is wrong"
        );
        command.SetAction(
            (parsed, ct) =>
                CommandLine.GuardAsync(async () =>
                {
                    await using var tool = CommandHost.Create(common.Settings(parsed));
                    var wrong = 0;
                    await foreach (var (what, isHint) in FindingsAsync(tool, ct))
                    {
                        if (!isHint)
                            wrong++;
                        await System.Console.Out.WriteLineAsync(
                            isHint ? $"提示 / Hint: {what.Zh} {what.En}" : $"{what.Zh} {what.En}"
                        );
                    }
                    await System.Console.Out.WriteLineAsync(
                        wrong == 0 ? "一切正常。 All is well." : $"发现 {wrong} 个问题。 {wrong} problems found."
                    );
                    return wrong == 0 ? 0 : CommandLine.Failed;
                })
        );
        return command;
    }

    // What keeps the store from being read at all has been said already.
    private static async Task<IReadOnlyList<LocalizedText>> IndexedAsync(
        CommandHost tool,
        bool isSound,
        CancellationToken ct
    )
    {
        try
        {
            return await tool.The<IndexCheck>().RunAsync(ct).ToListAsync(ct);
        }
        catch (StoreUnavailableException) when (!isSound)
        {
            return [];
        }
    }

    /// <summary>One check after the other; a new one is a line here.</summary>
    private static async IAsyncEnumerable<DataFinding> FindingsAsync(
        CommandHost tool,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var isSound = true;
        await foreach (var sentence in tool.The<IStore>().CheckAsync(ct))
        {
            isSound = false;
            yield return new(sentence);
        }
        foreach (var sentence in await IndexedAsync(tool, isSound, ct))
            yield return new(sentence);
        foreach (var finding in tool.The<DataCheck>().Run())
            yield return finding;
    }
}
