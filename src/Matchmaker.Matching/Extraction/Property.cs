using System.Text.RegularExpressions;
using Matchmaker.Domain;
using Matchmaker.Domain.Text;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Extraction;

/// <summary>A named property of a product or a machine.</summary>
/// <param name="Topic">How two amounts of it compare.</param>
internal sealed partial record Property(LocalizedText Name, Topic Topic)
{
    // Characters between a property's name and its amount: a comparison and a few characters more, in English a few
    // words. Set by hand. Doubled, an amount is taken for that of a property named earlier in the sentence.
    private const int Gap = 7,
        GapOfWords = 30;

    private static readonly IReadOnlyDictionary<string, Property> ByChinese;
    private static readonly IReadOnlyList<(string Word, Property Property)> Words = Read(out ByChinese);

    /// <summary>The deviation that a bare ± is of.</summary>
    public static Property Tolerance => ByChinese["公差"];
    public static Property Roughness => ByChinese["粗糙度"];

    public static Property Of(string chinese) => ByChinese[chinese];

    /// <summary>
    /// The property that an amount is of: the last one named before it in its clause, else the one right after it.
    /// </summary>
    public static Property? Named(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var near = before[(before.LastIndexOfAnyInRange('0', '9') + 1)..];
        (Property? found, var end, var longest) = (null, -1, 0);
        foreach (var (word, property) in Words)
        {
            if (
                near.LastIndexOf(word) is not (>= 0 and var at)
                || !IsWhole(near, at, word)
                || !IsGap(near[(at + word.Length)..])
            )
                continue;
            if (at + word.Length < end || (at + word.Length == end && word.Length <= longest))
                continue;
            (found, end, longest) = (property, at + word.Length, word.Length);
        }
        if (found is not null)
            return found;
        var rest = after.TrimStart();
        if (rest.StartsWith("in "))
            rest = rest[3..];
        foreach (var (word, property) in Words)
            if (rest.StartsWith(word) && IsWhole(rest, 0, word) && word.Length > longest)
                (found, longest) = (property, word.Length);
        return found;
    }

    // What a maker of pressure vessels makes a year is no pressure, and by how much a noise falls is no noise.
    private static bool IsGap(ReadOnlySpan<char> text) =>
        text.Length <= (text.IndexOfAnyExceptInRange(' ', '~') < 0 ? GapOfWords : Gap)
        && text.IndexOfAny("产每供") < 0
        && !Change().IsMatch(text);

    private static bool IsWhole(ReadOnlySpan<char> text, int at, string word) =>
        char.IsAsciiLetter(word[0])
            ? (at == 0 || !char.IsAsciiLetter(text[at - 1]))
                && (at + word.Length == text.Length || !char.IsAsciiLetter(text[at + word.Length]))
            // 一起订购, 发起订单 and 即日起订立 hold 起订, and ask for no least order.
            : word[0] != '起'
                || (
                    (at == 0 || !"一发引提即日".Contains(text[at - 1], StringComparison.Ordinal))
                    && (at + word.Length == text.Length || text[at + word.Length] is not ('立' or '单'))
                );

    private static List<(string, Property)> Read(out IReadOnlyDictionary<string, Property> byChinese)
    {
        var words = new List<(string, Property)>();
        foreach (var row in ResourceTable.Rows(typeof(Property), "properties.txt"))
        {
            var names = row.TrimStart('<', '>', '^', '_').Split('|');
            var property = new Property(new(names[0], names[1]), TopicOf(row[0]));
            words.AddRange(names.Select(n => (FoldedText.Of(n).Text, property)));
        }
        byChinese = words.Select(w => w.Item2).Distinct().ToDictionary(p => p.Name.Zh, StringComparer.Ordinal);
        return words;
    }

    private static Topic TopicOf(char mark) =>
        mark switch
        {
            '<' => Topic.Precision,
            '>' => Topic.FirmFigure,
            '^' => Topic.ProtectionClass,
            '_' => Topic.MinimumOrder,
            _ => Topic.Property,
        };

    [GeneratedRegex("(?:降低|减少|增加|提高|提升)(?![到为]|至(?!少|多))|(?:reduc|lower|increas|rais)[a-z]* by")]
    private static partial Regex Change();
}
