using System.CommandLine;

namespace Matchmaker.Bench.Api;

/// <summary><c>api</c>, and the two servers that it starts as processes of their own.</summary>
internal static class ApiCommands
{
    public static IEnumerable<Command> All()
    {
        var rounds = new Option<int>("--rounds")
        {
            Description = "How often each is measured, in turns.",
            DefaultValueFactory = _ => 5,
        };
        var seconds = new Option<int>("--seconds")
        {
            Description = "The length of one measurement.",
            DefaultValueFactory = _ => 5,
        };
        var api = new Command("api", "The 20-firm query beside a plain minimal-API endpoint with the same store calls.")
        {
            rounds,
            seconds,
        };
        api.SetAction(
            (parsed, _) => ApiBench.RunAsync(parsed.GetValue(rounds), TimeSpan.FromSeconds(parsed.GetValue(seconds)))
        );

        yield return api;
        yield return Serving(
            "host",
            (data, url) => Matchmaker.Api.Program.Main(["serve", "--data", data, "--urls", url])
        );
        yield return Serving("peer", Peer.RunAsync);
    }

    private static Command Serving(string verb, Func<string, string, Task> run)
    {
        var data = new Option<string>("--data") { Required = true };
        var urls = new Option<string>("--urls") { Required = true };
        var command = new Command(verb, "A server of the comparison.") { data, urls };
        command.Hidden = true;
        command.SetAction((parsed, _) => run(parsed.GetValue(data)!, parsed.GetValue(urls)!));
        return command;
    }
}
