using Matchmaker.Domain.Thesaurus;

namespace Matchmaker.Matching.QueryUnderstanding;

/// <summary>
/// Query expansion by the thesaurus: the longest phrase of an item that it knows brings its equivalents, its classes
/// and the words of its family of services. What a supplier offers is expanded the other way, by the members of its
/// classes.
/// </summary>
internal sealed class Expansion(Thesaurus thesaurus, bool offered)
{
    // What an added word counts beside the one that it stands for. Set by hand on the labelled needs. Doubled, an added
    // word counts more than a said one.
    private const double Equivalent = 0.65,
        Broader = 0.45,
        BroaderOfEquivalent = 0.25,
        Narrower = 0.45,
        Service = 0.2;

    // Words of the longest phrase that is looked for.
    private const int Longest = 7;

    public IReadOnlyList<AddedWord> Of(IReadOnlyList<SoughtWord> words)
    {
        var added = new List<AddedWord>();
        var i = 0;
        while (i < words.Count)
        {
            var length = Math.Min(Longest, words.Count - i);
            while (length > 0 && !TryAdd(words, i, length, added))
                length--;
            i += Math.Max(1, length);
        }
        return Weightiest(added);
    }

    // Each word once, by the largest of its weights, where it was first.
    private static List<AddedWord> Weightiest(List<AddedWord> added)
    {
        List<AddedWord> once = new(added.Count);
        foreach (var word in added)
            if (once.FindIndex(o => o.Text == word.Text) is >= 0 and var at)
                once[at] = word.Weight > once[at].Weight ? word : once[at];
            else
                once.Add(word);
        return once;
    }

    private bool TryAdd(IReadOnlyList<SoughtWord> words, int first, int count, List<AddedWord> added)
    {
        if (PhraseOf(words, first, count) is not { } phrase)
            return false;
        var (weight, head) = (0.0, false);
        for (var i = first; i < first + count; i++)
        {
            weight = Math.Max(weight, words[i].Weight);
            head |= words[i] is { Role: SoughtRole.Head, Weight: 1 };
        }
        var before = added.Count;
        if (count > 1 && thesaurus.Knows(phrase))
            added.Add(new(phrase, phrase, AddedAs.Phrase, weight, head));
        foreach (var other in thesaurus.EquivalentsOf(phrase))
        {
            added.Add(new(other, phrase, AddedAs.Equivalent, Equivalent * weight, head));
            if (!offered)
                foreach (var broader in thesaurus.BroaderOf(other))
                    added.Add(new(broader, phrase, AddedAs.Broader, BroaderOfEquivalent * weight, head));
        }
        if (offered)
            foreach (var narrower in thesaurus.NarrowerOf(phrase))
                added.Add(new(narrower, phrase, AddedAs.Narrower, Narrower * weight, head));
        else
            foreach (var broader in thesaurus.BroaderOf(phrase))
                added.Add(new(broader, phrase, AddedAs.Broader, Broader * weight, head));
        foreach (var service in thesaurus.ServiceFamilyOf(phrase).Where(s => s != phrase))
            added.Add(new(service, phrase, AddedAs.Service, Service * weight, head));
        return added.Count > before;
    }

    // The words joined as they stand in the text, where the thesaurus knows them so; null where it does not, or
    // something else stands between them.
    private string? PhraseOf(IReadOnlyList<SoughtWord> words, int first, int count)
    {
        if (count == 1)
            return thesaurus.Find(words[first].Text);
        Span<char> phrase = stackalloc char[thesaurus.LongestPhrase];
        var length = 0;
        for (var i = first; i < first + count; i++)
        {
            var word = words[i];
            var gap = i == first ? 0 : word.Start - (words[i - 1].Start + words[i - 1].Text.Length);
            if (gap is not (0 or 1) || IsContext(word) != IsContext(words[first]))
                return null;
            if (length + gap + word.Text.Length > phrase.Length)
                return null;
            if (gap == 1)
                phrase[length++] = ' ';
            word.Text.CopyTo(phrase[length..]);
            length += word.Text.Length;
        }
        return thesaurus.Find(phrase[..length]);
    }

    private static bool IsContext(SoughtWord word) => word.Role is SoughtRole.Context;
}
