using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.LinkPrediction;

/// <summary>
/// Counts of character n-grams, up to four long, in the names that belong to each owner; the beginning and the end of a
/// name are n-grams too.
/// </summary>
internal sealed class NgramCounts
{
    // Characters of an n-gram at most; those of up to two are short, and the longer ones repeat much of what these have
    // said. Set by hand. With the first doubled, n-grams of five and six characters count, too; with the second, every
    // n-gram is short.
    private const int Longest = 4,
        Short = 2;

    private readonly Dictionary<string, (int Owner, int Count)[]> _counts;

    /// <param name="names">The names of each owner.</param>
    public NgramCounts(IReadOnlyList<IReadOnlyList<string>> names)
    {
        Totals = new int[names.Count];
        var lists = new Dictionary<string, List<(int Owner, int Count)>>();
        for (var owner = 0; owner < names.Count; owner++)
        {
            foreach (
                var (piece, count) in names[owner]
                    .Distinct()
                    .SelectMany(n => Of(Normaliser.Normalise(n)))
                    .CountBy(p => p)
            )
            {
                if (!lists.TryGetValue(piece, out var list))
                    lists[piece] = list = [];
                list.Add((owner, count));
                Totals[owner] += count;
            }
        }
        _counts = lists.ToDictionary(l => l.Key, l => l.Value.ToArray());
    }

    /// <summary>How many pieces each owner has in all.</summary>
    public int[] Totals { get; }

    public (int Owner, int Count)[] With(string piece) => _counts.GetValueOrDefault(piece, []);

    /// <summary>The distinct pieces of a normalised name.</summary>
    public static IEnumerable<string> Of(string name) =>
        NameNgrams
            .Of(name)
            .Where(p => p.Length <= Longest)
            .Concat(NameNgrams.EndsOf(name))
            .Concat(name.Length >= 2 ? ["^" + name[..2]] : []);

    /// <summary>
    /// Whether a piece is no part of a longer one; the longer ones repeat what the short ones in them have said.
    /// </summary>
    public static bool IsShortNgram(string piece) => piece.Length <= Short || piece[0] is '$' or '^';
}
