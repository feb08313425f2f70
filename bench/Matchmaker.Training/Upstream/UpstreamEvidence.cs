using Matchmaker.Domain.Text;
using Matchmaker.Matching.Embeddings;
using Matchmaker.Matching.LinkPrediction;
using Matchmaker.Matching.Text;

namespace Matchmaker.Training.Upstream;

/// <summary>
/// The evidence for each thing of a pool as an input of a product: names, the inputs of similar products,
/// co-occurrence.
/// </summary>
public sealed class UpstreamEvidence
{
    public static IReadOnlyList<EvidenceFamily> Families { get; } =
        [PoolNames.Family, LikeProducts.Family, InputPieces.Family, Company.Family, LikeInputs.Family, InputLanguage.Family,
            InputShapes.Family, KnownNames.Family, Translation.Family];

    public static IReadOnlyList<string> Names { get; } = LinkEvidence.Names(Families, WithKnown);

    private static IReadOnlyList<string> WithKnown =>
    [
        "name", "language", "languageWithNames", "similarNames", "together", "togetherShare", "knownHere", "likeKnown", "likeVoted", "runOfProduct", "runOfInput",
        "pieces", "translated", "length", "meaning", "sameInputs", "repeats",
    ];

    private readonly InputTable _table;
    private readonly TextIndex _products;
    private readonly float[] _productCosine;
    private readonly NamePieces _pieces;
    private readonly PoolNames _names;
    private readonly LikeProducts _likeProducts;
    private readonly Company _company;
    private readonly LikeInputs _likeInputs;
    private readonly InputLanguage _language;
    private readonly InputShapes _shapes;
    private readonly KnownNames _knownNames;
    private readonly Translation _translation;

    /// <param name="pool">The names of what may be an input.</param>
    /// <param name="inputs">A product and an input of it, by name.</param>
    /// <param name="subclasses">A kind of thing and a narrower kind, by name.</param>
    public UpstreamEvidence(
        IReadOnlyList<string> pool, IReadOnlyList<(string Product, string Input)> inputs, IReadOnlyList<(string Wider, string Narrower)> subclasses,
        WordVectors vectors)
    {
        _table = new InputTable(pool, inputs, subclasses);
        _products = new TextIndex(_table.Products);
        _productCosine = _products.Cosine(_products.Idf);
        _pieces = new NamePieces(_table.Products);
        var names = new TextIndex(pool);
        (_names, _likeProducts) = (new PoolNames(_table, pool, names, vectors), new LikeProducts(_table, vectors));
        (_company, _likeInputs) = (new Company(_table), new LikeInputs(_table, names));
        _language = new InputLanguage(_table, names);
        (_shapes, _knownNames, _translation) = (new InputShapes(_table, names), new KnownNames(_table, names), new Translation(_table, names));
    }

    /// <summary>The ranker over this evidence as it was learned last.</summary>
    public static LinearModel LoadModel()
    {
        using var json = DataFile.Open(typeof(UpstreamEvidence), "upstream.json");
        return LinearModel.Read(json);
    }

    /// <summary>The evidence for the candidates that any kind of it names.</summary>
    public LinkEvidence For(LinkQuestion question)
    {
        var asked = Asked(question);
        return LinkEvidence.Of(
        [
            .. _names.For(asked), .. _likeProducts.For(asked), .. InputPieces.For(asked), .. _company.For(asked), .. _likeInputs.For(asked),
            .. _language.For(asked), .. _shapes.For(asked), .. _knownNames.For(asked), .. _translation.For(asked),
        ], question.Known, WithKnown);
    }

    /// <summary>BM25 over characters and bigrams of the pool's names: what a search engine would do.</summary>
    public float[] Bm25(string text) => _names.Bm25(text);

    private AskedInputs Asked(LinkQuestion question)
    {
        var (self, name) = (_table.Place(question.Text), Normaliser.Normalise(question.Text));
        var likeNames = _products.Sum(TextIndex.Unit(_products.Question(question.Text), _products.Idf), _productCosine);
        if (self >= 0) likeNames[self] = 0;
        var votes = _table.Cast(Votes.Sharp(likeNames, 100, 3));
        var pieces = new PieceVotes(_pieces, _table.Edges, _table.Count).For(name, self);
        return new AskedInputs(question, name, Open(name, question.Known), self, likeNames, votes, pieces, Likely(votes, pieces.Sum, question.Known));
    }

    // A mark that no name has stands where a known input's name stood, so that what is left keeps its place.
    private string Open(string name, IReadOnlyList<int> known)
    {
        var open = name.ToCharArray();
        foreach (var one in known)
        {
            var shape = NameShape.Of(name, _table.Pool[one]);
            if (shape.Run >= Math.Min(2, shape.OtherLength)) Array.Fill(open, '\0', shape.At, shape.Run);
        }
        return new string(open);
    }

    private static (int Candidate, float Weight)[] Likely(float[] votes, float[] pieces, IReadOnlyList<int> known)
    {
        var (mostVotes, mostPieces) = (Math.Max(votes.Max(), 1e-9f), Math.Max(pieces.Max(), 1e-9f));
        var both = votes.Zip(pieces, (v, p) => v / mostVotes + p / mostPieces).ToArray();
        foreach (var place in known) both[place] = 0;
        return Votes.Top(both, 15);
    }
}
