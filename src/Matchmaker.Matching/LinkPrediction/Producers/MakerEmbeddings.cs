using Matchmaker.Matching.Embeddings;

namespace Matchmaker.Matching.LinkPrediction.Producers;

/// <summary>
/// Embedding similarity: the makers of products with similar embeddings, and the firms whose products or trade as a
/// whole have them.
/// </summary>
internal sealed class MakerEmbeddings
{
    public static EvidenceFamily Family { get; } =
        new("meaning", ["closestMeaning", "closeMeanings", "meaning", "meaningOfIndustry", "shareByMeaning"]);

    private readonly ProducerTable _firms;
    private readonly CenteredEmbeddings _products,
        _industries;
    private readonly float[][] _direction;

    public MakerEmbeddings(ProducerTable firms, CenteredEmbeddings products, WordVectors vectors)
    {
        (_firms, _products) = (firms, products);
        _industries = new CenteredEmbeddings(
            [.. firms.Firms.Select(f => f.Industries.Count > 0 ? f.Industries[0] : "")],
            vectors
        );
        _direction = [.. firms.Firms.Select(f => MeanOf(f.Products))];
    }

    public static float[] Close(ProducerTable firms, ProductQuery asked) =>
        firms.ByMaker(NeighbourVotes.Top(asked.Meanings, 100).Select(t => (t.Place, t.Value * t.Value * t.Value)));

    public IEnumerable<EvidenceColumn> For(ProductQuery asked)
    {
        var direction = _products.Embed(asked.Text);
        return
        [
            new("closestMeaning", _firms.Most(asked.Meanings), 150),
            new("closeMeanings", Close(_firms, asked), 150),
            new("meaning", Array.ConvertAll(_direction, d => WordVectors.Dot(d, direction)), 150),
            new("meaningOfIndustry", _industries.Cosines(_industries.Embed(asked.Text)), 30),
            new("shareByMeaning", _firms.ForSize(_firms.Sum(asked.Meanings, v => Math.Max(v - 0.3f, 0))), 0),
        ];
    }

    private float[] MeanOf(IReadOnlyList<string> products)
    {
        var sum = new float[WordVectors.Size];
        foreach (var product in products)
        {
            for (var i = 0; i < sum.Length; i++)
                sum[i] += _products[_firms.Place(product)][i];
        }
        return WordVectors.Unit(sum);
    }
}
