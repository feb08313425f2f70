using Matchmaker.Domain.Matching.Text;

namespace Matchmaker.Domain.Matching.Learning;

/// <summary>
/// What speaks for each offer of a pool as an answer to a need: one column per kind of evidence. Text scores are taken relative to the
/// best of the pool, so that needs of any length compare.
/// </summary>
public sealed class OfferEvidence
{
    /// <summary>The kinds, in the order of the columns.</summary>
    public static readonly IReadOnlyList<string> Kinds =
    [
        "body", "text", "meaningOfTitle", "meaningOfBody", "titleCosine", "textCosine", "core", "rareInTitle", "rareInBody", "saidTwice",
        "bigramsCovered", "coveredByTitle", "coveredByText", "meaningOfClauses", "specific", "length",
    ];

    private const float BodyShare = 0.3f;
    private const int MostClauses = 60, MostCharacters = 3000, ClausesKept = 3, ShortestClause = 4;

    private readonly string[] _texts;
    private readonly TextIndex _index;
    private readonly Directions _directions, _titles, _bodies, _clauses;
    private readonly float[] _bm25, _cosine, _needCosine, _pairCover, _cover, _specific, _length, _needRarity;

    /// <param name="offers">The pool.</param>
    /// <param name="needs">Needs as people here write them: what they all say distinguishes none.</param>
    public OfferEvidence(IReadOnlyList<TextItem> offers, IReadOnlyList<TextItem> needs)
    {
        _texts = [.. offers.Select(o => o.Title + " " + o.Text)];
        _index = new TextIndex(_texts);
        _needRarity = RarityAmong(needs);
        _directions = new Directions(_texts);
        _titles = new Directions([.. needs.Select(n => n.Title)]);
        _bodies = new Directions([.. needs.Select(n => n.Text)]);
        _clauses = new Directions([.. needs.SelectMany(ClausesOf)]);
        _bm25 = _index.Bm25();
        _cosine = _index.Cosine(_index.Idf);
        _needCosine = _index.Cosine(NeedWeight);
        _cover = _index.Cover(_index.Idf);
        _pairCover = _index.Cover(t => _index.IsLong(t) ? _index.Idf(t) : 0);
        _length = [.. _index.Lengths.Select(l => MathF.Log(1 + l))];
        _specific = _index.Sum(Enumerable.Range(0, _needRarity.Length).Select(t => new Weighed(t, _index.Idf(t))), _index.Mean());
    }

    /// <summary>The evidence for one need: a column per kind, a value per offer.</summary>
    public float[][] For(TextItem need)
    {
        var (title, body, core) = (_index.Question(need.Title), Saturated(_index.Question(need.Text)), _index.Question(NeedWords.Core(need.Title)));
        var inBody = body.Select(w => w.Term).ToHashSet();
        var all = Joined(title, _index.Question(need.Text));
        var (ofTitle, ofBody) = (_index.Sum(title, _bm25), _index.Sum(body, _bm25));
        return
        [
            Relative(ofBody),
            Relative([.. ofTitle.Zip(ofBody, (t, b) => t + BodyShare * b)]),
            _directions.Cosines(_titles.Of(need.Title)),
            _directions.Cosines(_bodies.Of(need.Text)),
            _index.Sum(TextIndex.Unit(title, _index.Idf), _cosine),
            _index.Sum(TextIndex.Unit(all, NeedWeight), _needCosine),
            Relative(_index.Sum(core, _bm25)),
            Relative(_index.Sum(title.Select(w => w with { Weight = w.Weight * _needRarity[w.Term] }), _bm25)),
            Relative(_index.Sum(body.Select(w => w with { Weight = w.Weight * _needRarity[w.Term] }), _bm25)),
            Relative(_index.Sum(title.Where(w => inBody.Contains(w.Term)), _bm25)),
            _index.Sum(Once(title), _pairCover),
            _index.Sum(Once(title), _cover),
            _index.Sum(Once(all), _cover),
            BestClauses(need),
            _specific,
            _length,
        ];
    }

    /// <summary>BM25 over characters and bigrams alone, title + 0.3 body: what a search engine would do.</summary>
    public float[] Bm25(TextItem need, bool titleOnly)
    {
        var ofTitle = _index.Sum(_index.Question(need.Title), _bm25);
        return titleOnly ? ofTitle : [.. ofTitle.Zip(_index.Sum(Saturated(_index.Question(need.Text)), _bm25), (t, b) => t + BodyShare * b)];
    }

    /// <summary>The direction of a need as a whole, for the learned pairing of meanings.</summary>
    public float[] Direction(TextItem need) =>
        WordVectors.Unit([.. _titles.Of(need.Title).Zip(_bodies.Of(need.Text), (t, b) => t + 0.7f * b)]);

    public float[] DirectionOfOffer(int offer) => _directions[offer];

    /// <summary>How like each offer is to this one, 0 to 1: half by words, half by meaning.</summary>
    public float[] Likeness(int offer)
    {
        var words = _index.Sum(TextIndex.Unit(_index.Question(_texts[offer]), _index.Idf), _cosine);
        var meanings = _directions.Cosines(_directions[offer]);
        return [.. words.Zip(meanings, (w, m) => (w + Math.Max(m, 0)) / 2)];
    }

    private static IEnumerable<string> ClausesOf(TextItem need) =>
        Clauses.Of(need.Text, MostCharacters).Where(c => c.Length >= ShortestClause).Take(MostClauses).DefaultIfEmpty(need.Title);

    // A long description names its object in a few clauses; the rest is about the firm.
    private float[] BestClauses(TextItem need)
    {
        var cosines = ClausesOf(need).Select(c => _directions.Cosines(_clauses.Of(c))).ToArray();
        var best = new float[_index.Count];
        var column = new float[cosines.Length];
        for (var o = 0; o < best.Length; o++)
        {
            for (var c = 0; c < column.Length; c++) column[c] = cosines[c][o];
            Array.Sort(column);
            best[o] = column.TakeLast(ClausesKept).Average();
        }
        return best;
    }

    private float NeedWeight(int term) => _index.Idf(term) * MathF.Sqrt(_needRarity[term]);

    private float[] RarityAmong(IReadOnlyList<TextItem> needs)
    {
        var having = new Dictionary<int, int>();
        foreach (var need in needs)
            foreach (var (term, _) in _index.Question(need.Title + " " + need.Text)) having[term] = having.GetValueOrDefault(term) + 1;
        return [.. Enumerable.Range(0, _index.Terms).Select(t => TextIndex.Rarity(having.GetValueOrDefault(t), needs.Count))];
    }

    private static Weighed[] Saturated(Weighed[] question) => Array.ConvertAll(question, w => w with { Weight = w.Weight * 2 / (w.Weight + 1) });

    private static Weighed[] Once(Weighed[] question) => Array.ConvertAll(question, w => w with { Weight = 1 });

    private static Weighed[] Joined(Weighed[] title, Weighed[] body) =>
        [.. title.Select(w => w with { Weight = w.Weight * 2 }).Concat(body).GroupBy(w => w.Term)
            .Select(g => new Weighed(g.Key, g.Sum(w => w.Weight))).OrderBy(w => w.Term)];

    private static float[] Relative(float[] scores)
    {
        var most = Math.Max(scores.Max(), 1e-6f);
        return Array.ConvertAll(scores, s => MathF.Sqrt(s / most));
    }
}
