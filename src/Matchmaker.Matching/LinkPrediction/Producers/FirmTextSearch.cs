namespace Matchmaker.Matching.LinkPrediction.Producers;

/// <summary>
/// Full-text search of firms (BM25): the text of a firm's products, its name, the name of its trade, its size.
/// </summary>
internal sealed class FirmTextSearch
{
    public static EvidenceFamily Family { get; } =
        new("search", ["text", "textAnyLength", "name", "industryName", "size"]);

    private readonly ProducerTable _firms;
    private readonly TextIndex _texts,
        _names,
        _industries;
    private readonly float[] _bm25,
        _bm25AnyLength,
        _nameBm25,
        _industryBm25;

    /// <param name="texts">The products of each firm as one text.</param>
    public FirmTextSearch(ProducerTable firms, TextIndex texts)
    {
        (_firms, _texts) = (firms, texts);
        _names = new TextIndex([.. firms.Firms.Select(f => f.Name)]);
        _industries = new TextIndex([.. firms.Firms.Select(f => string.Join(' ', f.Industries))]);
        (_bm25, _bm25AnyLength, _nameBm25, _industryBm25) = (
            texts.Bm25(),
            texts.Bm25(0.3f),
            _names.Bm25(),
            _industries.Bm25()
        );
    }

    public IEnumerable<EvidenceColumn> For(ProductQuery asked) =>
        [
            new("text", Bm25(asked.Text), 150),
            new("textAnyLength", _texts.Sum(_texts.Question(asked.Text), _bm25AnyLength), 0),
            new("name", _names.Sum(_names.Question(asked.Text), _nameBm25), 0),
            new("industryName", _industries.Sum(_industries.Question(asked.Text), _industryBm25), 30),
            new("size", _firms.Size, 0),
        ];

    public float[] Bm25(string text) => _texts.Sum(_texts.Question(text), _bm25);
}
