namespace Matchmaker.Matching.LinkPrediction.Producers;

/// <summary>The makers of products with like names.</summary>
internal sealed class MakerNameSimilarity(ProducerTable firms)
{
    public static EvidenceFamily Family { get; } =
        new("like names", ["closestProduct", "closeProducts", "closestFew", "closeProductsForItsSize", "shareOfClose"]);

    public static float[] Close(ProducerTable firms, ProductQuery asked) => firms.Sum(asked.Close, v => v * v * v);

    public IEnumerable<EvidenceColumn> For(ProductQuery asked)
    {
        var close = Close(firms, asked);
        return
        [
            new("closestProduct", firms.Most(asked.Close), 150),
            new("closeProducts", close, 150),
            new("closestFew", firms.Sum(asked.Close, v => v * v * v * v * v), 0),
            new("closeProductsForItsSize", [.. close.Zip(firms.Size, (c, s) => c / MathF.Exp(s / 2))], 0),
            new("shareOfClose", firms.ForSize(firms.Sum(asked.Close, v => v > 0.15f ? 1 : 0)), 0),
        ];
    }
}
