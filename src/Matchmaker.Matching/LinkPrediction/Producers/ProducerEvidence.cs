using Matchmaker.Domain.Text;
using Matchmaker.Matching.Embeddings;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.LinkPrediction.Producers;

/// <summary>A firm as a node of the graph of who makes what: its name, its trades and its products.</summary>
/// <param name="Industries">Narrowest first.</param>
public sealed record Producer(string Id, string Name, IReadOnlyList<string> Industries, IReadOnlyList<string> Products);

/// <summary>
/// Link prediction between a product and its makers: the evidence for each firm, from its products' names and
/// embeddings, its trade, and the firms it is like. Many weak kinds of evidence, since a firm names few of its
/// products.
/// </summary>
public sealed class ProducerEvidence
{
    public static IReadOnlyList<EvidenceFamily> Families { get; } =
    [
        FirmTextSearch.Family,
        MakerNameSimilarity.Family,
        MakerEmbeddings.Family,
        MakerIndustries.Family,
        SimilarFirms.Family,
        MakerNgrams.Family,
        FirmLanguageModel.Family,
        MakerNameOverlap.Family,
    ];

    public static IReadOnlyList<string> Names { get; } = LinkEvidence.Names(Families, WithKnown);

    private static IReadOnlyList<string> WithKnown =>
        [
            "size",
            "likeKnown",
            "tradeOfKnown",
            "language",
            "closestProduct",
            "inOrder",
            "run",
            "text",
            "tradeByLanguage",
            "closestMeaning",
            "trade",
            "sameEnd",
        ];

    private readonly ProducerTable _firms;
    private readonly TextIndex _products;
    private readonly float[] _productCosine;
    private readonly CenteredEmbeddings _directions;
    private readonly FirmTextSearch _texts;
    private readonly MakerNameSimilarity _likeProducts;
    private readonly MakerEmbeddings _likeMeanings;
    private readonly MakerIndustries _likeTrades;
    private readonly SimilarFirms _likeFirms;
    private readonly MakerNgrams _pieces;
    private readonly FirmLanguageModel _language;
    private readonly MakerNameOverlap _shapes;

    public ProducerEvidence(IReadOnlyList<Producer> firms, WordVectors vectors)
    {
        _firms = new ProducerTable(firms);
        _products = new TextIndex(_firms.Products);
        _productCosine = _products.Cosine(_products.Idf);
        _directions = new CenteredEmbeddings(_firms.Products, vectors);
        var texts = new TextIndex([.. firms.Select(f => string.Join(' ', f.Products))]);
        var alike = new FirmSimilarity(_firms, texts);
        (_texts, _likeProducts, _likeMeanings) = (
            new FirmTextSearch(_firms, texts),
            new MakerNameSimilarity(_firms),
            new MakerEmbeddings(_firms, _directions, vectors)
        );
        (_likeTrades, _likeFirms) = (new MakerIndustries(_firms), new SimilarFirms(_firms, alike));
        (_pieces, _language, _shapes) = (
            new MakerNgrams(_firms),
            new FirmLanguageModel(_firms, alike.Neighbours),
            new MakerNameOverlap(_firms)
        );
    }

    /// <summary>The evidence for the firms that any kind of it names.</summary>
    public LinkEvidence For(LinkQuery question)
    {
        var asked = Asked(question);
        return LinkEvidence.Of(
            [
                .. _texts.For(asked),
                .. _likeProducts.For(asked),
                .. _likeMeanings.For(asked),
                .. _likeTrades.For(asked),
                .. _likeFirms.For(asked),
                .. _pieces.For(asked),
                .. _language.For(asked),
                .. _shapes.For(asked),
            ],
            question.Known,
            WithKnown
        );
    }

    /// <summary>The ranker over this evidence that is delivered with the program.</summary>
    public static LinearModel LoadModel()
    {
        using var json = ResourceTable.Open(typeof(ProducerEvidence), "producers.json");
        return LinearModel.Read(json);
    }

    /// <summary>BM25 over characters and bigrams of a firm's products: what a search engine would do.</summary>
    public float[] Bm25(string text) => _texts.Bm25(text);

    private ProductQuery Asked(LinkQuery question)
    {
        var self = _firms.Place(question.Text);
        var close = _products.Sum(TextIndex.Unit(_products.Question(question.Text), _products.Idf), _productCosine);
        var meanings = _directions.Cosines(_directions.Embed(question.Text));
        if (self >= 0)
            close[self] = meanings[self] = 0;
        return new ProductQuery(question, Normaliser.Normalise(question.Text), self, close, meanings);
    }
}
