using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Text;
using Matchmaker.Domain.Thesaurus;
using Matchmaker.Matching.Extraction;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.QueryUnderstanding;

/// <summary>
/// Query understanding: reads what a need seeks. Requirements, quantities and the speech of tenders are no part of it;
/// what is left is divided into items, each with its head, its modifiers and what it is for, and expanded by the
/// thesaurus.
/// </summary>
public sealed partial class NeedReader(Thesaurus thesaurus)
{
    // What a description counts beside a title, a short one and a long one, and a clause after the first. Set by hand
    // on the labelled cases. Doubled, a need is about its circumstances as much as about its thing.
    private const double ShortDescription = 0.5,
        LongDescription = 0.25,
        LaterClause = 0.75;

    // Characters: a description up to the first length is short; a title is sought before the second; the rest of a
    // description than the third is not read, which bounds its cost.
    private const int Short = 60,
        LongestTitle = 60,
        MostCharacters = 600;

    // Characters of a term that segmentation keeps whole; a longer one is read word by word, so that its head is known,
    // and found again as a phrase.
    private const int LongestKept = 3;

    // Items of a need; a longer list is a catalogue. Doubled, a list of a hundred things costs twice as much.
    private const int MostItems = 24;

    private static readonly SearchValues<char> Separators = SearchValues.Create("、()/【】[]“”\"《》<>+|");

    private readonly WordSegmentation _words = new(
        thesaurus.Phrases.Where(p => p.Length <= LongestKept || thesaurus.RoleOf(p) is not null)
    );

    private readonly EnglishTerms _english = new(thesaurus);

    private readonly Expansion _needed = new(thesaurus, offered: false),
        _offered = new(thesaurus, offered: true);

    /// <summary>A written need.</summary>
    public SoughtText Of(string title, string description)
    {
        var (head, rest) = (Folded(title), Folded(description));
        var named = Part(head, title, 1, _needed);
        if (named.Count == 0 && rest.Length > 0)
            return Made(Part(rest, description, 1, _needed), head, title);
        return Made(
            [.. named, .. Part(rest, description, rest.Length <= Short ? ShortDescription : LongDescription, _needed)],
            head,
            title
        );
    }

    /// <summary>
    /// What a supplier's statement offers, in the words by which needs say it: with the members of its classes. What
    /// says nothing but where a firm is and which titles it holds offers nothing.
    /// </summary>
    public SoughtText Offered(string text) => new([.. Part(Folded(text), text, 1, _offered).Take(MostItems)]);

    /// <summary>A need in free text: what stands before its first colon, or its first sentence, is its title.</summary>
    public SoughtText Of(string text)
    {
        var end = TitleEnd().Match(text, 0, Math.Min(text.Length, LongestTitle));
        if (!end.Success)
            return Of(text, "");
        var (title, rest) = (text[..end.Index], text[(end.Index + end.Length)..]);
        return ListFollows().IsMatch(title) && rest.Contains('、', StringComparison.Ordinal)
            ? Of(rest, title)
            : Of(title, rest);
    }

    // What says nothing but tender speech is read for that: somebody may do just this.
    private SoughtText Made(List<SoughtItem> items, string title, string original)
    {
        if (items.Count == 0)
            items = Part(title, original, 1, _needed, keep: true);
        return items.Count == 0 ? SoughtText.Nothing : new SoughtText([.. items.Take(MostItems)]);
    }

    private static string Folded(string text) =>
        CharacterFolding.Fold(text.Length > MostCharacters ? text[..MostCharacters] : text);

    private List<SoughtItem> Part(string folded, string original, double weight, Expansion expansion, bool keep = false)
    {
        if (folded.Length == 0)
            return [];
        // Marks such as CE are known by their capitals; where folding moves characters, the folded text has to do.
        var written =
            original.Length >= folded.Length && CharacterFolding.Fold(original[..folded.Length]) == folded
                ? original[..folded.Length]
                : folded;
        var dropped = keep ? [] : DroppedSpans(written);
        var items = new List<SoughtItem>();
        var first = true;
        foreach (var (start, length) in ClauseSpans.Of(folded, ClauseEnd()))
        {
            var (context, sought) = Division(
                _english.InChinese(WordsOf(folded, start, length, dropped, keep)),
                later: !first
            );
            var before = items.Count;
            foreach (var item in Items(sought))
            {
                var words = Weighed(item, context);
                items.Add(
                    new(first ? weight : weight * LaterClause, words, expansion.Of(words), Told(words, folded, written))
                );
            }
            first &= items.Count == before;
        }
        return items;
    }

    // Chinese words are written without spaces, also where something between them was taken out.
    private static string Told(SoughtWord[] words, string folded, string written)
    {
        var told = new StringBuilder();
        var end = 0;
        foreach (var word in words.Where(w => w.Role is not SoughtRole.Context))
        {
            if (told.Length > 0 && word.Start > end && (IsLatin(told[^1]) || IsLatin(word.Text[0])))
                told.Append(' ');
            end = word.Start + word.Text.Length;
            told.Append(
                string.CompareOrdinal(folded, word.Start, word.Text, 0, word.Text.Length) == 0
                    ? written.AsSpan(word.Start, word.Text.Length)
                    : word.Text
            );
        }
        return told.ToString();
    }

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c);

    // Clauses that state a requirement other than an ability, and amounts with their units.
    private static List<(int Start, int Length)> DroppedSpans(string text)
    {
        var (requirements, amounts) = RequirementExtraction.WithAmounts(text);
        return
        [
            .. requirements
                .Where(r => r.Start > 0 && r.Requirement.Kind is not RequirementKind.Capability)
                .Select(r => (r.Start, r.Length)),
            .. amounts.Select(q => (q.Start, q.Length)),
        ];
    }

    private List<ReadWord> WordsOf(
        string folded,
        int start,
        int length,
        List<(int Start, int Length)> dropped,
        bool keep
    )
    {
        var words = new List<ReadWord>();
        var clause = folded.AsSpan(start, length);
        var before = 0;
        foreach (var (at, count) in _words.Of(clause))
        {
            if (clause.Slice(before, at - before).ContainsAny(Separators))
                words.Add(ReadWord.Separator);
            before = at + count;
            var (text, place) = (TextOf(Stem(clause.Slice(at, count))), start + at);
            var role = thesaurus.RoleOf(text);
            var said =
                !IsDropped(place, dropped)
                && !IsMeasure(text)
                && role is not WordRole.Function
                && (keep || role is not WordRole.Procurement);
            words.Add(new ReadWord(text, place, role, said));
        }
        return words;
    }

    // 隔爆型 says 隔爆: that it is a type, a class or a grade tells nothing.
    private ReadOnlySpan<char> Stem(ReadOnlySpan<char> word) =>
        word is [_, _, '型' or '式' or '级' or '类' or '性'] && thesaurus.Find(word) is null ? word[..2] : word;

    // Words of the thesaurus are at hand already.
    private string TextOf(ReadOnlySpan<char> word) => thesaurus.Find(word) ?? word.ToString();

    // A number, also with its unit (10kv).
    private static bool IsMeasure(string word) => word[0] is '.' or (>= '0' and <= '9') && Measure().IsMatch(word);

    private static bool IsDropped(int place, List<(int Start, int Length)> dropped)
    {
        foreach (var (start, length) in dropped)
            if (place >= start && place < start + length)
                return true;
        return false;
    }

    // What the thing is for: 用于 X 的 Y, X 用 Y, X 的 Y, Y for X; and after a thing in a clause of its own, 用于 X.
    private static (List<ReadWord> Context, List<ReadWord> Sought) Division(List<ReadWord> words, bool later)
    {
        var purpose = words.FindIndex(w => w.IsPurpose);
        if (purpose >= 0)
        {
            var of = words.FindIndex(purpose, w => w.Text == "的");
            List<ReadWord> before = words[..purpose],
                after = of < 0 ? [] : words[(of + 1)..];
            List<ReadWord> context = of < 0 ? words[(purpose + 1)..] : words[(purpose + 1)..of];
            List<ReadWord> sought = [.. before, ReadWord.Separator, .. after];
            return sought.Exists(w => w.Said) ? (context, sought)
                : later && of < 0 ? (words, [])
                : ([], words);
        }
        for (var use = words.Count - 2; use > 0; use--)
            if (
                words[use].Text is "用" or "的"
                && words[(use + 1)..].Exists(w => w.Said)
                && words[..use].Exists(w => w.Said)
            )
                return (words[..use], words[(use + 1)..]);
        return ([], words);
    }

    private static IEnumerable<List<ReadWord>> Items(List<ReadWord> words)
    {
        var item = new List<ReadWord>();
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].IsSeparator || IsConjunction(words[i]))
            {
                if (item.Count > 0)
                    yield return item;
                item = [];
            }
            else if (words[i].Said)
                item.Add(words[i]);
        }
        if (item.Count > 0)
            yield return item;
    }

    private static bool IsConjunction(ReadWord word) =>
        word.Text is "和" or "与" or "及" or "或" or "以及" or "and" or "or";

    private SoughtWord[] Weighed(List<ReadWord> item, List<ReadWord> context) =>
        HeadWeights.Of(item, [.. context.Where(w => w.Said)], thesaurus);

    [GeneratedRegex(@"^[0-9.]+([kmg]?(v|w|hz|va|wh|ah|pa|g)|[cmnu]?m|t|l|ml|rpm|inch)?$")]
    private static partial Regex Measure();

    [GeneratedRegex(@"[:：]|[。;；!！?？\r\n]")]
    private static partial Regex TitleEnd();

    [GeneratedRegex(@"需求|清单|目录|如下|包括|采购")]
    private static partial Regex ListFollows();

    [GeneratedRegex(@"[。;:!?\r\n]|,(?![0-9]{3})|(?<![0-9]),|\.(?=\s|$)")]
    private static partial Regex ClauseEnd();
}

/// <summary>A word on its way to being sought.</summary>
/// <param name="Said">Whether it is part of what is sought.</param>
internal readonly record struct ReadWord(string Text, int Start, WordRole? Role, bool Said)
{
    public static readonly ReadWord Separator = new("", -1, null, false);

    public bool IsSeparator => Start < 0;

    /// <summary>What follows it is what the thing is for.</summary>
    public bool IsPurpose =>
        Text is "用于" or "应用于" or "适用于" or "面向" or "服务于" or "基于" or "针对" or "适配" or "支持" or "for";

    public bool IsLatin => Text.Length > 0 && char.IsAsciiLetterOrDigit(Text[0]);
}
