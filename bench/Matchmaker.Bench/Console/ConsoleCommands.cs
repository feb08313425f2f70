using System.CommandLine;

namespace Matchmaker.Bench.Console;

/// <summary>
/// <c>pictures</c>, <c>clicks</c> and <c>console</c>: how the console looks, what its daily work costs, how fast it is.
/// Each starts the product and a Chromium (<c>CHROMIUM</c>, or <c>/usr/bin/chromium</c>).
/// </summary>
internal static class ConsoleCommands
{
    public static IEnumerable<Command> All() => [PicturesCommand(), ClicksCommand(), SpeedOfConsole()];

    private static Command PicturesCommand()
    {
        var into = new Option<DirectoryInfo>("--into") { Description = "The folder of the pictures.", Required = true };
        var pages = Many("--page", "Only these pages, as their list names them.", Array.Empty<string>());
        var roles = Many(
            "--role",
            "Only for these: public, sme, leader, staff, auditor, admin.",
            Array.Empty<string>()
        );
        var widths = Many("--width", "In pixels.", PictureChoice.AllWidths);
        var languages = Many("--language", "zh, en.", PictureChoice.AllLanguages);
        var themes = Many("--theme", "Light, Dark.", PictureChoice.AllThemes);
        var command = new Command("pictures", "Takes a picture of every page of the console, for who uses it.")
        {
            into,
            pages,
            roles,
            widths,
            languages,
            themes,
        };
        command.SetAction(
            (parsed, _) =>
                InOfficeAsync(
                    async (office, browser) =>
                    {
                        var folder = parsed.GetRequiredValue(into).FullName;
                        var taken = await new Pictures(office, browser, folder).TakeAsync(
                            new(
                                parsed.GetValue(pages)!,
                                parsed.GetValue(roles)!,
                                parsed.GetValue(widths)!,
                                parsed.GetValue(languages)!,
                                parsed.GetValue(themes)!
                            )
                        );
                        System.Console.WriteLine($"{taken} pictures in {folder}");
                        foreach (var route in ConsolePage.Unlisted)
                            System.Console.WriteLine($"Not in the list of pages: {route}");
                    }
                )
        );
        return command;
    }

    private static Command ClicksCommand()
    {
        var each = new Option<bool>("--each") { Description = "Also prints what was pressed." };
        var command = new Command("clicks", "Clicks and seconds of an office's stories, beside their goals.") { each };
        command.SetAction(
            (parsed, _) =>
                InOfficeAsync((office, browser) => OfficeStories.RunAsync(office, browser, parsed.GetValue(each)))
        );
        return command;
    }

    private static Command SpeedOfConsole()
    {
        var firms = new Option<int>("--firms") { Description = "How many firms.", DefaultValueFactory = _ => 10_000 };
        var rounds = new Option<int>("--rounds")
        {
            Description = "How often each page is loaded.",
            DefaultValueFactory = _ => 5,
        };
        var command = new Command("console", "How fast the console is in a browser, beside its goals.")
        {
            firms,
            rounds,
        };
        command.SetAction((parsed, _) => ConsoleBench.RunAsync(parsed.GetValue(firms), parsed.GetValue(rounds)));
        return command;
    }

    private static Option<T[]> Many<T>(string name, string description, T[] usual) =>
        new(name)
        {
            Description = description,
            DefaultValueFactory = _ => usual,
            AllowMultipleArgumentsPerToken = true,
        };

    private static async Task InOfficeAsync(Func<DemoOffice, Chromium, Task> look)
    {
        var folder = Directory.CreateTempSubdirectory("matchmaker-bench-");
        try
        {
            await using var office = await DemoOffice.StartAsync(folder.FullName);
            await using var browser = await Chromium.StartAsync(office);
            await look(office, browser);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
