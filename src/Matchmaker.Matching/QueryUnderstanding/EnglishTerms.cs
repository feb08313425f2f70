using Matchmaker.Domain.Thesaurus;

namespace Matchmaker.Matching.QueryUnderstanding;

/// <summary>
/// Reads English terms as the Chinese ones of the thesaurus, the longest first, since what firms say of themselves is
/// Chinese. Modifiers stand before their head in both languages.
/// </summary>
internal sealed class EnglishTerms(Thesaurus thesaurus)
{
    /// <summary>The words of a clause; those of one that has Chinese words stay as they are.</summary>
    public List<ReadWord> InChinese(List<ReadWord> words)
    {
        if (words.Exists(w => !w.IsSeparator && !w.IsLatin))
            return words;
        var read = new List<ReadWord>();
        var i = 0;
        while (i < words.Count)
        {
            var count = Math.Min(thesaurus.MostWords, words.Count - i);
            while (count > 0 && ChineseOf(words, i, count) is not { } chinese)
                count--;
            if (count == 0)
                read.Add(words[i++]);
            else
            {
                var zh = ChineseOf(words, i, count)!;
                read.Add(words[i] with { Text = zh, Role = thesaurus.RoleOf(zh), Said = true });
                i += count;
            }
        }
        return read;
    }

    private string? ChineseOf(List<ReadWord> words, int first, int count)
    {
        var phrase = words.Slice(first, count);
        if (phrase.Exists(w => w.IsSeparator) || !phrase.Exists(w => w.Said))
            return null;
        var joined = string.Join(' ', phrase.Select(w => w.Text));
        return thesaurus.ChineseOf(joined) is [var exact, ..] ? exact
            : thesaurus.ChineseOf(Singular(joined)) is [var single, ..] ? single
            : null;
    }

    private static string Singular(string phrase) =>
        phrase.EndsWith("ies", StringComparison.Ordinal) ? phrase[..^3] + "y"
        : phrase.EndsWith("es", StringComparison.Ordinal) && phrase[^3] is 's' or 'x' or 'h' ? phrase[..^2]
        : phrase.EndsWith('s') ? phrase[..^1]
        : phrase;
}
