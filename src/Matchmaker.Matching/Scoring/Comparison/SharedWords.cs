using Matchmaker.Domain;
using Matchmaker.Matching.QueryUnderstanding;

namespace Matchmaker.Matching.Scoring.Comparison;

/// <summary>
/// The whole words that a text shares with what is sought, for reasons: a character in common is no answer. For what is
/// shown alone.
/// </summary>
/// <param name="Words">Words of the need that the text has.</param>
/// <param name="Equivalents">Words of the text that are other names of what the need says.</param>
/// <param name="Classes">Words of the text that name a class of what the need says.</param>
public sealed record SharedWords(
    IReadOnlyList<string> Words,
    IReadOnlyList<AddedWord> Equivalents,
    IReadOnlyList<AddedWord> Classes
)
{
    // Words that a sentence quotes; more are not read.
    private const int MostTold = 4;

    public bool Any => Words.Count > 0 || Equivalents.Count > 0 || Classes.Count > 0;

    /// <param name="folded">The text as <see cref="Text.Normaliser"/> leaves it, here and below.</param>
    public static SharedWords Of(SoughtText sought, string folded)
    {
        List<string> words = [];
        List<AddedWord> added = [];
        for (var place = 0; place < sought.Items.Count; place++)
        {
            var item = sought.Items[place];
            for (var i = 0; i < item.Words.Count; i++)
                if (IsShared(item.Words[i], folded) && !words.Contains(item.Words[i].Text))
                    words.Add(item.Words[i].Text);
            for (var i = 0; i < item.Added.Count; i++)
                if (IsShared(item.Added[i], folded) && !Has(added, item.Added[i].Text))
                    added.Add(item.Added[i]);
        }
        added.RemoveAll(a => words.Contains(a.Text));
        return new(
            Longest(words, w => w),
            Longest(added.FindAll(a => a.As is AddedAs.Equivalent), a => a.Text),
            Longest(added.FindAll(a => a.As is AddedAs.Broader), a => a.Text)
        );
    }

    /// <summary>
    /// What the words that a text shares with what is sought weigh together; null where it shares none. Of many texts
    /// it tells the one whose words are worth collecting: by index, since enumerators of all items for all texts are
    /// most of what an answer would allocate.
    /// </summary>
    public static double? WeightIn(SoughtText sought, string folded)
    {
        double? weight = null;
        for (var place = 0; place < sought.Items.Count; place++)
        {
            var item = sought.Items[place];
            for (var i = 0; i < item.Words.Count; i++)
                if (IsShared(item.Words[i], folded))
                    weight = (weight ?? 0) + (item.Weight * item.Words[i].Weight);
            for (var i = 0; i < item.Added.Count; i++)
                if (IsShared(item.Added[i], folded))
                    weight = (weight ?? 0) + (item.Weight * item.Added[i].Weight);
        }
        return weight;
    }

    /// <summary>Whether a text names the thing that an item seeks: its head, or another name of it.</summary>
    public static bool NamesThing(SoughtItem item, string folded)
    {
        for (var i = 0; i < item.Words.Count; i++)
            if (item.Words[i].Role is SoughtRole.Head && IsIn(folded, item.Words[i].Text))
                return true;
        for (var i = 0; i < item.Added.Count; i++)
            if (item.Added[i] is { Head: true, As: AddedAs.Equivalent } && IsIn(folded, item.Added[i].Text))
                return true;
        return false;
    }

    private static bool Has(List<AddedWord> added, string text) => added.Exists(a => a.Text == text);

    private static bool IsShared(SoughtWord word, string folded) =>
        word.Role is not SoughtRole.Context && IsIn(folded, word.Text);

    private static bool IsShared(AddedWord word, string folded) =>
        word.As is not AddedAs.Phrase && IsIn(folded, word.Text);

    /// <summary>What stands after the text that is told of: "has “…” of the need".</summary>
    public LocalizedText InWords =>
        Words.Count > 0 ? new($"对应需求的{Zh(Words)}", $"answers {En(Words)} of the need")
        : Equivalents.Count > 0
            ? new(
                $"对应需求的{Zh(For(Equivalents))}（{Zh(Equivalents.Select(e => e.Text))}是同一事物）",
                $"answers {En(For(Equivalents))} of the need ({En(Equivalents.Select(e => e.Text))} is "
                    + "the same thing)"
            )
        : new(
            $"提到的{Zh(Classes.Select(c => c.Text))}是需求中{Zh(For(Classes))}所属的类别",
            $"names {En(Classes.Select(c => c.Text))}, a class of {En(For(Classes))} of the need"
        );

    // One Latin letter or Chinese character is in many words by chance, and Latin words stand by themselves.
    private static bool IsIn(string text, string word)
    {
        if (word.Length < 2)
            return false;
        if (!char.IsAsciiLetterOrDigit(word[0]))
            return text.Contains(word, StringComparison.Ordinal);
        var at = text.IndexOf(word, StringComparison.Ordinal);
        while (at >= 0)
        {
            var (before, after) = (at - 1, at + word.Length);
            if (
                (before < 0 || !char.IsAsciiLetterOrDigit(text[before]))
                && (after >= text.Length || !char.IsAsciiLetterOrDigit(text[after]))
            )
                return true;
            at = text.IndexOf(word, at + 1, StringComparison.Ordinal);
        }
        return false;
    }

    private static List<T> Longest<T>(List<T> found, Func<T, string> text)
    {
        if (found.Count < 2)
            return found;
        var longest = found.FindAll(f =>
            !found.Exists(o => text(o) != text(f) && text(o).Contains(text(f), StringComparison.Ordinal))
        );
        if (longest.Count > MostTold)
            longest.RemoveRange(MostTold, longest.Count - MostTold);
        return longest;
    }

    private static IEnumerable<string> For(IReadOnlyList<AddedWord> added) => added.Select(a => a.For).Distinct();

    private static string Zh(IEnumerable<string> words) => $"“{string.Join("”“", words)}”";

    private static string En(IEnumerable<string> words) => $"“{string.Join("”, “", words)}”";
}
