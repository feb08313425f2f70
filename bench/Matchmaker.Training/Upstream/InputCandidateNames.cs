using Matchmaker.Matching.Embeddings;
using Matchmaker.Matching.LinkPrediction;
using Matchmaker.Matching.Text;

namespace Matchmaker.Training.Upstream;

/// <summary>A candidate by itself: its name beside the product's, and its popularity.</summary>
internal sealed class InputCandidateNames
{
    public static EvidenceFamily Family { get; } =
        new("name of the input", ["popular", "length", "name", "meaning", "inName", "covered", "parent"]);

    private readonly InputTable _table;
    private readonly TextIndex _names;
    private readonly float[] _cosine,
        _bm25,
        _cover,
        _popular,
        _lengths;
    private readonly CenteredEmbeddings _directions;

    public InputCandidateNames(InputTable table, IReadOnlyList<string> pool, TextIndex names, WordVectors vectors)
    {
        (_table, _names, _directions) = (table, names, new CenteredEmbeddings(pool, vectors));
        (_cosine, _bm25, _cover) = (names.Cosine(names.Idf), names.Bm25(), names.Cover(names.Idf));
        _popular = [.. Enumerable.Range(0, pool.Count).Select(i => MathF.Log(1 + table.Edges.From(i).Length))];
        _lengths = [.. pool.Select(n => (float)n.Length)];
    }

    public IEnumerable<EvidenceColumn> For(InputQuery asked)
    {
        var question = TextIndex.Unit(_names.Question(asked.Text), _names.Idf);
        return
        [
            new("popular", _popular, 60),
            new("length", _lengths, 0),
            new("name", _names.Sum(question, _cosine), 200),
            new("meaning", _directions.Cosines(_directions.Embed(asked.Text)), 60),
            new("inName", Contained(asked.Name), 60),
            new("covered", _names.Sum(Array.ConvertAll(question, w => w with { Weight = 1 }), _cover), 60),
            new("parent", Parents(asked.Text), 60),
        ];
    }

    public float[] Bm25(string text) => _names.Sum(_names.Question(text), _bm25);

    private float[] Contained(string name)
    {
        var shares = new float[_table.Count];
        for (var start = 0; start < name.Length; start++)
        {
            for (var end = start + 1; end <= name.Length; end++)
            {
                foreach (var place in _table.Named(name[start..end]))
                    shares[place] = Math.Max(shares[place], (end - start) / (float)name.Length);
            }
        }
        return shares;
    }

    private float[] Parents(string text)
    {
        var parents = new float[_table.Count];
        foreach (var parent in _table.Parents(text))
        {
            foreach (var place in _table.Named(Normaliser.Normalise(parent)))
                parents[place] = 1;
        }
        return parents;
    }
}
