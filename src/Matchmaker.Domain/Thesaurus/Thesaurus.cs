using System.Collections.Frozen;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Thesaurus;

/// <summary>
/// The thesaurus of industrial terms, in the sense of ISO 25964: equivalent terms, broader and narrower ones, and the
/// roles of words that name no thing. Texts are looked up folded, as search folds them.
/// </summary>
public sealed class Thesaurus
{
    private readonly FrozenDictionary<string, string[]> _equivalents,
        _broader,
        _narrower,
        _chinese,
        _families;
    private readonly FrozenDictionary<string, WordRole> _roles;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _known;

    public Thesaurus(
        IEnumerable<EquivalentTerms> terms,
        IEnumerable<NarrowerTerms> classes,
        IEnumerable<RoleWord> words
    )
    {
        var rows = terms.Select(t => (Row: t, All: t.All.Select(SearchText.Fold).Distinct().ToArray())).ToList();
        _equivalents = Grouped(rows.SelectMany(r => r.All.SelectMany(a => r.All.Where(b => b != a), (a, b) => (a, b))));
        _chinese = Grouped(
            rows.SelectMany(r =>
                r.Row.En.Concat(r.Row.Abbreviations)
                    .Select(SearchText.Fold)
                    .Select(latin => (latin, SearchText.Fold(r.Row.Zh)))
            )
        );
        var members = classes
            .SelectMany(c =>
                c.Narrower.Select(n => (Narrower: SearchText.Fold(n), Broader: SearchText.Fold(c.Broader)))
            )
            .Where(p => p.Narrower != p.Broader)
            .ToList();
        _broader = Grouped(members);
        _narrower = Grouped(members.Select(p => (p.Broader, p.Narrower)));
        var roles = words.Select(w => (Word: SearchText.Fold(w.Word), w.Role, w.Family)).ToList();
        _roles = roles
            .Where(w => w.Role is not WordRole.Service)
            .GroupBy(w => w.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.First().Role, StringComparer.Ordinal);
        var services = roles.Where(w => w.Role is WordRole.Service).ToLookup(w => w.Family, w => w.Word);
        _families = Grouped(
            roles.Where(w => w.Role is WordRole.Service).SelectMany(w => services[w.Family].Select(o => (w.Word, o)))
        );
        MostWords = _chinese.Keys.Select(k => k.Count(c => c == ' ') + 1).DefaultIfEmpty(1).Max();
        Phrases =
        [
            .. _equivalents
                .Keys.Concat(_broader.Keys)
                .Concat(_narrower.Keys)
                .Concat(_roles.Keys)
                .Concat(_families.Keys)
                .Distinct(StringComparer.Ordinal),
        ];
        LongestPhrase = Phrases.Select(p => p.Length).DefaultIfEmpty().Max();
        _known = Phrases.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Thesaurus Empty { get; } = new([], [], []);

    /// <summary>Every phrase that it knows, folded: word segmentation keeps them whole.</summary>
    public IReadOnlyList<string> Phrases { get; }

    /// <summary>The characters of the longest of them.</summary>
    public int LongestPhrase { get; }

    /// <summary>The phrase that is written so; null where it is none of <see cref="Phrases"/>.</summary>
    public string? Find(ReadOnlySpan<char> folded) => _known.TryGetValue(folded, out var phrase) ? phrase : null;

    /// <summary>The words of the longest English term.</summary>
    public int MostWords { get; }

    public bool Knows(string folded) =>
        _equivalents.ContainsKey(folded) || _broader.ContainsKey(folded) || _narrower.ContainsKey(folded);

    /// <summary>Other names of the same thing; none where the phrase is not known.</summary>
    public IReadOnlyList<string> EquivalentsOf(string folded) => _equivalents.GetValueOrDefault(folded, []);

    /// <summary>The classes that it is a member of.</summary>
    public IReadOnlyList<string> BroaderOf(string folded) => _broader.GetValueOrDefault(folded, []);

    /// <summary>The members of the class; none where it is no class.</summary>
    public IReadOnlyList<string> NarrowerOf(string folded) => _narrower.GetValueOrDefault(folded, []);

    /// <summary>The preferred Chinese terms of an English term or an abbreviation.</summary>
    public IReadOnlyList<string> ChineseOf(string folded) => _chinese.GetValueOrDefault(folded, []);

    /// <summary>The service words that stand for this one, itself among them; none where it is no service.</summary>
    public IReadOnlyList<string> ServiceFamilyOf(string folded) => _families.GetValueOrDefault(folded, []);

    public WordRole? RoleOf(string folded) => _roles.TryGetValue(folded, out var role) ? role : null;

    private static FrozenDictionary<string, string[]> Grouped(IEnumerable<(string Key, string Value)> pairs) =>
        pairs
            .GroupBy(p => p.Key, p => p.Value, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
}
