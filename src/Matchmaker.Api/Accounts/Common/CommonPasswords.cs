using System.Collections.Frozen;
using System.Text;

namespace Matchmaker.Api.Accounts.Common;

/// <summary>Recognises the passwords that guessers try first: the commonest ones and their plain variants.</summary>
public static class CommonPasswords
{
    private const string List = "Matchmaker.Api.Accounts.Common.common-passwords.txt";

    /// <summary>
    /// Digits and signs around a common word, in characters, that add nothing worth having: a year, a day, a few
    /// exclamation marks. Set by hand. Doubled, a common word beside a random number of sixteen digits is refused, too.
    /// </summary>
    private const int MostAround = 8;

    /// <summary>
    /// Characters of a run, on average, from which on a password is nothing but runs along a keyboard row, an alphabet
    /// or one character: "qwer1234asdf", "1qaz2wsx3edc". Set by hand. Doubled, neither of these is found out by its
    /// runs.
    /// </summary>
    private const int LeastRun = 4;

    // Characters of a part that makes a password by repetition and is refused whatever it is: a word repeated is hardly
    // better than the word. Set by hand. Doubled, phrases of up to twelve characters that are said twice are refused,
    // too.
    private const int LongestRepeated = 6;

    // The list is of English-speaking sites; these are what people here would add.
    private static readonly string[] Here =
    [
        "woaini",
        "woaiwojia",
        "iloveu",
        "nihao",
        "mima",
        "wodemima",
        "zhongguo",
        "qingdao",
        "shandong",
        "beijing",
        "shanghai",
        "admin",
        "administrator",
        "matchmaker",
        "kaweirulian",
        "zhuanjingtexin",
        "lianzhu",
        "qiye",
        "gongsi",
        "staff",
        "leader",
        "auditor",
        "changeme",
        "welcome",
        "卡位入链",
        "专精特新",
        "我爱你",
    ];

    // Neighbours along a row, down a column (1qaz, 2wsx) and in the alphabet.
    private static readonly FrozenSet<(char, char)> Steps = new[]
    {
        "abcdefghijklmnopqrstuvwxyz",
        "01234567890",
        "`1234567890-=",
        "~!@#$%^&*()_+",
        "qwertyuiop[]\\",
        "asdfghjkl;'",
        "zxcvbnm,./",
        "1qaz",
        "2wsx",
        "3edc",
        "4rfv",
        "5tgb",
        "6yhn",
        "7ujm",
        "8ik,",
        "9ol.",
        "0p;/",
    }
        .SelectMany(row => row.Zip(row.Skip(1)))
        .SelectMany(step => new[] { (step.First, step.Second), (step.Second, step.First) })
        .ToFrozenSet();

    private static readonly Lazy<FrozenSet<string>> Known = new(Read);

    /// <summary>Width and case are no difference to a guesser.</summary>
    public static string Folded(string text) =>
        (Whole(text) ? text.Normalize(NormalizationForm.FormKC) : text).ToLowerInvariant();

    public static bool Has(string password)
    {
        var folded = Folded(password);
        var plain = WithoutLeet(folded);
        return IsWord(folded) || IsWord(plain) || IsRuns(folded);
    }

    private static bool IsWord(string text)
    {
        if (Known.Value.Contains(text))
            return true;
        var core = Core(text);
        if (core.Length == 0)
            return true;
        return text.Length - core.Length <= MostAround
            && (Known.Value.Contains(core) || Known.Value.Contains(WithoutLeet(core)) || IsRepeated(core));
    }

    /// <summary>Without the digits and signs at both ends.</summary>
    private static string Core(string text)
    {
        var (from, to) = (0, text.Length);
        while (from < to && !char.IsLetter(text[from]) && !char.IsSurrogate(text[from]))
            from++;
        while (to > from && !char.IsLetter(text[to - 1]) && !char.IsSurrogate(text[to - 1]))
            to--;
        return text[from..to];
    }

    private static bool IsRepeated(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
        {
            if (text.Length % length != 0)
                continue;
            var unit = text[..length];
            if (
                (length <= LongestRepeated || Known.Value.Contains(unit))
                && string.Concat(Enumerable.Repeat(unit, text.Length / length)) == text
            )
                return true;
        }
        return false;
    }

    private static bool IsRuns(string text)
    {
        var runs = 1;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] != text[i - 1] && !Steps.Contains((text[i - 1], text[i])))
                runs++;
        }
        return runs * LeastRun <= text.Length;
    }

    private static string WithoutLeet(string text) =>
        string.Create(
            text.Length,
            text,
            static (to, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                {
                    to[i] = from[i] switch
                    {
                        '@' or '4' => 'a',
                        '0' => 'o',
                        '1' or '!' => 'i',
                        '3' => 'e',
                        '5' or '$' => 's',
                        '7' => 't',
                        '8' => 'b',
                        '9' => 'g',
                        var c => c,
                    };
                }
            }
        );

    // Half of a surrogate pair cannot be normalised.
    private static bool Whole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
                return false;
            if (!rune.IsBmp)
                i++;
        }
        return true;
    }

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream(List)!;
        using var reader = new StreamReader(stream);
        var lines = new List<string>(Here);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
                lines.Add(line);
        }
        return lines.ToFrozenSet(StringComparer.Ordinal);
    }
}
