using Matchmaker.Matching.LinkPrediction;
using Matchmaker.Matching.Text;

namespace Matchmaker.Training.Upstream;

/// <summary>
/// A translation language model: which n-grams the names of inputs have where a product's name has an n-gram (神经 in the
/// one goes with 神经 in the other), so that an input that nobody is known to need yet is judged by its name. Each n-gram
/// of the product's name adds the logarithm of how much likelier an n-gram of the input's name is.
/// </summary>
internal sealed class TranslationModel
{
    public static EvidenceFamily Family { get; } =
        new("translation", ["translated", "translatedForItsLength", "translatedBest"]);

    // A pseudo-count: inputs that an n-gram is thought to lead to beside those that are counted. Doubled, rare n-grams
    // are trusted less.
    private const float PseudoCount = 5;

    private readonly InputTable _table;
    private readonly TextIndex _names;
    private readonly Dictionary<string, (int Edges, (int Term, int Count)[] Terms)> _with;
    private readonly float[] _usual,
        _cosine,
        _mean,
        _rare;
    private readonly int[][] _terms;

    public TranslationModel(InputTable table, TextIndex names)
    {
        (_table, _names) = (table, names);
        _terms = [.. table.Pool.Select(n => names.Question(n).Select(w => w.Term).ToArray())];
        var counts = new Dictionary<string, (int Edges, Dictionary<int, int> Terms)>();
        _usual = new float[names.Terms];
        var edges = 0;
        for (var product = 0; product < table.Products.Count; product++)
        {
            var inputs = table.Edges.To(product);
            edges += inputs.Length;
            foreach (var input in inputs)
            {
                foreach (var term in _terms[input])
                    _usual[term]++;
            }
            foreach (var piece in Pieces(Normaliser.Normalise(table.Products[product])))
            {
                if (!counts.TryGetValue(piece, out var have))
                    have = (0, []);
                foreach (var input in inputs)
                {
                    foreach (var term in _terms[input])
                        have.Terms[term] = have.Terms.GetValueOrDefault(term) + 1;
                }
                counts[piece] = (have.Edges + inputs.Length, have.Terms);
            }
        }
        for (var term = 0; term < _usual.Length; term++)
            _usual[term] = (_usual[term] + 0.5f) / Math.Max(edges, 1);
        _with = counts.ToDictionary(
            c => c.Key,
            c => (c.Value.Edges, c.Value.Terms.OrderBy(t => t.Key).Select(t => (t.Key, t.Value)).ToArray())
        );
        (_cosine, _mean, _rare) = (names.Cosine(_ => 1), names.Mean(), names.Cosine(names.Idf));
    }

    public IEnumerable<EvidenceColumn> For(InputQuery asked)
    {
        var (gains, best) = (new float[_names.Terms], new float[_names.Terms]);
        foreach (var piece in Pieces(asked.Name))
        {
            if (!_with.TryGetValue(piece, out var have))
                continue;
            var (edges, terms) = Without(have, asked.Self);
            foreach (var (term, count) in terms)
            {
                var gain = MathF.Log(1 + count / (edges + PseudoCount) / _usual[term]);
                gains[term] += gain;
                best[term] = Math.Max(best[term], gain);
            }
        }
        var question = Weighed(gains);
        return
        [
            new("translated", _names.Sum(question, _cosine), 60),
            new("translatedForItsLength", _names.Sum(question, _mean), 60),
            new("translatedBest", _names.Sum(Weighed(best), _rare), 60),
        ];
    }

    private (int Edges, (int Term, int Count)[] Terms) Without(
        (int Edges, (int Term, int Count)[] Terms) have,
        int self
    )
    {
        if (self < 0)
            return have;
        var own = new Dictionary<int, int>();
        foreach (var input in _table.Edges.To(self))
        {
            foreach (var term in _terms[input])
                own[term] = own.GetValueOrDefault(term) + 1;
        }
        return (
            have.Edges - _table.Edges.To(self).Length,
            Array.ConvertAll(have.Terms, t => (t.Term, t.Count - own.GetValueOrDefault(t.Term)))
        );
    }

    private static WeightedTerm[] Weighed(float[] gains) =>
        [.. gains.Select((g, term) => new WeightedTerm(term, g)).Where(w => w.Weight > 0)];

    private static IEnumerable<string> Pieces(string name) => NgramCounts.Of(name).Where(NgramCounts.IsShortNgram);
}
