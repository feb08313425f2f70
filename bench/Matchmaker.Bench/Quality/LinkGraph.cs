using Matchmaker.Bench.Data;
using Matchmaker.Matching.LinkPrediction.Producers;

namespace Matchmaker.Bench.Quality;

/// <summary>What is public about makers and inputs.</summary>
internal sealed record LinkGraph(
    IReadOnlyList<Producer> Firms,
    IReadOnlyList<(string Id, string Name)> Pool,
    IReadOnlyList<(string Product, string Input)> Inputs,
    IReadOnlyList<(string Wider, string Narrower)> Subclasses
)
{
    public static LinkGraph Of(ChainData data) => new(data.Firms(), data.Pool(), data.Inputs(), data.Subclasses());

    /// <summary>The links that a task is about: a product and the id of its maker or input.</summary>
    public IEnumerable<(string Product, string Answer)> Links(string task)
    {
        if (task == "producers")
            return Firms.SelectMany(f => f.Products.Select(p => (p, f.Id)));
        var ids = Pool.DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => p.Id);
        return Inputs.Where(i => ids.ContainsKey(i.Input)).Select(i => (i.Product, ids[i.Input]));
    }

    /// <summary>
    /// The graph without some links of a task. A candidate that no link names from the start goes too: it could not be
    /// an answer, and to be without links should say no more here than where real answers are sought.
    /// </summary>
    public LinkGraph Without(string task, IReadOnlySet<(string, string)> links)
    {
        if (task == "producers")
            return this with
            {
                Firms =
                [
                    .. Firms.Select(f => f with { Products = [.. f.Products.Where(p => !links.Contains((p, f.Id)))] }),
                ],
            };
        var names = Pool.ToDictionary(p => p.Id, p => p.Name);
        var hidden = links.Select(l => (l.Item1, names[l.Item2])).ToHashSet();
        var linked = Inputs.Select(i => i.Input).ToHashSet();
        return this with
        {
            Pool = [.. Pool.Where(p => linked.Contains(p.Name))],
            Inputs = [.. Inputs.Where(i => !hidden.Contains(i))],
        };
    }
}
