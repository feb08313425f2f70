using System.CommandLine;
using Matchmaker.Bench.Data;
using Matchmaker.Matching.LinkPrediction.Producers;
using Matchmaker.Training.Upstream;

namespace Matchmaker.Bench.Quality;

/// <summary>link: ranks the makers or the inputs of products with the product's own evidence and weights.</summary>
internal static class LinkCommand
{
    public static Command Create()
    {
        var task = new Option<string>("--task") { Description = "producers or upstream", Required = true };
        task.AcceptOnlyFromAmong("producers", "upstream");
        var data = Bounded.File("--data", "folder of the industry graph");
        var queries = Bounded.File("--queries", "products as JSON lines {id,text}");
        var known = Bounded.File("--known", "product TAB answer: already public");
        var result = Bounded.File("--out", "product TAB answer TAB score");
        var command = new Command("link", "推断产品的生产企业或上游投入 · rank makers or inputs of products")
        {
            task,
            data,
            queries,
            known,
            result,
        };
        command.Does(p =>
        {
            var asked = p.GetRequiredValue(task);
            var bench = LinkBench.Of(
                asked,
                new ChainData(p.GetRequiredValue(data)),
                p.GetRequiredValue(queries),
                p.GetRequiredValue(known)
            );
            var model = asked == "producers" ? ProducerEvidence.LoadModel() : UpstreamEvidence.LoadModel();
            Files.WriteRun(
                p.GetRequiredValue(result),
                bench.Questions.SelectMany(
                    (q, i) =>
                        LinkLearning
                            .Scored(bench, i, model)
                            .OrderByDescending(s => s.Score)
                            .ThenBy(s => s.Id, StringComparer.Ordinal)
                            .Select(s => (q.Id, s.Id, s.Score))
                )
            );
        });
        return command;
    }
}
