using Matchmaker.Domain.Matching.Text;

namespace Matchmaker.Domain.Matching.Learning;

/// <summary>What speaks for each thing of a pool as an input of a product: names, the inputs of products like it, what goes together.</summary>
public sealed class UpstreamEvidence
{
    private static readonly string[] Kinds =
    [
        "popular", "length", "name", "meaning", "inName", "covered", "parent", "similarNames", "mostSimilarNames", "similarMeanings",
        "pieces", "bestPiece", "weakPieces", "endings", "siblings", "ofParents", "together", "togetherShare", "togetherWithVoted",
        "sameInputs", "likeKnown", "likeVoted",
    ];

    public static IReadOnlyList<string> Names { get; } = LinkEvidence.Names(Kinds);

    private readonly string[] _pool;
    private readonly Dictionary<string, int[]> _byName;
    private readonly Dictionary<string, int> _products;
    private readonly Edges _edges;
    private readonly ILookup<string, string> _children, _parents;
    private readonly TextIndex _productIndex, _poolIndex;
    private readonly float[] _productCosine, _poolCosine, _poolBm25, _poolCover, _popular, _lengths;
    private readonly Directions _productDirections, _poolDirections;
    private readonly NamePieces _pieces;

    /// <param name="pool">The names of what may be an input.</param>
    /// <param name="inputs">A product and an input of it, by name.</param>
    /// <param name="subclasses">A kind of thing and a narrower kind, by name.</param>
    public UpstreamEvidence(
        IReadOnlyList<string> pool, IReadOnlyList<(string Product, string Input)> inputs, IReadOnlyList<(string Wider, string Narrower)> subclasses)
    {
        _pool = [.. pool.Select(Normaliser.Normalise)];
        _byName = _pool.Select((name, i) => (name, i)).GroupBy(p => p.name).ToDictionary(g => g.Key, g => g.Select(p => p.i).ToArray());
        var places = pool.Select((name, i) => (name, i)).DistinctBy(p => p.name).ToDictionary(p => p.name, p => p.i);
        var products = inputs.Select(e => e.Product).Distinct().Order(StringComparer.Ordinal).ToArray();
        _products = products.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i);
        _edges = new Edges(products.Length, pool.Count, inputs.Where(e => places.ContainsKey(e.Input)).Select(e => (_products[e.Product], places[e.Input])));
        _children = subclasses.ToLookup(s => s.Wider, s => s.Narrower);
        _parents = subclasses.ToLookup(s => s.Narrower, s => s.Wider);
        (_productIndex, _poolIndex) = (new TextIndex(products), new TextIndex(pool));
        (_productCosine, _poolCosine) = (_productIndex.Cosine(_productIndex.Idf), _poolIndex.Cosine(_poolIndex.Idf));
        _poolBm25 = _poolIndex.Bm25();
        _poolCover = _poolIndex.Cover(_poolIndex.Idf);
        (_productDirections, _poolDirections) = (new Directions(products), new Directions(pool));
        _pieces = new NamePieces(products);
        _popular = [.. Enumerable.Range(0, pool.Count).Select(i => MathF.Log(1 + _edges.From(i).Length))];
        _lengths = [.. pool.Select(n => (float)n.Length)];
    }

    /// <summary>The evidence for the candidates that any kind of it names.</summary>
    public LinkEvidence For(LinkQuestion question)
    {
        var self = _products.GetValueOrDefault(question.Text, -1);
        var text = Normaliser.Normalise(question.Text);
        var likeNames = Without(self, _productIndex.Sum(TextIndex.Unit(_productIndex.Question(question.Text), _productIndex.Idf), _productCosine));
        var likeMeanings = Without(self, _productDirections.Cosines(_productDirections.Of(question.Text)));
        var inPool = TextIndex.Unit(_poolIndex.Question(question.Text), _poolIndex.Idf);
        var votes = Cast(Votes.Sharp(likeNames, 100, 3));
        var pieces = new PieceVotes(_pieces, _edges, _pool.Length).For(text, self);
        var voted = Voted(votes, pieces.Sum, question.Known);
        var known = question.Known.Select(k => (k, 1f)).ToArray();
        return LinkEvidence.Of(
        [
            ("popular", _popular, 60),
            ("length", _lengths, 0),
            ("name", _poolIndex.Sum(inPool, _poolCosine), 200),
            ("meaning", _poolDirections.Cosines(_poolDirections.Of(question.Text)), 60),
            ("inName", Contained(text), 60),
            ("covered", _poolIndex.Sum(Array.ConvertAll(inPool, w => w with { Weight = 1 }), _poolCover), 60),
            ("parent", Parents(question.Text), 60),
            ("similarNames", votes, 200),
            ("mostSimilarNames", Cast(Votes.Sharp(likeNames, 30, 1)), 60),
            ("similarMeanings", Cast(Votes.Sharp(likeMeanings, 100, 3)), 200),
            ("pieces", pieces.Sum, 60),
            ("bestPiece", pieces.Best, 60),
            ("weakPieces", pieces.Weak, 200),
            ("endings", pieces.Endings, 60),
            ("siblings", Cast(Siblings(question.Text, self).Select(s => (s.Place, s.Weight * likeNames[s.Place]))), 60),
            ("ofParents", Cast(_parents[question.Text].Where(_products.ContainsKey).Select(p => (_products[p], 1f))), 60),
            ("together", _edges.Together(known, _pool.Length), 60),
            ("togetherShare", Share(question.Known), 60),
            ("togetherWithVoted", _edges.Together(voted, _pool.Length), 200),
            ("sameInputs", Cast(SameInputs(question.Known, self)), 60),
            ("likeKnown", Alike(known), 60),
            ("likeVoted", Alike(voted), 60),
        ], question.Known);
    }

    /// <summary>BM25 over characters and bigrams of the pool's names: what a search engine would do.</summary>
    public float[] Bm25(string text) => _poolIndex.Sum(_poolIndex.Question(text), _poolBm25);

    private float[] Cast(IEnumerable<(int Voter, float Weight)> voters) => _edges.Cast(voters, _pool.Length);

    private static float[] Without(int self, float[] values)
    {
        if (self >= 0) values[self] = 0;
        return values;
    }

    private float[] Contained(string text)
    {
        var shares = new float[_pool.Length];
        for (var start = 0; start < text.Length; start++)
            for (var end = start + 1; end <= text.Length; end++)
                foreach (var place in _byName.GetValueOrDefault(text[start..end], []))
                    shares[place] = Math.Max(shares[place], (end - start) / (float)text.Length);
        return shares;
    }

    private float[] Parents(string text)
    {
        var parents = new float[_pool.Length];
        foreach (var parent in _parents[text])
            foreach (var place in _byName.GetValueOrDefault(Normaliser.Normalise(parent), [])) parents[place] = 1;
        return parents;
    }

    private IEnumerable<(int Place, float Weight)> Siblings(string text, int self) =>
        from parent in _parents[text]
        let siblings = _children[parent].Where(_products.ContainsKey).Select(c => _products[c]).Where(c => c != self).ToArray()
        from sibling in siblings
        select (sibling, 1 / MathF.Sqrt(siblings.Length));

    private static (int Candidate, float Weight)[] Voted(float[] votes, float[] pieces, IReadOnlyList<int> known)
    {
        var (mostVotes, mostPieces) = (Math.Max(votes.Max(), 1e-9f), Math.Max(pieces.Max(), 1e-9f));
        var both = votes.Zip(pieces, (v, p) => v / mostVotes + p / mostPieces).ToArray();
        foreach (var place in known) both[place] = 0;
        return Votes.Top(both, 15);
    }

    private float[] Share(IReadOnlyList<int> known)
    {
        var share = new float[_pool.Length];
        foreach (var one in known)
            foreach (var product in _edges.From(one))
                foreach (var other in _edges.To(product))
                    if (other != one) share[other] += 1f / ((_edges.From(one).Length + 2) * known.Count);
        return share;
    }

    private (int Place, float Value)[] SameInputs(IReadOnlyList<int> known, int self)
    {
        var shared = new float[_products.Count];
        foreach (var one in known)
            foreach (var product in _edges.From(one))
                if (product != self) shared[product] += 1 / MathF.Sqrt(1 + _edges.From(one).Length);
        return Votes.Top(shared, 100);
    }

    private float[] Alike((int Candidate, float Weight)[] to)
    {
        var length = Math.Max(MathF.Sqrt(to.Sum(t => t.Weight * t.Weight)), 1e-9f);
        var question = to.SelectMany(t => TextIndex.Unit(_poolIndex.Question(_pool[t.Candidate]), _poolIndex.Idf).Select(w => w with { Weight = w.Weight * t.Weight / length }))
            .GroupBy(w => w.Term).Select(g => new Weighed(g.Key, g.Sum(w => w.Weight))).OrderBy(w => w.Term);
        return _poolIndex.Sum(question, _poolCosine);
    }
}
