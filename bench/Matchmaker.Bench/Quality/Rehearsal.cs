using Matchmaker.Training;

namespace Matchmaker.Bench.Quality;

/// <summary>
/// The task played with the public graph itself: every tenth link is hidden, and what it led to is the answer sought.
/// It gives nearly twice as many questions as have labels, and none of their answers.
/// </summary>
internal static class Rehearsal
{
    private const int OneIn = 10;

    public static (LinkBench Bench, Dictionary<string, Dictionary<string, int>> Labels) Of(string task, LinkGraph graph)
    {
        var links = graph.Links(task).Distinct().ToArray();
        var hidden = links.Where(l => Hash.Of(l.Product + "\t" + l.Answer) % OneIn == 0).ToHashSet();
        var labels = Grouped(hidden);
        var known = Grouped(links.Where(l => labels.ContainsKey(l.Product) && !hidden.Contains(l)));
        TextItem[] questions = [.. labels.Keys.Order(StringComparer.Ordinal).Select(p => new TextItem(p, p, ""))];
        return (new LinkBench(task, graph.Without(task, hidden), questions, known), labels);
    }

    private static Dictionary<string, Dictionary<string, int>> Grouped(
        IEnumerable<(string Product, string Answer)> links
    ) => links.GroupBy(l => l.Product).ToDictionary(g => g.Key, g => g.ToDictionary(l => l.Answer, _ => 1));
}
