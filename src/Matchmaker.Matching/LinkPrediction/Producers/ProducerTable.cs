namespace Matchmaker.Matching.LinkPrediction.Producers;

/// <summary>
/// Who makes what and in which trade, by number, and the sums over it that the kinds of evidence share.
/// </summary>
internal sealed class ProducerTable
{
    private readonly Dictionary<string, int> _product;
    private readonly int[][] _trade;

    public ProducerTable(IReadOnlyList<Producer> firms)
    {
        Firms = firms;
        Products = [.. firms.SelectMany(f => f.Products).Distinct().Order(StringComparer.Ordinal)];
        _product = Products.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i);
        Makers = new BipartiteGraph(
            Products.Count,
            firms.Count,
            firms.SelectMany((f, i) => f.Products.Select(p => (_product[p], i)))
        );
        Size = [.. firms.Select(f => MathF.Log(Math.Max(f.Products.Count, 1)))];
        _trade =
        [
            .. Enumerable
                .Range(0, 3)
                .Select(level => Numbered([.. firms.Select(f => f.Industries.ElementAtOrDefault(level) ?? "")])),
        ];
        Trades = [.. _trade.Select(t => t.Max() + 1)];
    }

    public IReadOnlyList<Producer> Firms { get; }
    public int Count => Firms.Count;
    public IReadOnlyList<string> Products { get; }

    /// <summary>From products to firms.</summary>
    public BipartiteGraph Makers { get; }

    /// <summary>The logarithm of the number of a firm's products.</summary>
    public float[] Size { get; }

    /// <summary>The numbers of trades, narrowest level first.</summary>
    public int[] Trades { get; }

    /// <summary>The number of a product; -1 where nobody is known to make it.</summary>
    public int Place(string product) => _product.GetValueOrDefault(product, -1);

    /// <summary>The trade of each firm; 0 is the narrowest level, 2 the widest.</summary>
    public int[] Trade(int level) => _trade[level];

    public float[] ByMaker(IEnumerable<(int Product, float Weight)> products)
    {
        var sums = new float[Count];
        foreach (var (product, weight) in products)
        {
            foreach (var firm in Makers.To(product))
                sums[firm] += weight;
        }
        return sums;
    }

    public float[] Sum(float[] byProduct, Func<float, float> of) =>
        ByMaker(Enumerable.Range(0, byProduct.Length).Where(p => byProduct[p] > 0).Select(p => (p, of(byProduct[p]))));

    public float[] Most(float[] byProduct)
    {
        var most = new float[Count];
        for (var p = 0; p < byProduct.Length; p++)
        {
            foreach (var firm in Makers.To(p))
                most[firm] = Math.Max(most[firm], byProduct[p]);
        }
        return most;
    }

    /// <summary>Sums per product of a firm.</summary>
    public float[] ForSize(float[] sums) => [.. sums.Zip(Size, (s, size) => s / MathF.Exp(size))];

    public float[] ByTrade(float[] byFirm, int level)
    {
        var sums = new float[Trades[level]];
        for (var i = 0; i < byFirm.Length; i++)
            sums[_trade[level][i]] += byFirm[i];
        return sums;
    }

    public float[] OfTrade(float[] byTrade, int level) => Array.ConvertAll(_trade[level], t => byTrade[t]);

    /// <summary>For each firm, the share of what speaks for any firm that speaks for firms of its trade.</summary>
    public float[] TradeShare(float[] byFirm, int level)
    {
        var total = byFirm.Sum();
        return total > 0 ? OfTrade(ByTrade(Array.ConvertAll(byFirm, v => v / total), level), level) : new float[Count];
    }

    private static int[] Numbered(string[] names)
    {
        var numbers = names.Distinct().Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i);
        return Array.ConvertAll(names, n => numbers[n]);
    }
}
