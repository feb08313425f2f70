using System.CommandLine;
using Matchmaker.Bench.Data;
using Matchmaker.Domain.Matching.Learning;

namespace Matchmaker.Bench.Quality;

/// <summary>learn: writes the weight files from the labelled data; the same data gives the same bytes.</summary>
internal static class LearnCommand
{
    public static Command Create()
    {
        var bench = Bounded.BenchFolder();
        var result = new Option<string>("--out")
        {
            Description = "folder for offers.json, producers.json and upstream.json",
            DefaultValueFactory = _ => "src/Matchmaker.Domain/Matching/Learning/Data",
        };
        var only = new Option<string[]>("--only") { Description = "offers, producers, upstream", AllowMultipleArgumentsPerToken = true };
        only.AcceptOnlyFromAmong("offers", "producers", "upstream");
        var command = new Command("learn", "由标注数据学习权重文件 · learn the weight files from labelled pairs") { bench, result, only };
        command.Does(p =>
        {
            var folder = p.GetRequiredValue(bench);
            var asked = p.GetValue(only) is { Length: > 0 } some ? some : ["offers", "producers", "upstream"];
            foreach (var name in asked)
            {
                var model = name == "offers" ? Offers(Path.Combine(folder, "bdci359")) : Links(name, new ChainData(Path.Combine(folder, "chainkg")));
                File.WriteAllText(Path.Combine(p.GetRequiredValue(result), $"{name}.json"), model.ToJson());
            }
        });
        return command;
    }

    private static LinearModel Offers(string folder)
    {
        var learning = new OfferLearning(new OfferBench(folder));
        return learning.Calibrated(learning.Model(null));
    }

    private static LinearModel Links(string task, ChainData data)
    {
        var bench = new LinkBench(task, data, data.At($"{task}-queries-dev.jsonl"), data.At($"{task}-known-dev.tsv"));
        return new LinkLearning(bench, Files.Grades(data.At($"{task}-labels-dev.tsv"))).Model(null);
    }
}
