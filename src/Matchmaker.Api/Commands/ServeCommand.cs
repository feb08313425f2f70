using System.CommandLine;
using System.Runtime.ExceptionServices;
using Matchmaker.Api.Operations;

namespace Matchmaker.Api.Commands;

/// <summary>Runs the product until it is told to stop.</summary>
public static class ServeCommand
{
    public static Command Create(CommonOptions common)
    {
        var command = new Command("serve", "运行平台（默认命令）/ runs the product (the default command)");
        MakeDefault(command, common);
        return command;
    }

    /// <summary>Without a command's name the program serves.</summary>
    public static void MakeDefault(Command command, CommonOptions common)
    {
        var urls = new Option<string?>("--urls")
        {
            Description =
                "监听地址，以分号分隔（默认 http://localhost:5080）/ addresses to listen on, separated by semicolons",
            HelpName = "URLS",
        };
        command.Add(urls);
        command.SetAction(
            (parsed, ct) => CommandLine.GuardAsync(() => ServeAsync(common.Settings(parsed), parsed.GetValue(urls), ct))
        );
    }

    private static async Task<int> ServeAsync(Dictionary<string, string?> settings, string? urls, CancellationToken ct)
    {
        if (urls is not null)
            settings["Matchmaker:Urls"] = urls;
        await using var app = Program.Build(settings);
        var opening = app.Services.GetRequiredService<Startup>();
        try
        {
            await app.ListenAsync(ct);
            await app.WaitForShutdownAsync(ct);
        }
        catch (OperationCanceledException) when (opening.Failure is not null)
        {
            // Given up before the web host was up: the reason follows.
        }
        if (opening.Failure is { } failure)
            ExceptionDispatchInfo.Throw(failure);
        return 0;
    }
}
