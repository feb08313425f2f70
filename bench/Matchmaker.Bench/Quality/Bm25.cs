using Matchmaker.Matching.LinkPrediction;
using Matchmaker.Training;

namespace Matchmaker.Bench.Quality;

/// <summary>BM25 over characters and bigrams: what a search engine would do.</summary>
internal sealed class Bm25
{
    private const float BodyShare = 0.3f;

    private readonly TextIndex _index;
    private readonly float[] _impacts;

    public Bm25(IReadOnlyList<TextItem> offers)
    {
        _index = new TextIndex([.. offers.Select(o => o.Title + " " + o.Text)]);
        _impacts = _index.Bm25();
    }

    public double[] OfTitle(TextItem need) =>
        Array.ConvertAll(_index.Sum(_index.Question(need.Title), _impacts), s => (double)s);

    /// <summary>Title + 0.3 body.</summary>
    public double[] OfText(TextItem need)
    {
        var body = _index.Sum(
            _index.Question(need.Text).Select(w => w with { Weight = w.Weight * 2 / (w.Weight + 1) }),
            _impacts
        );
        return [.. OfTitle(need).Zip(body, (t, b) => t + BodyShare * b)];
    }
}
