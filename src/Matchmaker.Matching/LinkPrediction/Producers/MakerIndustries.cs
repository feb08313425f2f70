namespace Matchmaker.Matching.LinkPrediction.Producers;

/// <summary>Trades of the makers of similar products, and those of the known makers.</summary>
internal sealed class MakerIndustries(ProducerTable firms)
{
    public static EvidenceFamily Family { get; } =
        new("trade", ["trade", "widerTrade", "widestTrade", "tradeByMeaning", "widerTradeByMeaning", "tradeOfKnown"]);

    public IEnumerable<EvidenceColumn> For(ProductQuery asked)
    {
        var byName = firms.ByMaker(NeighbourVotes.TopPowers(asked.Close, 50, 3));
        var byMeaning = MakerEmbeddings.Close(firms, asked);
        return
        [
            new("trade", firms.TradeShare(byName, 0), 100),
            new("widerTrade", firms.TradeShare(byName, 1), 0),
            new("widestTrade", firms.TradeShare(byName, 2), 0),
            new("tradeByMeaning", firms.TradeShare(byMeaning, 0), 100),
            new("widerTradeByMeaning", firms.TradeShare(byMeaning, 1), 0),
            new("tradeOfKnown", firms.TradeShare(Marked(asked.Question.Known), 0), 60),
        ];
    }

    private float[] Marked(IReadOnlyList<int> known)
    {
        var marked = new float[firms.Count];
        foreach (var firm in known)
            marked[firm] = 1;
        return marked;
    }
}
