using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.QueryUnderstanding;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Scoring.Comparison;

/// <summary>What a supplier shares with what is sought.</summary>
/// <param name="Own">BM25 over its own words.</param>
/// <param name="WithLinks">BM25 over its own words and those of the links that it holds.</param>
/// <param name="OwnCovered">0 to 1: the share of what is sought, by weight, that its own words have.</param>
/// <param name="Covered">The same with the words of its links.</param>
/// <param name="HeadOwn">0 to 1: the share of the heads, by weight of their items, that its own words have.</param>
/// <param name="Head">The same with the words of its links.</param>
public readonly record struct SoughtMatch(
    float Own,
    float WithLinks,
    float OwnCovered,
    float Covered,
    float HeadOwn,
    float Head
);

/// <summary>
/// What a need seeks, as the units of a BM25 query: words, pairs of characters, single characters and Latin words, each
/// with its weight. For one thread.
/// </summary>
public sealed class SoughtTerms
{
    // What a single character counts beside a pair or a word, alone and inside an added word; and a Latin word. Set by
    // hand on the labelled cases. Doubled, texts are alike that share common characters.
    private const float Single = 0.5f,
        SingleOfAdded = 0.2f,
        Latin = 1.3f;

    // BM25's usual k1 and b, and the usual lengths in features of what a firm says, alone and with its links. Fixed, so
    // that a score does not change when other firms come. Doubled, firms that state much are less punished for it.
    private const float K1 = 1.2f,
        B = 0.75f,
        UsualOwn = 60,
        UsualWithLinks = 160;

    private readonly List<SoughtUnit> _units = [];
    private readonly Dictionary<int, List<int>> _unitsOf = [];
    private readonly Dictionary<int, float[]> _links = [];
    private readonly double[] _headWeights;
    private readonly CorpusStatistics _statistics;
    private readonly float _mass;

    private readonly record struct SoughtUnit(int Features, float Weight, int Item, bool Head, bool Said);

    public SoughtTerms(SoughtText sought, CorpusStatistics statistics)
    {
        _statistics = statistics;
        _headWeights = new double[sought.Items.Count];
        for (var item = 0; item < sought.Items.Count; item++)
            Add(sought.Items[item], item);
        foreach (var unit in _units)
            if (unit.Said)
                _mass += unit.Weight;
    }

    public SoughtMatch Of(IEnumerable<(EncodedTexts Texts, int Text)> own, IEnumerable<string> links, LinkTexts texts)
    {
        var frequencies = new float[_units.Count];
        var length = 0f;
        foreach (var (said, text) in own)
            length += Count(said, text, frequencies);
        var ownScore = Score(frequencies, length / UsualOwn, out var ownCovered, out var headOwn);
        foreach (var link in links)
        {
            if (texts.PlaceOf(link) is not (>= 0 and var place))
                continue;
            if (!_links.TryGetValue(place, out var counted))
            {
                counted = new float[_units.Count + 1];
                counted[^1] = Count(texts.Encoded, place, counted);
                _links[place] = counted;
            }
            for (var i = 0; i < frequencies.Length; i++)
                frequencies[i] += counted[i];
            length += counted[^1];
        }
        var withLinks = Score(frequencies, length / UsualWithLinks, out var covered, out var head);
        return new(ownScore, withLinks, ownCovered, covered, headOwn, head);
    }

    private float Score(float[] frequencies, float length, out float covered, out float heads)
    {
        var (sum, mass) = (0f, 0f);
        Span<bool> found = stackalloc bool[_headWeights.Length];
        found.Clear();
        var norm = K1 * (1 - B + (B * length));
        for (var i = 0; i < frequencies.Length; i++)
        {
            if (frequencies[i] == 0)
                continue;
            var unit = _units[i];
            sum += unit.Weight * frequencies[i] * (K1 + 1) / (frequencies[i] + norm);
            if (unit.Said)
                mass += unit.Weight;
            if (unit.Head)
                found[unit.Item] = true;
        }
        covered = _mass > 0 ? mass / _mass : 0;
        var (all, has) = (0.0, 0.0);
        for (var i = 0; i < found.Length; i++)
            (all, has) = (all + _headWeights[i], has + (found[i] ? _headWeights[i] : 0));
        heads = all > 0 ? (float)(has / all) : 0;
        return sum;
    }

    // A word is in a text where all its pairs of characters are.
    private float Count(EncodedTexts said, int text, float[] into)
    {
        var terms = said.Terms(text);
        var counts = said.Counts(text);
        Dictionary<int, (int Found, int Least)>? words = null;
        var length = 0f;
        for (var i = 0; i < terms.Length; i++)
        {
            var count = counts[i].Count;
            length += count;
            if (!_unitsOf.TryGetValue(terms[i], out var units))
                continue;
            foreach (var unit in units)
            {
                if (_units[unit].Features == 1)
                    into[unit] += count;
                else
                {
                    words ??= [];
                    var (found, least) = words.GetValueOrDefault(unit, (0, int.MaxValue));
                    words[unit] = (found + 1, Math.Min(least, count));
                }
            }
        }
        if (words is not null)
            foreach (var (unit, (found, least)) in words)
                if (found == _units[unit].Features)
                    into[unit] += least;
        return length;
    }

    private void Add(SoughtItem item, int place)
    {
        var units = new Dictionary<string, (float Weight, bool Head, bool Said)>(StringComparer.Ordinal);
        foreach (var word in item.Words)
            Put(units, word.Text, word.Weight, Single, word.Role is SoughtRole.Head && word.Weight == 1, true);
        for (var i = 1; i < item.Words.Count; i++)
        {
            var (left, right) = (item.Words[i - 1], item.Words[i]);
            if (
                left.Start + left.Text.Length == right.Start
                && Features.IsHan(left.Text[^1])
                && Features.IsHan(right.Text[0])
            )
                Raise(units, $"2{left.Text[^1]}{right.Text[0]}", Math.Min(left.Weight, right.Weight), false, true);
        }
        foreach (var added in item.Added)
            Put(units, added.Text, added.Weight, SingleOfAdded, added.As is AddedAs.Equivalent, false);
        foreach (var (key, (weight, head, said)) in units)
            Add(key, (float)item.Weight * weight, place, head, said);
        _headWeights[place] = item.Weight;
    }

    // The unit of a word and those of its characters.
    private static void Put(
        Dictionary<string, (float Weight, bool Head, bool Said)> units,
        string word,
        double weight,
        float single,
        bool head,
        bool said
    )
    {
        Raise(units, $"w{word}", weight, head, said);
        for (var i = 0; i < word.Length; i++)
        {
            if (!Features.IsHan(word[i]))
                continue;
            Raise(units, $"1{word[i]}", weight * single, false, said);
            if (i > 0 && Features.IsHan(word[i - 1]))
                Raise(units, $"2{word[i - 1]}{word[i]}", weight, false, said);
        }
    }

    private static void Raise(
        Dictionary<string, (float Weight, bool Head, bool Said)> units,
        string key,
        double weight,
        bool head,
        bool said
    )
    {
        var (before, wasHead, wasSaid) = units.GetValueOrDefault(key);
        units[key] = (Math.Max(before, (float)weight), head || wasHead, said || wasSaid);
    }

    private void Add(string key, float weight, int item, bool head, bool said)
    {
        var features =
            key[0] == 'w'
                ? PairsOf(key[1..])
                : Features.Of(key[1..]).Where(f => key[0] == '1' || Features.KindOf(f) is FeatureKind.Bigram).ToArray();
        if (features.Length == 0)
            return;
        var numbers = Array.ConvertAll(features, _statistics.Terms.Find);
        var latin = Features.KindOf(features[0]) is FeatureKind.Word;
        // The rarest part of a word bounds how common the word is.
        var idf = numbers.Max(_statistics.Supplies.Idf);
        _units.Add(new(features.Length, weight * idf * (latin ? Latin : 1), item, head, said));
        foreach (var number in numbers.Where(n => n >= 0))
        {
            if (!_unitsOf.TryGetValue(number, out var units))
                _unitsOf[number] = units = [];
            units.Add(_units.Count - 1);
        }
    }

    private static ulong[] PairsOf(string word)
    {
        var features = Features.Of(word);
        var pairs = Array.FindAll(features, f => Features.KindOf(f) is not FeatureKind.Character);
        return pairs.Length > 0 ? pairs : features;
    }
}
