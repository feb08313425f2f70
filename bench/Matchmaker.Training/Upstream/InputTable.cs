using Matchmaker.Matching.LinkPrediction;
using Matchmaker.Matching.Text;

namespace Matchmaker.Training.Upstream;

/// <summary>
/// The graph of what goes into what and what is a kind of what, by number, and the votes over it that the kinds of
/// evidence share.
/// </summary>
internal sealed class InputTable
{
    private readonly Dictionary<string, int[]> _byName;
    private readonly Dictionary<string, int> _product;
    private readonly ILookup<string, string> _children,
        _parents;

    public InputTable(
        IReadOnlyList<string> pool,
        IReadOnlyList<(string Product, string Input)> inputs,
        IReadOnlyList<(string Wider, string Narrower)> subclasses
    )
    {
        Pool = [.. pool.Select(Normaliser.Normalise)];
        _byName = Pool.Select((name, i) => (name, i))
            .GroupBy(p => p.name)
            .ToDictionary(g => g.Key, g => g.Select(p => p.i).ToArray());
        var places = pool.Select((name, i) => (name, i)).DistinctBy(p => p.name).ToDictionary(p => p.name, p => p.i);
        Products = [.. inputs.Select(e => e.Product).Distinct().Order(StringComparer.Ordinal)];
        _product = Products.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i);
        Edges = new BipartiteGraph(
            Products.Count,
            pool.Count,
            inputs.Where(e => places.ContainsKey(e.Input)).Select(e => (_product[e.Product], places[e.Input]))
        );
        _children = subclasses.ToLookup(s => s.Wider, s => s.Narrower);
        _parents = subclasses.ToLookup(s => s.Narrower, s => s.Wider);
    }

    /// <summary>The names of what may be an input, normalised.</summary>
    public IReadOnlyList<string> Pool { get; }
    public int Count => Pool.Count;
    public IReadOnlyList<string> Products { get; }

    /// <summary>From products to their inputs.</summary>
    public BipartiteGraph Edges { get; }

    /// <summary>The number of a product; -1 where no input of it is known.</summary>
    public int Place(string product) => _product.GetValueOrDefault(product, -1);

    /// <summary>The candidates of a normalised name.</summary>
    public int[] Named(string name) => _byName.GetValueOrDefault(name, []);

    public IEnumerable<string> Parents(string text) => _parents[text];

    /// <summary>The products that are kinds of the same thing, those of large kinds counting less.</summary>
    public IEnumerable<(int Product, float Weight)> Siblings(string text, int self) =>
        from parent in _parents[text]
        let siblings = _children[parent].Select(Place).Where(c => c >= 0 && c != self).ToArray()
        from sibling in siblings
        select (sibling, 1 / MathF.Sqrt(siblings.Length));

    public float[] Cast(IEnumerable<(int Product, float Weight)> voters) => Edges.Cast(voters, Count);
}
