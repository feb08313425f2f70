using System.CommandLine;
using Matchmaker.Bench.Quality;

var root = new RootCommand("匹配质量与性能的测量 · Measures how well and how fast matching works")
{
    RankCommand.Create(),
    LinkCommand.Create(),
    LearnCommand.Create(),
    QualityCommand.Create(),
};
return root.Parse(args).Invoke();
