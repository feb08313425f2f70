using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.QueryUnderstanding;

namespace Matchmaker.Matching.Scoring.Comparison;

/// <summary>
/// What a supplier shares with what is sought: 0 for nothing, some 10 for a rare thing that it states.
/// </summary>
/// <param name="Own">By its own words (BM25).</param>
/// <param name="OwnAmongLinks">The same beside the usual length of a firm's words with those of its links.</param>
/// <param name="WithLinks">By its own words and those of the links that it holds, at that length.</param>
public readonly record struct SoughtMatch(float Own, float OwnAmongLinks, float WithLinks);

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

    // What is left of an item's score for a supplier that has not its head, where somebody here has it, and for one
    // that has no word of its service; and how far a head within a phrase (冷链 in 冷链设备) stands for one at its end. Set
    // by hand: they hardly change a figure, and put carriers of tyres before makers of tyres.
    private const float WithoutHead = 0.7f,
        WithoutService = 0.35f,
        HeadWithin = 0.8f;

    // What is left of it for a supplier that has none of the modifiers which tell what is sought (消防 in 消防机器人), and
    // for one that has neither head nor modifier but a general word alone (系统); and what modifiers count without the
    // head. Set by hand on the labelled needs. Doubled, a neighbour of what is sought is called a good answer, as
    // without them.
    private const float WithoutModifiers = 0.45f,
        GeneralWordsAlone = 0.5f,
        ModifiersAlone = 0.6f;

    // Above the first, what more is shared adds a share of it: a need of many words is answered no more surely than one
    // of a few. Set by hand, so that what is called STRONG is right as often as it is said; the order of two firms
    // rests on it hardly ever. Doubled, nearly all that is right has a chance of .99.
    private const float Knee = 10,
        AboveKnee = 0.4f;

    private readonly SoughtUnits _units;
    private readonly Dictionary<int, CountedLink> _links = [];

    // Counted for one supplier, and for one of its texts.
    private readonly float[] _frequencies;
    private readonly bool[] _endsWith;
    private readonly byte[] _parts;
    private readonly int[] _least;
    private readonly List<int> _touched = [];

    // The units that are there at all: few of all that are sought.
    private readonly List<int> _present = [];

    // What is laid aside while a link is counted.
    private readonly List<(int Unit, float Frequency, bool Ends)> _aside = [];

    // By item.
    private readonly float[] _sums,
        _left,
        _heads;
    private readonly bool[] _services,
        _named;

    private sealed record CountedLink((int Unit, float Frequency, bool Ends)[] Units, float Length);

    public SoughtTerms(SoughtText sought, CorpusStatistics statistics)
        : this(new SoughtUnits(sought, statistics)) { }

    /// <param name="units">Of what is sought; many may count with the same.</param>
    internal SoughtTerms(SoughtUnits units)
    {
        _units = units;
        (_frequencies, _endsWith) = (new float[_units.Count], new bool[_units.Count]);
        (_parts, _least) = (new byte[_units.Count], new int[_units.Count]);
        var items = _units.Items.Length;
        (_sums, _left, _heads) = (new float[items], new float[items], new float[items]);
        (_services, _named) = (new bool[items], new bool[items]);
    }

    /// <summary>What the need is looked up by, each feature with its weight.</summary>
    public IReadOnlyDictionary<ulong, double> Features => _units.Features;

    public SoughtMatch Of(Supplier supplier, LinkTexts links)
    {
        if (_units.Count == 0)
            return default;
        Forget();
        var length = 0f;
        // By index, here and below: an enumerator for each of hundreds of candidates is memory to collect.
        for (var i = 0; i < supplier.Documents.Length; i++)
        {
            var document = supplier.Documents[i];
            // Of an offer its title alone: what it is for, and what it is made with, is not what is offered.
            var texts = document is ProjectDocument ? 1 : document.Encoded.Count;
            for (var text = 0; text < texts; text++)
                length += Count(document.Encoded, text, document.Source(text) is SupplySource.Name ? NameWeight : 1);
        }
        if (_present.Count == 0 && supplier.Links.Length == 0)
            return default;
        Weigh(link: false);
        var own = Score(length / UsualOwn);
        var among = Score(length / UsualWithLinks);
        var added = false;
        for (var i = 0; i < supplier.Links.Length; i++)
        {
            if (links.PlaceOf(supplier.Links[i]) is not (>= 0 and var place))
                continue;
            var counted = LinkAt(place, links);
            length += counted.Length;
            foreach (var (unit, frequency, ends) in counted.Units)
                Add(unit, frequency, ends);
            added |= counted.Units.Length > 0;
        }
        if (added)
            Weigh(link: false);
        return new(own, among, Score(length / UsualWithLinks));
    }

    /// <summary>What a link of the catalogue shares with what is sought, by its name and its terms.</summary>
    internal float OfLink(int place, LinkTexts links)
    {
        if (_units.Count == 0)
            return 0;
        Forget();
        var length = Count(links.Encoded, place, 1);
        Weigh(link: true);
        return Score(length / UsualOwn);
    }

    // A link is counted once for a need, however many hold it: in the memory of the supplier that is counted, which is
    // laid aside for it.
    private CountedLink LinkAt(int place, LinkTexts links)
    {
        if (_links.TryGetValue(place, out var known))
            return known;
        _aside.Clear();
        foreach (var unit in _present)
            _aside.Add((unit, _frequencies[unit], _endsWith[unit]));
        Forget();
        var length = Count(links.Encoded, place, 1);
        var counted = _links[place] = new(Present(), length);
        Forget();
        foreach (var (unit, frequency, ends) in _aside)
            Add(unit, frequency, ends);
        return counted;
    }

    private (int Unit, float Frequency, bool Ends)[] Present()
    {
        if (_present.Count == 0)
            return [];
        var present = new (int, float, bool)[_present.Count];
        for (var i = 0; i < present.Length; i++)
            present[i] = (_present[i], _frequencies[_present[i]], _endsWith[_present[i]]);
        return present;
    }

    private void Forget()
    {
        foreach (var unit in _present)
            (_frequencies[unit], _endsWith[unit]) = (0, false);
        _present.Clear();
    }

    private void Add(int unit, float frequency, bool ends)
    {
        if (_frequencies[unit] == 0)
            _present.Add(unit);
        _frequencies[unit] += frequency;
        _endsWith[unit] |= ends;
    }

    // What a length makes of the frequencies that are there.
    private float Score(float length)
    {
        Array.Clear(_sums);
        var norm = K1 * (1 - B + (B * length));
        foreach (var i in _present)
        {
            ref readonly var unit = ref _units[i];
            _sums[unit.Item] += unit.Weight * _frequencies[i] * (K1 + 1) / (_frequencies[i] + norm);
        }
        var sum = 0f;
        for (var i = 0; i < _sums.Length; i++)
            sum += _sums[i] * _left[i];
        return sum <= Knee ? sum : Knee + ((sum - Knee) * AboveKnee);
    }

    // What is left of each item's score by what of it is there, whatever the length.
    private void Weigh(bool link)
    {
        Array.Clear(_heads);
        Array.Clear(_services);
        Array.Clear(_named);
        var (said, ended) = (0ul, 0ul);
        foreach (var i in _present)
        {
            ref readonly var unit = ref _units[i];
            if (unit.Head)
                _heads[unit.Item] = Math.Max(_heads[unit.Item], _endsWith[i] ? 1 : HeadWithin);
            _services[unit.Item] |= unit.Service;
            _named[unit.Item] |= unit.Head || unit.Service || unit.Says != 0;
            said |= unit.Says;
            ended |= unit.Ends;
        }
        // Where a need begins with a service, what it is done to is no item of its own.
        var unserved = _units.Items[0].Service && !_services[0];
        for (var i = 0; i < _left.Length; i++)
            _left[i] = LeftOf(i, unserved, link ? null : (said, ended));
    }

    // A link stands for many things, and its name has few words: it need not say which of them.
    private float LeftOf(int item, bool unserved, (ulong Said, ulong Ended)? modifiers)
    {
        var (left, sought) = (1f, _units.Items[item]);
        if (sought.Here)
            left *= WithoutHead + ((1 - WithoutHead) * _heads[item]);
        if (sought.Service ? !_services[item] : unserved)
            left *= WithoutService;
        if (!_named[item])
            left *= GeneralWordsAlone;
        if (modifiers is not var (said, ended))
            return left;
        var covered = _units.Modifiers.Covered(sought.Modifiers, said, ended);
        return left * (WithoutModifiers + ((1 - WithoutModifiers) * covered * ModifiersOf(item)));
    }

    // Modifiers tell less of a thing that is not there: 高速动车组 is no 高速动车组制动盘.
    private float ModifiersOf(int item) =>
        _units.Items[item].Service ? (_services[item] ? 1 : ModifiersAlone)
        : _units.Items[item].Here ? ModifiersAlone + ((1 - ModifiersAlone) * _heads[item])
        : 1;

    /// <returns>The length of the text in features.</returns>
    private float Count(EncodedTexts said, int text, float worth)
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
            ref readonly var unit = ref _units[place];
            if (_parts[place] == unit.Features)
                Add(
                    place,
                    _least[place] * worth,
                    unit.Ending is SoughtUnits.NoEnding || said.Endings(text).Contains(unit.Ending)
                );
            _parts[place] = 0;
        }
        _touched.Clear();
        return length * worth;
    }
}
