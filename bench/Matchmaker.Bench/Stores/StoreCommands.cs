using System.CommandLine;

namespace Matchmaker.Bench.Stores;

/// <summary>
/// <c>stores …</c>: what both stores do under load, beside peers on the same Neo4j, and how long a start takes.
/// </summary>
internal static class StoreCommands
{
    public static Command Create()
    {
        return new Command("stores", "Both stores under load, beside peers on the same Neo4j, and a start.")
        {
            Commits(),
            Imports(),
            Queries(),
            Starts(),
        };
    }

    private static Command Commits()
    {
        var (rounds, seconds) = Timing(3, 4);
        var writers = new Option<int[]>("--writers")
        {
            Description = "How many write at once.",
            DefaultValueFactory = _ => [64, 16],
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command(
            "commits",
            "Commits a second of the ledger on both stores, beside plain auto-commit statements."
        )
        {
            rounds,
            seconds,
            writers,
        };
        command.SetAction(
            (parsed, _) =>
                CommitBench.RunAsync(
                    parsed.GetValue(rounds),
                    TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                    parsed.GetValue(writers)!
                )
        );
        return command;
    }

    private static Command Imports()
    {
        var firms = new Option<int>("--firms") { Description = "How many firms.", DefaultValueFactory = _ => 100_000 };
        var rounds = new Option<int>("--rounds")
        {
            Description = "How often each is measured, in turns.",
            DefaultValueFactory = _ => 2,
        };
        var command = new Command(
            "import",
            "The product's import of firms into Neo4j, beside a plain script's batched UNWIND."
        )
        {
            firms,
            rounds,
        };
        command.SetAction((parsed, _) => ImportBench.RunAsync(parsed.GetValue(firms), parsed.GetValue(rounds)));
        return command;
    }

    private static Command Starts()
    {
        var firms = new Option<int>("--firms")
        {
            Description = "How many firms, with three projects each.",
            DefaultValueFactory = _ => 100_000,
        };
        var rounds = new Option<int>("--rounds")
        {
            Description = "How often each is measured, in turns.",
            DefaultValueFactory = _ => 3,
        };
        var command = new Command(
            "start",
            "Seconds until the program is ready over a filled embedded store, with and without the saved "
                + "match index."
        )
        {
            firms,
            rounds,
        };
        command.SetAction((parsed, _) => StartBench.RunAsync(parsed.GetValue(firms), parsed.GetValue(rounds)));
        return command;
    }

    private static Command Queries()
    {
        var (rounds, seconds) = Timing(5, 4);
        var firms = new Option<int>("--firms")
        {
            Description = "How many firms, each with a project.",
            DefaultValueFactory = _ => 20_000,
        };
        var command = new Command(
            "query",
            "The 20-firm GraphQL query on both stores, beside @neo4j/graphql on the same Neo4j (installs it "
                + "with npm)."
        )
        {
            rounds,
            seconds,
            firms,
        };
        command.SetAction(
            (parsed, _) =>
                QueryBench.RunAsync(
                    parsed.GetValue(firms),
                    parsed.GetValue(rounds),
                    TimeSpan.FromSeconds(parsed.GetValue(seconds))
                )
        );
        return command;
    }

    private static (Option<int> Rounds, Option<int> Seconds) Timing(int rounds, int seconds) =>
        (
            new("--rounds")
            {
                Description = "How often each is measured, in turns.",
                DefaultValueFactory = _ => rounds,
            },
            new("--seconds") { Description = "The length of one measurement.", DefaultValueFactory = _ => seconds }
        );
}
