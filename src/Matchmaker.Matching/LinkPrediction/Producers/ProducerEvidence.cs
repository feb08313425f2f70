using Matchmaker.Domain.Text;
using Matchmaker.Matching.Embeddings;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.LinkPrediction.Producers;

/// <summary>A firm as a maker of products.</summary>
/// <param name="Industries">Narrowest first.</param>
public sealed record Producer(string Id, string Name, IReadOnlyList<string> Industries, IReadOnlyList<string> Products);

/// <summary>
/// The evidence for each firm as a maker of a product: its products' names and embeddings, its trade, the firms it is
/// like.
/// </summary>
public sealed class ProducerEvidence
{
    public static IReadOnlyList<EvidenceFamily> Families { get; } =
        [FirmTexts.Family, LikeProducts.Family, LikeMeanings.Family, LikeTrades.Family, LikeFirms.Family, MakerPieces.Family, FirmLanguage.Family,
            MakerShapes.Family];

    public static IReadOnlyList<string> Names { get; } = LinkEvidence.Names(Families, WithKnown);

    private static IReadOnlyList<string> WithKnown =>
        ["size", "likeKnown", "tradeOfKnown", "language", "closestProduct", "inOrder", "run", "text", "tradeByLanguage", "closestMeaning", "trade", "sameEnd"];

    private readonly FirmTable _firms;
    private readonly TextIndex _products;
    private readonly float[] _productCosine;
    private readonly Directions _directions;
    private readonly FirmTexts _texts;
    private readonly LikeProducts _likeProducts;
    private readonly LikeMeanings _likeMeanings;
    private readonly LikeTrades _likeTrades;
    private readonly LikeFirms _likeFirms;
    private readonly MakerPieces _pieces;
    private readonly FirmLanguage _language;
    private readonly MakerShapes _shapes;

    public ProducerEvidence(IReadOnlyList<Producer> firms, WordVectors vectors)
    {
        _firms = new FirmTable(firms);
        _products = new TextIndex(_firms.Products);
        _productCosine = _products.Cosine(_products.Idf);
        _directions = new Directions(_firms.Products, vectors);
        var texts = new TextIndex([.. firms.Select(f => string.Join(' ', f.Products))]);
        var alike = new Alikeness(_firms, texts);
        (_texts, _likeProducts, _likeMeanings) = (new FirmTexts(_firms, texts), new LikeProducts(_firms), new LikeMeanings(_firms, _directions, vectors));
        (_likeTrades, _likeFirms) = (new LikeTrades(_firms), new LikeFirms(_firms, alike));
        (_pieces, _language, _shapes) = (new MakerPieces(_firms), new FirmLanguage(_firms, alike.Neighbours), new MakerShapes(_firms));
    }

    /// <summary>The evidence for the firms that any kind of it names.</summary>
    public LinkEvidence For(LinkQuestion question)
    {
        var asked = Asked(question);
        return LinkEvidence.Of(
        [
            .. _texts.For(asked), .. _likeProducts.For(asked), .. _likeMeanings.For(asked), .. _likeTrades.For(asked), .. _likeFirms.For(asked),
            .. _pieces.For(asked), .. _language.For(asked), .. _shapes.For(asked),
        ], question.Known, WithKnown);
    }

    /// <summary>The ranker over this evidence that is delivered with the program.</summary>
    public static LinearModel LoadModel()
    {
        using var json = DataFile.Open(typeof(ProducerEvidence), "producers.json");
        return LinearModel.Read(json);
    }

    /// <summary>BM25 over characters and bigrams of a firm's products: what a search engine would do.</summary>
    public float[] Bm25(string text) => _texts.Bm25(text);

    private AskedProduct Asked(LinkQuestion question)
    {
        var self = _firms.Place(question.Text);
        var close = _products.Sum(TextIndex.Unit(_products.Question(question.Text), _products.Idf), _productCosine);
        var meanings = _directions.Cosines(_directions.Of(question.Text));
        if (self >= 0) close[self] = meanings[self] = 0;
        return new AskedProduct(question, Normaliser.Normalise(question.Text), self, close, meanings);
    }
}
