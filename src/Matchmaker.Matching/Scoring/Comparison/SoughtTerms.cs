using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.QueryUnderstanding;

namespace Matchmaker.Matching.Scoring.Comparison;

/// <summary>What a supplier shares with what is sought: 0 for nothing, some 10 for a rare thing that it states.</summary>
/// <param name="Own">By its own words (BM25).</param>
/// <param name="WithLinks">By its own words and those of the links that it holds.</param>
public readonly record struct SoughtMatch(float Own, float WithLinks);

/// <summary>
/// Compares suppliers with what a need seeks: BM25 over the units of the query, item by item, less where the head of an
/// item is missing. For one thread: it counts in memory of its own.
/// </summary>
public sealed class SoughtTerms
{
    // BM25's usual k1 and b, and the usual lengths in features of what a firm says, alone and with its links. Fixed, so
    // that a score does not change when other firms come. Doubled, firms that state much are less punished for it.
    private const float K1 = 1.2f,
        B = 0.75f,
        UsualOwn = 60,
        UsualWithLinks = 160;

    // What a firm's name counts beside what it states. Set by hand. A name tells a trade, and often another one than
    // today's.
    private const float NameWeight = 0.7f;

    // What is left of an item's score for a supplier that has not its head, where somebody here has it, and for one that
    // has no word of its service; and how far a head within a phrase (冷链 in 冷链设备) stands for one at its end. Set by
    // hand: they hardly change a figure, and put carriers of tyres before makers of tyres.
    private const float WithoutHead = 0.7f,
        WithoutService = 0.5f,
        HeadWithin = 0.8f;

    private readonly SoughtUnits _units;
    private readonly Dictionary<int, CountedLink> _links = [];

    // Counted for one supplier, and for one of its texts.
    private readonly float[] _frequencies;
    private readonly bool[] _endsWith;
    private readonly byte[] _parts;
    private readonly int[] _least;
    private readonly List<int> _touched = [];

    // By item.
    private readonly float[] _sums,
        _heads;
    private readonly bool[] _services;

    private sealed record CountedLink(float[] Frequencies, bool[] EndsWith, float Length);

    public SoughtTerms(SoughtText sought, CorpusStatistics statistics)
        : this(new SoughtUnits(sought, statistics)) { }

    /// <param name="units">Of what is sought; many may count with the same.</param>
    internal SoughtTerms(SoughtUnits units)
    {
        _units = units;
        (_frequencies, _endsWith) = (new float[_units.Count], new bool[_units.Count]);
        (_parts, _least) = (new byte[_units.Count], new int[_units.Count]);
        (_sums, _heads, _services) = (
            new float[_units.Items.Length],
            new float[_units.Items.Length],
            new bool[_units.Items.Length]
        );
    }

    /// <summary>What the need is looked up by, each feature with its weight.</summary>
    public IReadOnlyDictionary<ulong, double> Features => _units.Features;

    public SoughtMatch Of(Supplier supplier, LinkTexts links)
    {
        if (_units.Count == 0)
            return default;
        Array.Clear(_frequencies);
        Array.Clear(_endsWith);
        var length = 0f;
        foreach (var document in supplier.Documents)
        {
            // Of an offer its title alone: what it is for, and what it is made with, is not what is offered.
            var texts = document is ProjectDocument ? 1 : document.Encoded.Count;
            for (var text = 0; text < texts; text++)
                length += Count(
                    document.Encoded,
                    text,
                    document.Source(text) is SupplySource.Name ? NameWeight : 1,
                    _frequencies,
                    _endsWith
                );
        }
        var own = Score(length / UsualOwn);
        foreach (var link in supplier.Links)
        {
            if (links.PlaceOf(link) is not (>= 0 and var place))
                continue;
            var counted = LinkAt(place, links);
            length += counted.Length;
            for (var i = 0; i < _frequencies.Length; i++)
            {
                _frequencies[i] += counted.Frequencies[i];
                _endsWith[i] |= counted.EndsWith[i];
            }
        }
        return new(own, Score(length / UsualWithLinks));
    }

    /// <summary>What a link of the catalogue shares with what is sought, by its name and its terms.</summary>
    internal float OfLink(int place, LinkTexts links)
    {
        if (_units.Count == 0)
            return 0;
        Array.Clear(_frequencies);
        Array.Clear(_endsWith);
        return Score(Count(links.Encoded, place, 1, _frequencies, _endsWith) / UsualOwn);
    }

    // A link is counted once for a need, however many hold it.
    private CountedLink LinkAt(int place, LinkTexts links)
    {
        if (_links.TryGetValue(place, out var known))
            return known;
        var (frequencies, endsWith) = (new float[_units.Count], new bool[_units.Count]);
        var length = Count(links.Encoded, place, 1, frequencies, endsWith);
        return _links[place] = new(frequencies, endsWith, length);
    }

    private float Score(float length)
    {
        Array.Clear(_sums);
        Array.Clear(_heads);
        Array.Clear(_services);
        var norm = K1 * (1 - B + (B * length));
        for (var i = 0; i < _frequencies.Length; i++)
        {
            if (_frequencies[i] == 0)
                continue;
            var unit = _units[i];
            _sums[unit.Item] += unit.Weight * _frequencies[i] * (K1 + 1) / (_frequencies[i] + norm);
            if (unit.Head)
                _heads[unit.Item] = Math.Max(_heads[unit.Item], _endsWith[i] ? 1 : HeadWithin);
            _services[unit.Item] |= unit.Service;
        }
        return Summed();
    }

    private float Summed()
    {
        var (sum, items) = (0f, _units.Items);
        // Where a need begins with a service, what it is done to is no item of its own.
        var unserved = items[0].Service && !_services[0];
        for (var i = 0; i < items.Length; i++)
        {
            var part = _sums[i];
            if (items[i].Here)
                part *= WithoutHead + ((1 - WithoutHead) * _heads[i]);
            if (items[i].Service ? !_services[i] : unserved)
                part *= WithoutService;
            sum += part;
        }
        return sum;
    }

    /// <returns>The length of the text in features.</returns>
    private float Count(EncodedTexts said, int text, float worth, float[] into, bool[] endsWith)
    {
        var terms = said.Terms(text);
        var counts = said.Counts(text);
        var length = 0;
        for (var i = 0; i < terms.Length; i++)
        {
            var count = counts[i].Count;
            length += count;
            foreach (var unit in _units.Of(terms[i]))
            {
                if (_parts[unit]++ == 0)
                {
                    _touched.Add(unit);
                    _least[unit] = count;
                }
                else
                    _least[unit] = Math.Min(_least[unit], count);
            }
        }
        foreach (var place in _touched)
        {
            var unit = _units[place];
            if (_parts[place] == unit.Features)
            {
                into[place] += _least[place] * worth;
                endsWith[place] |= unit.Ending is SoughtUnits.NoEnding || said.Endings(text).Contains(unit.Ending);
            }
            _parts[place] = 0;
        }
        _touched.Clear();
        return length * worth;
    }
}
