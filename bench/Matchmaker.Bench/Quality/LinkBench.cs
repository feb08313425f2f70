using Matchmaker.Bench.Data;
using Matchmaker.Domain.Matching.Learning;

namespace Matchmaker.Bench.Quality;

/// <summary>The questions of one link task with the evidence for their candidates.</summary>
internal sealed class LinkBench
{
    public LinkBench(string task, ChainData data, string queries, string known)
    {
        Questions = Files.Items(queries);
        Known = Files.Grades(known);
        (Names, Families) = task == "producers"
            ? (ProducerEvidence.Names, ProducerEvidence.Families) : (UpstreamEvidence.Names, UpstreamEvidence.Families);
        var pool = data.Pool();
        var firms = task == "producers" ? data.Firms() : [];
        Ids = task == "producers" ? [.. firms.Select(f => f.Id)] : [.. pool.Select(p => p.Id)];
        Place = Ids.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i);
        Func<LinkQuestion, LinkEvidence> evidence;
        if (task == "producers")
        {
            var producers = new ProducerEvidence(firms);
            (evidence, Bm25) = (producers.For, producers.Bm25);
        }
        else
        {
            var upstream = new UpstreamEvidence([.. pool.Select(p => p.Name)], data.Inputs(), data.Subclasses());
            (evidence, Bm25) = (upstream.For, upstream.Bm25);
        }
        Evidence = new LinkEvidence[Questions.Count];
        Parallel.For(0, Questions.Count, i => Evidence[i] = evidence(Question(i)));
    }

    public IReadOnlyList<TextItem> Questions { get; }
    public Dictionary<string, Dictionary<string, int>> Known { get; }
    public IReadOnlyList<string> Names { get; }
    public IReadOnlyList<EvidenceFamily> Families { get; }
    public IReadOnlyList<string> Ids { get; }
    public Dictionary<string, int> Place { get; }
    public LinkEvidence[] Evidence { get; }
    public Func<string, float[]> Bm25 { get; }

    private LinkQuestion Question(int i) => new(
        Questions[i].Title, [.. Known.GetValueOrDefault(Questions[i].Id, []).Keys.Where(Place.ContainsKey).Select(k => Place[k]).Order()]);
}
