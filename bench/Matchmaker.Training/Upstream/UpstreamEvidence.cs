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
    [
        InputCandidateNames.Family,
        InputProductSimilarity.Family,
        InputNgrams.Family,
        InputCooccurrence.Family,
        InputNameSimilarity.Family,
        InputNaiveBayes.Family,
        InputNameOverlap.Family,
        InputNovelty.Family,
        TranslationModel.Family,
    ];

    public static IReadOnlyList<string> Names { get; } = LinkEvidence.Names(Families, WithKnown);

    private static IReadOnlyList<string> WithKnown =>
        [
            "name",
            "language",
            "languageWithNames",
            "similarNames",
            "together",
            "togetherShare",
            "knownHere",
            "likeKnown",
            "likeVoted",
            "runOfProduct",
            "runOfInput",
            "pieces",
            "translated",
            "length",
            "meaning",
            "sameInputs",
            "repeats",
        ];

    private readonly InputTable _table;
    private readonly TextIndex _products;
    private readonly float[] _productCosine;
    private readonly NameNgrams _pieces;
    private readonly InputCandidateNames _names;
    private readonly InputProductSimilarity _likeProducts;
    private readonly InputCooccurrence _company;
    private readonly InputNameSimilarity _likeInputs;
    private readonly InputNaiveBayes _language;
    private readonly InputNameOverlap _shapes;
    private readonly InputNovelty _knownNames;
    private readonly TranslationModel _translation;

    /// <param name="pool">The names of what may be an input.</param>
    /// <param name="inputs">A product and an input of it, by name.</param>
    /// <param name="subclasses">A kind of thing and a narrower kind, by name.</param>
    public UpstreamEvidence(
        IReadOnlyList<string> pool,
        IReadOnlyList<(string Product, string Input)> inputs,
        IReadOnlyList<(string Wider, string Narrower)> subclasses,
        WordVectors vectors
    )
    {
        _table = new InputTable(pool, inputs, subclasses);
        _products = new TextIndex(_table.Products);
        _productCosine = _products.Cosine(_products.Idf);
        _pieces = new NameNgrams(_table.Products);
        var names = new TextIndex(pool);
        (_names, _likeProducts) = (
            new InputCandidateNames(_table, pool, names, vectors),
            new InputProductSimilarity(_table, vectors)
        );
        (_company, _likeInputs) = (new InputCooccurrence(_table), new InputNameSimilarity(_table, names));
        _language = new InputNaiveBayes(_table, names);
        (_shapes, _knownNames, _translation) = (
            new InputNameOverlap(_table, names),
            new InputNovelty(_table, names),
            new TranslationModel(_table, names)
        );
    }

    /// <summary>The ranker over this evidence as it was learned last.</summary>
    public static LinearModel LoadModel()
    {
        using var json = ResourceTable.Open(typeof(UpstreamEvidence), "upstream.json");
        return LinearModel.Read(json);
    }

    /// <summary>The evidence for the candidates that any kind of it names.</summary>
    public LinkEvidence For(LinkQuery question)
    {
        var asked = Asked(question);
        return LinkEvidence.Of(
            [
                .. _names.For(asked),
                .. _likeProducts.For(asked),
                .. InputNgrams.For(asked),
                .. _company.For(asked),
                .. _likeInputs.For(asked),
                .. _language.For(asked),
                .. _shapes.For(asked),
                .. _knownNames.For(asked),
                .. _translation.For(asked),
            ],
            question.Known,
            WithKnown
        );
    }

    /// <summary>BM25 over characters and bigrams of the pool's names: what a search engine would do.</summary>
    public float[] Bm25(string text) => _names.Bm25(text);

    private InputQuery Asked(LinkQuery question)
    {
        var (self, name) = (_table.Place(question.Text), Normaliser.Normalise(question.Text));
        var likeNames = _products.Sum(TextIndex.Unit(_products.Question(question.Text), _products.Idf), _productCosine);
        if (self >= 0)
            likeNames[self] = 0;
        var votes = _table.Cast(NeighbourVotes.TopPowers(likeNames, 100, 3));
        var pieces = new NgramVotes(_pieces, _table.Edges, _table.Count).For(name, self);
        return new InputQuery(
            question,
            name,
            Open(name, question.Known),
            self,
            likeNames,
            votes,
            pieces,
            Likely(votes, pieces.Sum, question.Known)
        );
    }

    // A mark that no name has stands where a known input's name stood, so that what is left keeps its place.
    private string Open(string name, IReadOnlyList<int> known)
    {
        var open = name.ToCharArray();
        foreach (var one in known)
        {
            var shape = NameOverlap.Of(name, _table.Pool[one]);
            if (shape.Run >= Math.Min(2, shape.OtherLength))
                Array.Fill(open, '\0', shape.At, shape.Run);
        }
        return new string(open);
    }

    private static (int Candidate, float Weight)[] Likely(float[] votes, float[] pieces, IReadOnlyList<int> known)
    {
        var (mostVotes, mostPieces) = (Math.Max(votes.Max(), 1e-9f), Math.Max(pieces.Max(), 1e-9f));
        var both = votes.Zip(pieces, (v, p) => v / mostVotes + p / mostPieces).ToArray();
        foreach (var place in known)
            both[place] = 0;
        return NeighbourVotes.Top(both, 15);
    }
}
