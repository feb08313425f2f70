using Matchmaker.Bench.Data;
using Matchmaker.Matching.LinkPrediction;
using Matchmaker.Matching.LinkPrediction.Producers;
using Matchmaker.Training;
using Matchmaker.Training.Upstream;

namespace Matchmaker.Bench.Quality;

/// <summary>The questions of one link task with the evidence for their candidates.</summary>
internal sealed class LinkBench
{
    public LinkBench(
        string task,
        LinkGraph graph,
        IReadOnlyList<TextItem> questions,
        Dictionary<string, Dictionary<string, int>> known
    )
    {
        (Questions, Known) = (questions, known);
        (Names, Families) =
            task == "producers"
                ? (ProducerEvidence.Names, ProducerEvidence.Families)
                : (UpstreamEvidence.Names, UpstreamEvidence.Families);
        Ids = task == "producers" ? [.. graph.Firms.Select(f => f.Id)] : [.. graph.Pool.Select(p => p.Id)];
        Place = Ids.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i);
        Func<LinkQuery, LinkEvidence> evidence;
        if (task == "producers")
        {
            var producers = new ProducerEvidence(graph.Firms, ShippedModel.Model.Space.Vectors);
            (evidence, Bm25) = (producers.For, producers.Bm25);
        }
        else
        {
            var upstream = new UpstreamEvidence(
                [.. graph.Pool.Select(p => p.Name)],
                graph.Inputs,
                graph.Subclasses,
                ShippedModel.Model.Space.Vectors
            );
            (evidence, Bm25) = (upstream.For, upstream.Bm25);
        }
        Evidence = new LinkEvidence[Questions.Count];
        Parallel.For(0, Questions.Count, i => Evidence[i] = evidence(Question(i)));
    }

    public static LinkBench Of(string task, ChainData data, string queries, string known) =>
        new(task, LinkGraph.Of(data), Files.Items(queries), Files.Grades(known));

    public IReadOnlyList<TextItem> Questions { get; }
    public Dictionary<string, Dictionary<string, int>> Known { get; }
    public IReadOnlyList<string> Names { get; }
    public IReadOnlyList<EvidenceFamily> Families { get; }
    public IReadOnlyList<string> Ids { get; }
    public Dictionary<string, int> Place { get; }
    public LinkEvidence[] Evidence { get; }
    public Func<string, float[]> Bm25 { get; }

    private LinkQuery Question(int i) =>
        new(
            Questions[i].Title,
            [
                .. Known
                    .GetValueOrDefault(Questions[i].Id, [])
                    .Keys.Where(Place.ContainsKey)
                    .Select(k => Place[k])
                    .Order(),
            ]
        );
}
