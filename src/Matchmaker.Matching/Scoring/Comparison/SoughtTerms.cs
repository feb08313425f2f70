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

    // What is left of an item's score for a firm that has not its head, where somebody here has it, and for one that has
    // no word of its service. Set by hand: they change no figure, and put carriers of tyres before makers of tyres.
    private const float WithoutHead = 0.7f,
        WithoutService = 0.5f;

    private readonly List<SoughtUnit> _units = [];
    private readonly Dictionary<int, List<int>> _unitsOf = [];
    private readonly Dictionary<int, float[]> _links = [];
    private readonly SoughtHead[] _items;
    private readonly Dictionary<ulong, double> _features = [];
    private readonly CorpusStatistics _statistics;
    private readonly float _mass;

    private readonly record struct SoughtUnit(
        int Features,
        float Weight,
        int Item,
        bool Head,
        bool Service,
        bool Said,
        bool Here
    );

    private readonly record struct SoughtHead(float Weight, bool Here, bool Service);

    public SoughtTerms(SoughtText sought, CorpusStatistics statistics)
    {
        _statistics = statistics;
        _items = new SoughtHead[sought.Items.Count];
        for (var item = 0; item < sought.Items.Count; item++)
            Add(sought.Items[item], item);
        foreach (var unit in _units)
            if (unit.Said)
                _mass += unit.Weight;
    }

    /// <summary>What it is looked up by, each feature with its weight.</summary>
    public IReadOnlyDictionary<ulong, double> Features => _features;

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
        var (mass, norm) = (0f, K1 * (1 - B + (B * length)));
        Span<float> sums = stackalloc float[_items.Length];
        Span<bool> head = stackalloc bool[_items.Length],
            service = stackalloc bool[_items.Length];
        sums.Clear();
        head.Clear();
        service.Clear();
        for (var i = 0; i < frequencies.Length; i++)
        {
            if (frequencies[i] == 0)
                continue;
            var unit = _units[i];
            sums[unit.Item] += unit.Weight * frequencies[i] * (K1 + 1) / (frequencies[i] + norm);
            if (unit.Said)
                mass += unit.Weight;
            head[unit.Item] |= unit.Head;
            service[unit.Item] |= unit.Service;
        }
        covered = _mass > 0 ? mass / _mass : 0;
        var (sum, all, has) = (0f, 0f, 0f);
        for (var i = 0; i < sums.Length; i++)
        {
            (all, has) = (all + _items[i].Weight, has + (head[i] ? _items[i].Weight : 0));
            sum += sums[i] * Damper(_items[i], head[i], service[i]);
        }
        heads = all > 0 ? has / all : 0;
        return sum;
    }

    private static float Damper(SoughtHead item, bool head, bool service) =>
        (item.Here && !head ? WithoutHead : 1) * (item.Service && !service ? WithoutService : 1);

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
        var units = new Dictionary<string, Drafted>(StringComparer.Ordinal);
        foreach (var word in item.Words)
            Put(
                units,
                word.Text,
                Single,
                new(
                    word.Weight,
                    word.Role is SoughtRole.Head && word.Weight == 1,
                    word.Service && word.Role is SoughtRole.Head,
                    true
                )
            );
        for (var i = 1; i < item.Words.Count; i++)
        {
            var (left, right) = (item.Words[i - 1], item.Words[i]);
            if (
                left.Start + left.Text.Length == right.Start
                && Matching.Text.Features.IsHan(left.Text[^1])
                && Matching.Text.Features.IsHan(right.Text[0])
            )
                Raise(
                    units,
                    $"2{left.Text[^1]}{right.Text[0]}",
                    new(Math.Min(left.Weight, right.Weight), false, false, true)
                );
        }
        foreach (var added in item.Added)
            Put(
                units,
                added.Text,
                SingleOfAdded,
                new(added.Weight, added.Head && added.As is not AddedAs.Service, added.As is AddedAs.Service, false)
            );
        var first = _units.Count;
        foreach (var (key, unit) in units)
            Add(key, unit with { Weight = item.Weight * unit.Weight }, place);
        _items[place] = new(
            (float)item.Weight,
            _units.Skip(first).Any(u => u.Head && u.Here),
            _units.Skip(first).Any(u => u.Service && u.Said)
        );
    }

    /// <param name="Head">It stands for the head of its item.</param>
    /// <param name="Service">It stands for the service that is sought.</param>
    /// <param name="Said">The need says it.</param>
    private readonly record struct Drafted(double Weight, bool Head, bool Service, bool Said);

    // The unit of a word and those of its characters.
    private static void Put(Dictionary<string, Drafted> units, string word, float single, Drafted unit)
    {
        Raise(units, $"w{word}", unit);
        var part = unit with { Head = false, Service = false };
        for (var i = 0; i < word.Length; i++)
        {
            if (!Matching.Text.Features.IsHan(word[i]))
                continue;
            Raise(units, $"1{word[i]}", part with { Weight = unit.Weight * single });
            if (i > 0 && Matching.Text.Features.IsHan(word[i - 1]))
                Raise(units, $"2{word[i - 1]}{word[i]}", part);
        }
    }

    private static void Raise(Dictionary<string, Drafted> units, string key, Drafted unit)
    {
        var before = units.GetValueOrDefault(key);
        units[key] = new(
            Math.Max(before.Weight, unit.Weight),
            before.Head || unit.Head,
            before.Service || unit.Service,
            before.Said || unit.Said
        );
    }

    private void Add(string key, Drafted unit, int item)
    {
        var features =
            key[0] == 'w' ? PairsOf(key[1..])
            : key[0] == '2'
                ? Array.FindAll(Matching.Text.Features.Of(key[1..]), f => Text.Features.KindOf(f) is FeatureKind.Bigram)
            : Matching.Text.Features.Of(key[1..]);
        if (features.Length == 0)
            return;
        foreach (var feature in features)
            _features[feature] = _features.GetValueOrDefault(feature) + unit.Weight;
        var numbers = Array.ConvertAll(features, _statistics.Terms.Find);
        var latin = Matching.Text.Features.KindOf(features[0]) is FeatureKind.Word;
        // The rarest part of a word bounds how common the word is.
        var idf = numbers.Max(_statistics.Supplies.Idf);
        _units.Add(
            new(
                features.Length,
                (float)unit.Weight * idf * (latin ? Latin : 1),
                item,
                unit.Head,
                unit.Service,
                unit.Said,
                Array.TrueForAll(numbers, n => n >= 0 && _statistics.Supplies.Counts[n] > 0)
            )
        );
        foreach (var number in numbers.Where(n => n >= 0))
        {
            if (!_unitsOf.TryGetValue(number, out var units))
                _unitsOf[number] = units = [];
            units.Add(_units.Count - 1);
        }
    }

    private static ulong[] PairsOf(string word)
    {
        var features = Matching.Text.Features.Of(word);
        var pairs = Array.FindAll(features, f => Matching.Text.Features.KindOf(f) is not FeatureKind.Character);
        return pairs.Length > 0 ? pairs : features;
    }
}
