namespace Matchmaker.Matching.LinkPrediction.Producers;

/// <summary>
/// A query-likelihood language model of firms (Ponte and Croft 1998) over character n-grams: how likely a firm is to
/// have named the product. It is smoothed with the firms it is like, its trades and its own name (linear
/// interpolation), since a firm lists few of its products. Each n-gram adds the logarithm of how much likelier it is
/// here than anywhere.
/// </summary>
internal sealed class FirmLanguageModel
{
    public static EvidenceFamily Family { get; } =
        new(
            "language",
            ["language", "languageOfAnyLength", "tradeByLanguage", "widerTradeByLanguage", "neighboursByLanguage"]
        );

    // Interpolation weights of the firm's own products, its neighbours and its name, and the inverse temperature of the
    // chances. Chosen by the ranking of the model alone, where each may be halved or doubled with little effect.
    private const float OwnWeight = 1.5f,
        NeighbourWeight = 0.4f,
        NameWeight = 0.1f,
        InverseTemperature = 0.6f;

    // Interpolation weights of the firm's trades, the narrowest first; chosen in the same way.
    private static readonly float[] TradeWeights = [0.3f, 0.2f, 0.2f];

    private readonly ProducerTable _firms;
    private readonly NearestNeighbours _neighbours;
    private readonly NgramCounts _products,
        _names;
    private readonly float[][] _tradeTotals;
    private readonly float _total;

    public FirmLanguageModel(ProducerTable firms, NearestNeighbours neighbours)
    {
        (_firms, _neighbours) = (firms, neighbours);
        _products = new NgramCounts([.. firms.Firms.Select(f => f.Products)]);
        _names = new NgramCounts([.. firms.Firms.Select(f => (IReadOnlyList<string>)[f.Name])]);
        var totals = Array.ConvertAll(_products.Totals, t => (float)t);
        _tradeTotals = [.. TradeWeights.Select((_, level) => firms.ByTrade(totals, level))];
        _total = totals.Sum();
    }

    public IEnumerable<EvidenceColumn> For(ProductQuery asked)
    {
        var (ofShort, ofAny) = (new float[_firms.Count], new float[_firms.Count]);
        foreach (var piece in NgramCounts.Of(asked.Name))
        {
            var gains = Gains(piece, asked.Self);
            var isShort = NgramCounts.IsShortNgram(piece);
            for (var i = 0; i < gains.Length; i++)
            {
                ofAny[i] += gains[i];
                if (isShort)
                    ofShort[i] += gains[i];
            }
        }
        var chances = Chances(ofShort, asked.Question.Known);
        var near = new float[_firms.Count];
        _neighbours.AddMeans(chances, near);
        return
        [
            new("language", ofShort, 250),
            new("languageOfAnyLength", ofAny, 150),
            new("tradeByLanguage", _firms.TradeShare(chances, 0), 60),
            new("widerTradeByLanguage", _firms.TradeShare(chances, 1), 0),
            new("neighboursByLanguage", near, 60),
        ];
    }

    private float[] Gains(string piece, int self)
    {
        var counts = new float[_firms.Count];
        foreach (var (firm, count) in _products.With(piece))
            counts[firm] = count;
        if (self >= 0)
            foreach (var maker in _firms.Makers.To(self))
                counts[maker]--;
        var overall = (counts.Sum() + 0.5f) / _total;
        var shares = new float[_firms.Count];
        for (var i = 0; i < shares.Length; i++)
            shares[i] = counts[i] / Math.Max(_products.Totals[i], 1);
        var mixed = Array.ConvertAll(shares, s => OwnWeight / NeighbourWeight * s);
        _neighbours.AddMeans(shares, mixed);
        for (var i = 0; i < mixed.Length; i++)
            mixed[i] *= NeighbourWeight;
        for (var level = 0; level < TradeWeights.Length; level++)
        {
            var (trade, byTrade) = (_firms.Trade(level), _firms.ByTrade(counts, level));
            for (var i = 0; i < mixed.Length; i++)
                mixed[i] += TradeWeights[level] * byTrade[trade[i]] / Math.Max(_tradeTotals[level][trade[i]], 1);
        }
        foreach (var (firm, count) in _names.With(piece))
            mixed[firm] += NameWeight * count / _names.Totals[firm];
        return Array.ConvertAll(mixed, m => MathF.Log(1 + m / overall));
    }

    private static float[] Chances(float[] likelihoods, IReadOnlyList<int> known)
    {
        var most = likelihoods.Max();
        var chances = Array.ConvertAll(likelihoods, l => MathF.Exp(InverseTemperature * (l - most)));
        foreach (var firm in known)
            chances[firm] = 0;
        var total = Math.Max(chances.Sum(), 1e-9f);
        return Array.ConvertAll(chances, c => c / total);
    }
}
