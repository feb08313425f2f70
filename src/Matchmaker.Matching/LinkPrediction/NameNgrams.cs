using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.LinkPrediction;

/// <summary>
/// An inverted index of character n-grams, up to six long, of the names of products; "$" marks endings.
/// </summary>
internal sealed class NameNgrams
{
    /// <summary>
    /// Characters of the longest n-gram. Doubled, the index is larger by the n-grams of rare, long names alone.
    /// </summary>
    public const int Longest = 6;

    private readonly Dictionary<string, int[]> _with;

    public NameNgrams(IReadOnlyList<string> names) =>
        _with = names
            .SelectMany(
                (name, i) =>
                    Of(Normaliser.Normalise(name))
                        .Concat(EndsOf(Normaliser.Normalise(name)))
                        .Select(piece => (piece, i))
            )
            .GroupBy(p => p.piece)
            .ToDictionary(g => g.Key, g => g.Select(p => p.i).ToArray());

    public int[] With(string piece) => _with.GetValueOrDefault(piece, []);

    public static IEnumerable<string> Of(string name) =>
        Enumerable
            .Range(1, Longest)
            .SelectMany(n => Enumerable.Range(0, Math.Max(name.Length - n + 1, 0)).Select(at => name.Substring(at, n)))
            .Distinct();

    public static IEnumerable<string> EndsOf(string name) =>
        Enumerable.Range(1, 3).Where(n => n <= name.Length).Select(n => "$" + name[^n..]);
}

/// <summary>
/// Votes of products that share an n-gram of the name for what they lead to: 羊肉… leads to 羊肉, …胶囊 to its shell.
/// </summary>
internal sealed class NgramVotes(NameNgrams pieces, BipartiteGraph edges, int candidates)
{
    // Products that have an n-gram above which it says nothing, which also bounds what one costs. Set by hand for some
    // hundred thousand products. Doubled, only the commonest n-grams become twice as dear.
    private const int Common = 4000;

    // Pseudo-counts of products that have the n-gram and not the candidate, so that few products are trusted less. The
    // rankers were learned with them; doubled, an n-gram of one product says little more than half.
    private const float PseudoCount = 3,
        BestPseudoCount = 5;

    private readonly float[] _votes = new float[candidates];
    private readonly List<int> _touched = [];

    public float[] Sum { get; } = new float[candidates];
    public float[] Best { get; } = new float[candidates];
    public float[] Weak { get; } = new float[candidates];
    public float[] Endings { get; } = new float[candidates];

    public NgramVotes For(string text, int self)
    {
        foreach (var piece in NameNgrams.Of(text))
            Count(
                piece,
                self,
                (candidate, votes, having) =>
                {
                    var share = votes / (having + PseudoCount);
                    Sum[candidate] += share * piece.Length;
                    Best[candidate] = Math.Max(Best[candidate], votes / (having + BestPseudoCount));
                    Weak[candidate] += MathF.Log(1 + 20 * share);
                }
            );
        foreach (var ending in NameNgrams.EndsOf(text))
            Count(
                ending,
                self,
                (candidate, votes, having) => Endings[candidate] += (ending.Length - 1) * votes / (having + PseudoCount)
            );
        return this;
    }

    private void Count(string piece, int self, Action<int, float, int> to)
    {
        var products = pieces.With(piece);
        if (products.Length > Common)
            return;
        foreach (var product in products)
        {
            if (product == self)
                continue;
            var inputs = edges.To(product);
            foreach (var input in inputs)
            {
                if (_votes[input] == 0)
                    _touched.Add(input);
                _votes[input] += 1 / MathF.Sqrt(inputs.Length);
            }
        }
        foreach (var input in _touched)
        {
            to(input, _votes[input], products.Length);
            _votes[input] = 0;
        }
        _touched.Clear();
    }
}
