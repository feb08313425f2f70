using System.CommandLine;
using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph;
using Microsoft.Extensions.Options;

namespace Matchmaker.Api.Commands;

/// <summary>
/// The commands of the program, and how each tells that it failed: a sentence on standard error and an exit code.
/// </summary>
public static class CommandLine
{
    /// <summary>Exit code of a command that could not do what it was told; 1, as is usual.</summary>
    public const int Failed = 1;

    /// <summary>Exit code where the options are wrong, so that a service manager need not try again.</summary>
    public const int Misconfigured = 2;

    public static Task<int> RunAsync(string[] args)
    {
        var common = new CommonOptions();
        var serve = ServeCommand.Create(common);
        var root = new RootCommand(
            "Matchmaker：卡位入链供需对接平台 / finds a city's small makers their place in the supply chains of its "
                + "big firms"
        )
        {
            common.Data,
            serve,
            SeedCommand.Create(common),
            ImportCommand.Create(common),
            ExportCommand.Create(common),
            BackupCommand.Create(common),
            CheckCommand.Create(common),
            AccountCommand.Create(common),
            TrainingCommand.Create(common),
        };
        ServeCommand.MakeDefault(root, common);
        foreach (var command in root.Subcommands.SelectMany(c => c.Subcommands.Append(c)).Append(root))
            command.TreatUnmatchedTokensAsErrors = false;

        var parsed = root.Parse(args);
        var serving = parsed.CommandResult.Command == root || parsed.CommandResult.Command == serve;
        // The web host handles signals itself, and lets what is under way end; the other commands are cancelled by the
        // token.
        return parsed.InvokeAsync(
            new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = serving ? null : TimeSpan.FromSeconds(10),
            }
        );
    }

    /// <summary>Runs the command, and tells what went wrong in words where words can help.</summary>
    public static async Task<int> GuardAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (OperationCanceledException)
        {
            return await FailAsync(Failed, "已中断。 Interrupted.");
        }
        catch (Exception failure) when (Words(failure) is { } words)
        {
            var needsSomebody = failure is StartupException { MayPass: false } or OptionsValidationException;
            return await FailAsync(needsSomebody ? Misconfigured : Failed, words);
        }
        // A fault of the program: told in full, as whoever reads it will have to report it, and with an exit code like
        // any other.
#pragma warning disable CA1031
        catch (Exception fault)
        {
            return await FailAsync(
                Failed,
                $"程序出错，请将以下内容报告给开发者。 A fault of the program; please report what "
                    + $"follows.{Environment.NewLine}{fault}"
            );
        }
#pragma warning restore CA1031
    }

    /// <summary>What whoever runs the program can do about it; null for a fault of the program itself.</summary>
    private static string? Words(Exception failure) =>
        failure switch
        {
            StartupException problem => string.Join(
                Environment.NewLine,
                problem.Sentences.Select(s => $"{s.Zh}{Environment.NewLine}{s.En}")
            ),
            OptionsValidationException options => string.Join(Environment.NewLine, options.Failures),
            StoreRefusedException refused => refused.Message,
            StoreUnavailableException { Why: not null } broken => broken.Message,
            StoreUnavailableException unavailable => $"数据库不可用。 The store cannot be used. {unavailable.Message}",
            UnauthorizedAccessException or IOException => FileFault.Words(failure) is var words
                ? $"{words.Zh} {words.En}"
                : null,
            _ => null,
        };

    private static async Task<int> FailAsync(int code, string words)
    {
        await System.Console.Error.WriteLineAsync(words);
        return code;
    }
}
