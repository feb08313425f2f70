using Matchmaker.Matching.LinkPrediction;

namespace Matchmaker.Training.Upstream;

/// <summary>
/// A naive Bayes model of inputs: how likely what needs an input is to have such n-grams in its name and such other
/// inputs. Most inputs are needed by one or two products, so each is smoothed with inputs of similar names and those
/// that occur with it: 精面粉 is needed where 面粉 is. Each n-gram of the name, and each known input, adds the logarithm of
/// how much likelier it is here than anywhere.
/// </summary>
internal sealed class InputNaiveBayes
{
    public static EvidenceFamily Family { get; } =
        new(
            "language",
            [
                "language",
                "languageOfShort",
                "languageWithNames",
                "languageOfNames",
                "languageOfCompany",
                "languageOfOpen",
                "namesOfOpen",
                "knownHere",
                "knownOfNames",
            ]
        );

    // Products that an input is thought to have beside those that are known: few are trusted less.
    private const float PseudoCount = 5,
        KnownPseudoCount = 3;

    // Interpolation weights of an input's own n-grams and of its neighbours'; only their ratio to 1 (the background)
    // matters.
    private const float OwnWeight = 0.3f,
        NeighbourWeight = 0.15f;

    // Neighbours by which an input is smoothed. Doubled, each has about half the say.
    private const int Nearest = 10;

    private readonly InputTable _table;
    private readonly NgramCounts _counts;
    private readonly NearestNeighbours _likeNames,
        _company;
    private readonly float _total;

    public InputNaiveBayes(InputTable table, TextIndex names)
    {
        _table = table;
        _counts = new NgramCounts([.. Enumerable.Range(0, table.Count).Select(i => NeededBy(table, i))]);
        _total = Enumerable.Range(0, table.Count).Sum(i => table.Edges.From(i).Length);
        var cosine = names.Cosine(names.Idf);
        _likeNames = new NearestNeighbours(
            NearestOf(i => names.Sum(TextIndex.Unit(names.Question(table.Pool[i]), names.Idf), cosine), 2),
            0.3f
        );
        _company = new NearestNeighbours(NearestOf(i => table.Edges.Cooccurrence([(i, 1f)], table.Count), 1), 0.1f);
    }

    public IEnumerable<EvidenceColumn> For(InputQuery asked)
    {
        var (own, ofShort, both, names, company, open, openNames) = (New(), New(), New(), New(), New(), New(), New());
        foreach (var piece in NgramCounts.Of(asked.Name))
        {
            var counts = Counts(piece, asked.Self);
            var usual = (counts.Sum(c => c.Count) + 0.5f) / _total;
            var here = Shares(counts, PseudoCount);
            var near = Means(_likeNames, here);
            Add(own, here, usual);
            if (NgramCounts.IsShortNgram(piece))
                Add(ofShort, here, usual);
            Add(both, Mixed(here, near), usual);
            Add(names, near, usual);
            Add(company, Means(_company, here), usual);
            if (!asked.Open.Contains(piece.Trim('^', '$'), StringComparison.Ordinal))
                continue;
            Add(open, here, usual);
            Add(openNames, near, usual);
        }
        var (known, knownOfNames) = (New(), New());
        foreach (var one in asked.Question.Known)
        {
            var usual = (_table.Edges.From(one).Length + 0.5f) / _table.Products.Count;
            var here = Shares(With(one, asked.Self), KnownPseudoCount);
            Add(known, here, usual);
            Add(knownOfNames, Means(_likeNames, here), usual);
        }
        return
        [
            new("language", own, 60),
            new("languageOfShort", ofShort, 60),
            new("languageWithNames", both, 150),
            new("languageOfNames", names, 100),
            new("languageOfCompany", company, 60),
            new("languageOfOpen", open, 60),
            new("namesOfOpen", openNames, 60),
            new("knownHere", known, 0),
            new("knownOfNames", knownOfNames, 60),
        ];
    }

    private (int Input, int Count)[] Counts(string piece, int self)
    {
        var counts = _counts.With(piece);
        if (self < 0)
            return counts;
        var own = _table.Edges.To(self).ToArray();
        return Array.ConvertAll(counts, c => own.Contains(c.Owner) ? (c.Owner, c.Count - 1) : c);
    }

    // How many products need each other input beside this one.
    private (int Input, int Count)[] With(int one, int self)
    {
        var counts = new Dictionary<int, int>();
        foreach (var product in _table.Edges.From(one))
            if (product != self)
                foreach (var other in _table.Edges.To(product))
                    if (other != one)
                        counts[other] = counts.GetValueOrDefault(other) + 1;
        return [.. counts.OrderBy(c => c.Key).Select(c => (c.Key, c.Value))];
    }

    private Dictionary<int, float> Shares((int Input, int Count)[] counts, float doubt) =>
        counts.ToDictionary(c => c.Input, c => c.Count / (_table.Edges.From(c.Input).Length + doubt));

    private static Dictionary<int, float> Means(NearestNeighbours neighbours, Dictionary<int, float> shares)
    {
        var means = new Dictionary<int, float>();
        foreach (var (input, share) in shares)
        {
            foreach (var (of, part) in neighbours.Of(input))
                means[of] = means.GetValueOrDefault(of) + part * share;
        }
        return means;
    }

    private static Dictionary<int, float> Mixed(Dictionary<int, float> own, Dictionary<int, float> near)
    {
        var mixed = near.ToDictionary(n => n.Key, n => NeighbourWeight * n.Value);
        foreach (var (input, share) in own)
            mixed[input] = mixed.GetValueOrDefault(input) + OwnWeight * share;
        return mixed;
    }

    private static void Add(float[] to, Dictionary<int, float> shares, float usual)
    {
        foreach (var (input, share) in shares)
            to[input] += MathF.Log(1 + share / usual);
    }

    private (int, float)[][] NearestOf(Func<int, float[]> likeness, int power)
    {
        var nearest = new (int, float)[_table.Count][];
        Parallel.For(
            0,
            nearest.Length,
            i =>
            {
                var like = likeness(i);
                like[i] = 0;
                nearest[i] = [.. NeighbourVotes.TopPowers(like, Nearest, power)];
            }
        );
        return nearest;
    }

    private static string[] NeededBy(InputTable table, int input)
    {
        var products = table.Edges.From(input).ToArray();
        return Array.ConvertAll(products, p => table.Products[p]);
    }

    private float[] New() => new float[_table.Count];
}
