using System.Numerics;
using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.QueryUnderstanding;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Scoring.Comparison;

/// <summary>A unit of a query: a word, a pair of characters, a character or a Latin word.</summary>
/// <param name="Features">How many features of a text it takes: a word is there where all its pairs are.</param>
/// <param name="Weight">Its own weight × that of its item × how rare it is among supplies.</param>
/// <param name="Item">The place of its item.</param>
/// <param name="Head">It stands for the head of its item.</param>
/// <param name="Service">It stands for the service that is sought.</param>
/// <param name="Ending">The number of the pair that it ends with; <see cref="SoughtUnits.NoEnding"/> where it has
/// none.</param>
/// <param name="Says">The telling modifiers of its item that it says.</param>
/// <param name="Ends">Those that end with it.</param>
internal readonly record struct SoughtUnit(
    int Features,
    float Weight,
    int Item,
    bool Head,
    bool Service,
    int Ending,
    ulong Says,
    ulong Ends
);

/// <summary>An item of a query: one thing that is sought.</summary>
/// <param name="Here">Somebody here has its head in his own words.</param>
/// <param name="Service">Its head is a service.</param>
/// <param name="Modifiers">Its telling modifiers.</param>
internal readonly record struct SoughtHead(bool Here, bool Service, ulong Modifiers);

/// <summary>
/// Builds the units of a query from what is sought (term weighting), and finds them by the numbers of features.
/// </summary>
internal sealed class SoughtUnits
{
    /// <summary>The ending of a unit that has none.</summary>
    public const int NoEnding = -9;

    // What a single character counts beside a pair or a word, alone and inside an added word; and a Latin word. Set by
    // hand on the labelled needs. Doubled, texts are alike that share common characters.
    private const float Single = 0.4f,
        SingleOfAdded = 0.2f,
        Latin = 1.3f;

    // Features of a unit whose numbers are kept on the stack while it is made; hardly a word has more.
    private const int MostOnStack = 32;

    private readonly CorpusStatistics _statistics;
    private readonly List<SoughtUnit> _units = [];
    private readonly SoughtUnit[] _made;
    private readonly List<(int Term, int Unit)> _found = [];
    private readonly Dictionary<ulong, double>? _features;

    // An open-addressed table from a term's number to its run of units.
    private readonly int[] _keys,
        _starts;
    private readonly int[] _unitsOf;
    private readonly int _shift;

    /// <param name="lookedUp">Whether anything is looked up by it: else it has no features.</param>
    public SoughtUnits(SoughtText sought, CorpusStatistics statistics, bool lookedUp = true)
    {
        (_statistics, _features, Modifiers) = (statistics, lookedUp ? [] : null, new(statistics));
        Items = new SoughtHead[sought.Items.Count];
        var drafts = new Drafts();
        for (var item = 0; item < Items.Length; item++)
            Items[item] = Add(sought.Items[item], item, drafts);
        _made = [.. _units];
        _found.Sort();
        _unitsOf = [.. _found.Select(f => f.Unit)];
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(2 * _found.Count, 16));
        _shift = 32 - BitOperations.Log2(size);
        (_keys, _starts) = (new int[size], new int[size]);
        for (var i = 0; i < _found.Count; i++)
            if (i == 0 || _found[i].Term != _found[i - 1].Term)
                Put(_found[i].Term, i);
    }

    public SoughtHead[] Items { get; }
    public TellingModifiers Modifiers { get; }
    public int Count => _made.Length;
    public ref readonly SoughtUnit this[int unit] => ref _made[unit];

    /// <summary>What it is looked up by, each feature with its weight before its rarity is considered.</summary>
    public IReadOnlyDictionary<ulong, double> Features => _features ?? [];

    /// <summary>The units that a term is part of.</summary>
    public ReadOnlySpan<int> Of(int term)
    {
        for (var at = Home(term); _keys[at] != 0; at = (at + 1) & (_keys.Length - 1))
        {
            if (_keys[at] != term + 1)
                continue;
            var (start, end) = (_starts[at], _starts[at]);
            while (end < _found.Count && _found[end].Term == term)
                end++;
            return _unitsOf.AsSpan(start, end - start);
        }
        return [];
    }

    private SoughtHead Add(SoughtItem item, int place, Drafts drafts)
    {
        drafts.Clear();
        DraftWords(item, drafts);
        DraftAdded(item, drafts);
        var (here, modifiers) = (false, Modifiers.Add(item));
        foreach (var (feature, weight) in drafts.Parts)
            AddUnit(
                [feature],
                weight * item.Weight,
                new(place, Head: false, Service: false, NoEnding, 0, Modifiers.EndingWith(feature, modifiers))
            );
        foreach (var (word, draft) in drafts.Words)
            here |=
                AddUnit(
                    FeaturesOf(word),
                    draft.Weight * item.Weight,
                    new(
                        place,
                        draft.Head,
                        draft.Service,
                        EndingOf(word),
                        Modifiers.SaidBy(word, item, modifiers),
                        Ends: 0
                    )
                ) && draft.Head;
        return new(here, item.SeeksService, modifiers);
    }

    private static void DraftWords(SoughtItem item, Drafts drafts)
    {
        foreach (var word in item.Words)
        {
            var head = word is { Role: SoughtRole.Head, Weight: 1 };
            drafts.Word(word.Text, word.Weight, Single, head, word.Service && word.Role is SoughtRole.Head);
        }
        // Two words side by side make a pair across them, which tells 冷链|物流 from 冷链|设备.
        for (var i = 1; i < item.Words.Count; i++)
        {
            var (left, right) = (item.Words[i - 1], item.Words[i]);
            if (left.Start + left.Text.Length == right.Start)
                drafts.Pair(left.Text[^1], right.Text[0], Math.Min(left.Weight, right.Weight));
        }
    }

    private static void DraftAdded(SoughtItem item, Drafts drafts)
    {
        foreach (var added in item.Added)
        {
            // Another name of the service (冷藏运输 for 冷链物流) is that service; what it is done to is not.
            var serves = added.As is AddedAs.Service || (added.Head && item.IsServiceSought(added.Text));
            // A phrase is there as a whole or not at all, and so is another service: its parts are those of many
            // things.
            if (added.As is AddedAs.Phrase or AddedAs.Service)
                drafts.Raise(added.Text, added.Weight, added.Head && added.As is AddedAs.Phrase, serves);
            else
                drafts.Word(
                    added.Text,
                    added.Weight,
                    SingleOfAdded,
                    added.Head,
                    serves && added.As is AddedAs.Equivalent
                );
        }
    }

    /// <returns>Whether somebody here has it.</returns>
    private bool AddUnit(ReadOnlySpan<ulong> features, double weight, UnitRole role)
    {
        if (features.Length == 0)
            return false;
        Span<int> terms = features.Length <= MostOnStack ? stackalloc int[features.Length] : new int[features.Length];
        var (idf, here) = (0f, true);
        for (var i = 0; i < features.Length; i++)
        {
            var term = terms[i] = _statistics.Terms.Find(features[i]);
            // What no document ever had is in none.
            if (term < 0)
                return false;
            // The rarest part of a word bounds how common the word is.
            idf = Math.Max(idf, _statistics.Supplies.Idf(term));
            here &= _statistics.Supplies.Counts[term] > 0;
        }
        for (var i = 0; i < features.Length; i++)
        {
            if (_features is not null)
                _features[features[i]] = _features.GetValueOrDefault(features[i]) + weight;
            _found.Add((terms[i], _units.Count));
        }
        var latin = Text.Features.KindOf(features[0]) is FeatureKind.Word;
        _units.Add(
            new(
                features.Length,
                (float)weight * idf * (latin ? Latin : 1),
                role.Item,
                role.Head,
                role.Service,
                role.Ending,
                role.Says,
                role.Ends
            )
        );
        return here;
    }

    private readonly record struct UnitRole(int Item, bool Head, bool Service, int Ending, ulong Says, ulong Ends);

    private int EndingOf(string word) =>
        word.Length > 1 && Text.Features.IsHan(word[^1]) && Text.Features.IsHan(word[^2])
            ? _statistics.Terms.Find(Text.Features.Pair(word[^2], word[^1]))
            : NoEnding;

    /// <summary>A word of Chinese characters is its pairs; another one what text features it has.</summary>
    internal static ulong[] FeaturesOf(string word)
    {
        if (word.Length > 1 && word.All(Text.Features.IsHan))
        {
            var pairs = new ulong[word.Length - 1];
            for (var i = 1; i < word.Length; i++)
                pairs[i - 1] = Text.Features.Pair(word[i - 1], word[i]);
            return pairs;
        }
        var features = Text.Features.Of(word);
        var longer = Array.FindAll(features, f => Text.Features.KindOf(f) is not FeatureKind.Character);
        return longer.Length > 0 ? longer : features;
    }

    private void Put(int term, int start)
    {
        var at = Home(term);
        while (_keys[at] != 0)
            at = (at + 1) & (_keys.Length - 1);
        (_keys[at], _starts[at]) = (term + 1, start);
    }

    private int Home(int term) => (int)((uint)term * 2654435769u >> _shift);

    private readonly record struct Draft(double Weight, bool Head, bool Service);

    /// <summary>
    /// The units of one item, of one after another: what is said twice counts once, by its largest weight.
    /// </summary>
    private sealed class Drafts
    {
        /// <summary>Characters and pairs.</summary>
        public Dictionary<ulong, double> Parts { get; } = [];
        public Dictionary<string, Draft> Words { get; } = new(StringComparer.Ordinal);

        public void Clear()
        {
            Parts.Clear();
            Words.Clear();
        }

        /// <summary>A word with its pairs and its characters.</summary>
        public void Word(string word, double weight, float single, bool head, bool service)
        {
            Raise(word, weight, head, service);
            for (var i = 0; i < word.Length; i++)
            {
                if (Text.Features.IsHan(word[i]))
                    Part(word[i], weight * single);
                if (i > 0)
                    Pair(word[i - 1], word[i], weight);
            }
        }

        public void Pair(char left, char right, double weight)
        {
            if (Text.Features.IsHan(left) && Text.Features.IsHan(right))
                Part(Text.Features.Pair(left, right), weight);
        }

        /// <summary>A word as a whole.</summary>
        public void Raise(string word, double weight, bool head, bool service)
        {
            var before = Words.GetValueOrDefault(word);
            Words[word] = new(Math.Max(before.Weight, weight), before.Head || head, before.Service || service);
        }

        private void Part(ulong feature, double weight) =>
            Parts[feature] = Math.Max(Parts.GetValueOrDefault(feature), weight);
    }
}
