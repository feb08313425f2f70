using System.CommandLine;
using Matchmaker.Bench.Api;
using Matchmaker.Bench.Console;
using Matchmaker.Bench.Fairness;
using Matchmaker.Bench.Needs;
using Matchmaker.Bench.Quality;
using Matchmaker.Bench.Speed;
using Matchmaker.Bench.Stores;

var root = new RootCommand(
    "匹配质量与性能的测量 · Measures how well and how fast Matchmaker works, each beside a peer in the same run"
)
{
    RankCommand.Create(),
    LinkCommand.Create(),
    LearnCommand.Create(),
    QualityCommand.Create(),
    NeedsCommand.Create(),
    FairnessCommand.Create(),
    SpeedCommand.Create(),
    StoreCommands.Create(),
};
foreach (var command in ApiCommands.All().Concat(ConsoleCommands.All()))
    root.Subcommands.Add(command);
return await root.Parse(args).InvokeAsync();
