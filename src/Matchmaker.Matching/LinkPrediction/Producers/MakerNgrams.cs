namespace Matchmaker.Matching.LinkPrediction.Producers;

/// <summary>The makers, and the trades, of products that share character n-grams of the name.</summary>
internal sealed class MakerNgrams(ProducerTable firms)
{
    public static EvidenceFamily Family { get; } =
        new(
            "pieces",
            [
                "pieces",
                "weakPieces",
                "bestPiece",
                "tradeByPieces",
                "tradeByWeakPieces",
                "tradeByBestPiece",
                "widerTradeByPieces",
                "widerTradeByWeakPieces",
            ]
        );

    private readonly NameNgrams _pieces = new(firms.Products);
    private readonly BipartiteGraph[] _trades =
    [
        .. Enumerable
            .Range(0, 2)
            .Select(level => new BipartiteGraph(
                firms.Products.Count,
                firms.Trades[level],
                firms.Firms.SelectMany((f, i) => f.Products.Select(p => (firms.Place(p), firms.Trade(level)[i])))
            )),
    ];

    public IEnumerable<EvidenceColumn> For(ProductQuery asked)
    {
        var pieces = new NgramVotes(_pieces, firms.Makers, firms.Count).For(asked.Name, asked.Self);
        var trade = new NgramVotes(_pieces, _trades[0], firms.Trades[0]).For(asked.Name, asked.Self);
        var widerTrade = new NgramVotes(_pieces, _trades[1], firms.Trades[1]).For(asked.Name, asked.Self);
        return
        [
            new("pieces", pieces.Sum, 0),
            new("weakPieces", pieces.Weak, 100),
            new("bestPiece", pieces.Best, 0),
            new("tradeByPieces", firms.OfTrade(trade.Sum, 0), 0),
            new("tradeByWeakPieces", firms.OfTrade(trade.Weak, 0), 60),
            new("tradeByBestPiece", firms.OfTrade(trade.Best, 0), 0),
            new("widerTradeByPieces", firms.OfTrade(widerTrade.Sum, 1), 0),
            new("widerTradeByWeakPieces", firms.OfTrade(widerTrade.Weak, 1), 0),
        ];
    }
}
