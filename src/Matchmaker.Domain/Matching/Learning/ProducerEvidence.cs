using Matchmaker.Domain.Matching.Text;

namespace Matchmaker.Domain.Matching.Learning;

/// <summary>A firm that makes things.</summary>
/// <param name="Industries">Narrowest first.</param>
public sealed record Producer(string Id, string Name, IReadOnlyList<string> Industries, IReadOnlyList<string> Products);

/// <summary>What speaks for each firm as a maker of a product: its products' names and meanings, its trade, the firms it is like.</summary>
public sealed class ProducerEvidence
{
    private static readonly string[] Kinds =
    [
        "text", "textAnyLength", "name", "industryName", "closestProduct", "closeProducts", "closestFew", "closeProductsForItsSize", "closestMeaning",
        "closeMeanings", "meaning", "meaningOfIndustry", "trade", "widerTrade", "widestTrade", "tradeByMeaning", "widerTradeByMeaning", "tradeOfKnown",
        "likeTheBest", "likeKnown", "shareOfClose", "shareByMeaning", "size",
        "pieces", "weakPieces", "bestPiece", "tradeByPieces", "tradeByWeakPieces", "tradeByBestPiece", "widerTradeByPieces", "widerTradeByWeakPieces",
    ];

    public static IReadOnlyList<string> Names { get; } = LinkEvidence.Names(Kinds);

    private readonly TextIndex _texts, _names, _industries, _products;
    private readonly float[] _bm25, _bm25AnyLength, _nameBm25, _industryBm25, _productCosine, _textCosine, _size;
    private readonly Dictionary<string, int> _product;
    private readonly Edges _makers;
    private readonly Directions _productDirections, _industryDirections;
    private readonly float[][] _direction, _alike;
    private readonly int[][] _trade;
    private readonly NamePieces _pieces;
    private readonly Edges[] _trades;

    public ProducerEvidence(IReadOnlyList<Producer> firms)
    {
        var products = firms.SelectMany(f => f.Products).Distinct().Order(StringComparer.Ordinal).ToArray();
        _product = products.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i);
        _makers = new Edges(products.Length, firms.Count, firms.SelectMany((f, i) => f.Products.Select(p => (_product[p], i))));
        _texts = new TextIndex([.. firms.Select(f => string.Join(' ', f.Products))]);
        _names = new TextIndex([.. firms.Select(f => f.Name)]);
        _industries = new TextIndex([.. firms.Select(f => string.Join(' ', f.Industries))]);
        _products = new TextIndex(products);
        (_bm25, _bm25AnyLength, _nameBm25, _industryBm25) = (_texts.Bm25(), _texts.Bm25(0.3f), _names.Bm25(), _industries.Bm25());
        (_productCosine, _textCosine) = (_products.Cosine(_products.Idf), _texts.Cosine(_texts.Idf));
        _size = [.. firms.Select(f => MathF.Log(Math.Max(f.Products.Count, 1)))];
        _productDirections = new Directions(products);
        _industryDirections = new Directions([.. firms.Select(f => f.Industries.Count > 0 ? f.Industries[0] : "")]);
        _direction = [.. firms.Select(f => MeanOf(f.Products))];
        _trade = [.. Enumerable.Range(0, 3).Select(level => Numbered([.. firms.Select(f => f.Industries.ElementAtOrDefault(level) ?? "")]))];
        _pieces = new NamePieces(products);
        _trades = [.. _trade.Select(trade =>
            new Edges(products.Length, trade.Max() + 1, firms.SelectMany((f, i) => f.Products.Select(p => (_product[p], trade[i])))))];
        _alike = new float[firms.Count][];
        Parallel.For(0, firms.Count, i =>
        {
            _alike[i] = _texts.Sum(TextIndex.Unit(_texts.Question(string.Join(' ', firms[i].Products)), _texts.Idf), _textCosine);
            _alike[i][i] = 0;
        });
    }

    /// <summary>The evidence for the firms that any kind of it names.</summary>
    public LinkEvidence For(LinkQuestion question)
    {
        var self = _product.GetValueOrDefault(question.Text, -1);
        var close = _products.Sum(TextIndex.Unit(_products.Question(question.Text), _products.Idf), _productCosine);
        var meanings = _productDirections.Cosines(_productDirections.Of(question.Text));
        if (self >= 0) close[self] = meanings[self] = 0;
        var asked = _texts.Question(question.Text);
        var direction = _productDirections.Of(question.Text);
        var closeProducts = Sum(close, v => v * v * v);
        var byMeaning = ByMaker(Votes.Top(meanings, 100).Select(t => (t.Place, t.Value * t.Value * t.Value)));
        var name = Normaliser.Normalise(question.Text);
        var pieces = new PieceVotes(_pieces, _makers, _size.Length).For(name, self);
        var tradePieces = new PieceVotes(_pieces, _trades[0], _trade[0].Max() + 1).For(name, self);
        var widerTradePieces = new PieceVotes(_pieces, _trades[1], _trade[1].Max() + 1).For(name, self);
        var best = ByMaker(Votes.Sharp(close, 50, 3));
        return LinkEvidence.Of(
        [
            ("text", _texts.Sum(asked, _bm25), 150),
            ("textAnyLength", _texts.Sum(asked, _bm25AnyLength), 0),
            ("name", _names.Sum(_names.Question(question.Text), _nameBm25), 0),
            ("industryName", _industries.Sum(_industries.Question(question.Text), _industryBm25), 30),
            ("closestProduct", Most(close), 150),
            ("closeProducts", closeProducts, 150),
            ("closestFew", Sum(close, v => v * v * v * v * v), 0),
            ("closeProductsForItsSize", [.. closeProducts.Zip(_size, (c, s) => c / MathF.Exp(s / 2))], 0),
            ("closestMeaning", Most(meanings), 150),
            ("closeMeanings", byMeaning, 150),
            ("meaning", Array.ConvertAll(_direction, d => WordVectors.Dot(d, direction)), 150),
            ("meaningOfIndustry", _industryDirections.Cosines(_industryDirections.Of(question.Text)), 30),
            ("trade", Trade(best, 0), 100),
            ("widerTrade", Trade(best, 1), 0),
            ("widestTrade", Trade(best, 2), 0),
            ("tradeByMeaning", Trade(byMeaning, 0), 100),
            ("widerTradeByMeaning", Trade(byMeaning, 1), 0),
            ("tradeOfKnown", Trade(Marked(question.Known), 0), 60),
            ("likeTheBest", Alike(Votes.Top(closeProducts, 20)), 150),
            ("likeKnown", Alike([.. question.Known.Select(k => (k, 1f))]), 60),
            ("shareOfClose", ForSize(Sum(close, v => v > 0.15f ? 1 : 0)), 0),
            ("shareByMeaning", ForSize(Sum(meanings, v => Math.Max(v - 0.3f, 0))), 0),
            ("size", _size, 0),
            ("pieces", pieces.Sum, 0),
            ("weakPieces", pieces.Weak, 100),
            ("bestPiece", pieces.Best, 0),
            ("tradeByPieces", OfTrade(0, tradePieces.Sum), 0),
            ("tradeByWeakPieces", OfTrade(0, tradePieces.Weak), 60),
            ("tradeByBestPiece", OfTrade(0, tradePieces.Best), 0),
            ("widerTradeByPieces", OfTrade(1, widerTradePieces.Sum), 0),
            ("widerTradeByWeakPieces", OfTrade(1, widerTradePieces.Weak), 0),
        ], question.Known);
    }

    /// <summary>BM25 over characters and bigrams of a firm's products: what a search engine would do.</summary>
    public float[] Bm25(string text) => _texts.Sum(_texts.Question(text), _bm25);

    private float[] MeanOf(IReadOnlyList<string> products)
    {
        var sum = new float[WordVectors.Size];
        foreach (var product in products)
            for (var i = 0; i < sum.Length; i++) sum[i] += _productDirections[_product[product]][i];
        return WordVectors.Unit(sum);
    }

    private float[] Sum(float[] byProduct, Func<float, float> of)
    {
        var sums = new float[_size.Length];
        for (var p = 0; p < byProduct.Length; p++)
        {
            if (byProduct[p] <= 0) continue;
            var value = of(byProduct[p]);
            foreach (var firm in _makers.To(p)) sums[firm] += value;
        }
        return sums;
    }

    private float[] Most(float[] byProduct)
    {
        var most = new float[_size.Length];
        for (var p = 0; p < byProduct.Length; p++)
            foreach (var firm in _makers.To(p)) most[firm] = Math.Max(most[firm], byProduct[p]);
        return most;
    }

    private float[] ByMaker(IEnumerable<(int Product, float Weight)> products)
    {
        var sums = new float[_size.Length];
        foreach (var (product, weight) in products)
            foreach (var firm in _makers.To(product)) sums[firm] += weight;
        return sums;
    }

    private float[] ForSize(float[] sums) => [.. sums.Zip(_size, (s, size) => s / MathF.Exp(size))];

    private float[] Marked(IReadOnlyList<int> firms)
    {
        var marked = new float[_size.Length];
        foreach (var firm in firms) marked[firm] = 1;
        return marked;
    }

    // The share of what speaks for any firm that speaks for firms of the same trade.
    private float[] Trade(float[] byFirm, int level)
    {
        var (trade, total) = (_trade[level], byFirm.Sum());
        var shares = new float[trade.Max() + 1];
        for (var i = 0; i < byFirm.Length; i++) shares[trade[i]] += total > 0 ? byFirm[i] / total : 0;
        return Array.ConvertAll(trade, t => shares[t]);
    }

    private float[] OfTrade(int level, float[] byTrade) => Array.ConvertAll(_trade[level], t => byTrade[t]);

    private float[] Alike(IReadOnlyList<(int Firm, float Weight)> to)
    {
        var (sums, total) = (new float[_size.Length], to.Sum(t => t.Weight));
        foreach (var (firm, weight) in to)
            for (var i = 0; i < sums.Length; i++) sums[i] += _alike[firm][i] * weight / total;
        return sums;
    }

    private static int[] Numbered(string[] names)
    {
        var numbers = names.Distinct().Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i);
        return Array.ConvertAll(names, n => numbers[n]);
    }
}
