using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.LinkPrediction.Producers;

/// <summary>
/// Name overlap of the product with a firm's products: wider, narrower, with the same beginning or end.
/// </summary>
internal sealed class MakerNameOverlap(ProducerTable firms)
{
    public static EvidenceFamily Family { get; } =
        new(
            "shape",
            ["run", "inOrder", "sameStart", "sameEnd", "wider", "narrower", "shareOfSameEnd", "shareOfSameStart"]
        );

    // Products whose names are compared character by character, the closest by their cosine; the others share next to
    // nothing. Doubled, a query costs up to twice as much and finds nothing new.
    private const int Closest = 2000;

    private readonly string[] _names = [.. firms.Products.Select(Normaliser.Normalise)];

    public IEnumerable<EvidenceColumn> For(ProductQuery asked)
    {
        var shapes = new NameOverlap[firms.Products.Count];
        foreach (var (product, _) in NeighbourVotes.Top(asked.Close, Closest))
            shapes[product] = NameOverlap.Of(asked.Name, _names[product]);
        return
        [
            Most("run", s => s.OfName),
            Most("inOrder", s => s.Alike),
            Most("sameStart", s => s.Starts && s.StartsOther ? s.OfName : 0),
            Most("sameEnd", s => s.Ends && s.EndsOther ? s.OfName : 0),
            Most("wider", s => s.Run == s.OtherLength ? s.OfName : 0),
            Most("narrower", s => s.Run == s.Length ? s.OfOther : 0),
            Share("shareOfSameEnd", s => s is { Ends: true, EndsOther: true, Run: > 1 }),
            Share("shareOfSameStart", s => s is { Starts: true, StartsOther: true, Run: > 1 }),
        ];

        EvidenceColumn Most(string kind, Func<NameOverlap, float> of) =>
            new(kind, firms.Most(Array.ConvertAll(shapes, s => of(s))), 60);
        EvidenceColumn Share(string kind, Func<NameOverlap, bool> of) =>
            new(kind, firms.ForSize(firms.Sum(Array.ConvertAll(shapes, s => of(s) ? 1f : 0), v => v)), 0);
    }
}
