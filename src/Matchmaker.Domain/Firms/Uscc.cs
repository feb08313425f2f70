using System.Buffers;
using System.Text;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Firms;

/// <summary>
/// Unified social credit codes (统一社会信用代码) by GB 32100-2015: who registers, what kind of body it is, six digits of
/// the registering authority's place, nine characters of the body and a check character. The nine have a check of their
/// own (GB 11714), which is not looked at: codes given out before the standard do not always keep it.
/// </summary>
public static class Uscc
{
    /// <summary>Characters of a code, by GB 32100-2015.</summary>
    public const int Length = 18;

    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>Where the place of registration stands, by GB/T 2260.</summary>
    private const int PlaceStart = 2,
        PlaceEnd = 8;

    /// <summary>
    /// Letters that no code has, since they are taken for others when read, and what was probably meant.
    /// </summary>
    private static readonly Dictionary<char, char> Confused = new()
    {
        ['I'] = '1',
        ['O'] = '0',
        ['S'] = '5',
        ['V'] = 'U',
        ['Z'] = '2',
    };

    // The hyphen, the figure dash, the en and the em dash, the minus sign. NFKC has made hyphens of the full-width
    // ones.
    private static readonly SearchValues<char> Dashes = SearchValues.Create(
        "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
    );

    /// <summary>
    /// The code as it is kept: in half width and capitals, without blanks, dashes and characters of no width.
    /// </summary>
    public static string Normalised(string text)
    {
        var plain = IsWhole(text) ? text.Normalize(NormalizationForm.FormKC) : text;
        var code = PlainText.Tidy(plain).Where(c => !char.IsWhiteSpace(c) && !Dashes.Contains(c));
        return string.Concat(code).ToUpperInvariant();
    }

    /// <summary>Whether the text is a code as it is kept.</summary>
    public static bool IsValid(string code) => code.Length == Length && FaultOf(code) is null;

    /// <summary>The code as it is kept, or what is wrong with what was typed.</summary>
    public static Result<string> Read(string typed, params string[] path) =>
        Fault(typed) is { } fault ? new UserError(ErrorCode.Invalid, fault, path) : Normalised(typed);

    /// <summary>What is wrong with what was typed; null when it is a code, however it is written.</summary>
    public static LocalizedText? Fault(string typed) =>
        PlainText.Fault(typed, lines: true) ?? FaultOf(Normalised(typed));

    /// <summary>
    /// The code that a search text is, however it is written; null when it is none. Its check character need not agree.
    /// </summary>
    public static string? Sought(string text) =>
        text.Length <= 4 * Length
        && Normalised(text) is { Length: Length } code
        && LetterFault(code) is null
        && PlaceFault(code) is null
            ? code
            : null;

    private static LocalizedText? FaultOf(string code)
    {
        if (IdentityCard.IsNumber(code) && !(code[0] == '9' && CheckOf(code) == code[^1]))
            return new(
                "这是公民身份号码，属于个人信息，请勿填写；请填营业执照上的统一社会信用代码。",
                "This is the number of a person's identity card: personal data, which must not be entered here. "
                    + "Enter the code on the business licence."
            );
        if (LetterFault(code) is { } letter)
            return letter;
        if (code.Length != Length)
            return new(
                $"统一社会信用代码应为 {Length} 位，现有 {code.Length} 位。",
                $"A unified social credit code has {Length} characters; this has {code.Length}."
            );
        if (PlaceFault(code) is { } place)
            return place;
        if (!Registration.Knows(code[0], code[1]))
            return new(
                $"统一社会信用代码不能以“{code[..2]}”开头（登记管理部门与机构类别，GB 32100-2015）；企业以 91 开头。",
                $"No unified social credit code begins with “{code[..2]}” (who registers, and what "
                    + $"kind; GB 32100-2015); "
                    + "a company's begins with 91."
            );
        return CheckOf(code) is var check && check != code[^1]
            ? new(
                $"统一社会信用代码的校验码不符：按前 17 位末位应为“{check}”，填的是“{code[^1]}”，请核对是否抄错。",
                $"The check character disagrees: after these 17 characters the last would be “{check}”, "
                    + $"not “{code[^1]}”. "
                    + "Compare with the licence."
            )
            : null;
    }

    private static LocalizedText? LetterFault(string code)
    {
        var position = 0;
        foreach (var rune in code.EnumerateRunes())
        {
            position++;
            if (rune.IsBmp && Alphabet.Contains((char)rune.Value, StringComparison.Ordinal))
                continue;
            var (zh, en) =
                rune.IsBmp && Confused.TryGetValue((char)rune.Value, out var meant)
                    ? ($"，是否为“{meant}”？", $"; is it “{meant}”?")
                    : ("。", ".");
            return new(
                $"统一社会信用代码第 {position} 位不能是“{rune}”（只用数字和 I、O、S、V、Z 以外的大写字母）{zh}",
                $"Character {position} cannot be “{rune}”: a unified social credit code has digits and capitals "
                    + $"other than I, O, S, V and Z{en}"
            );
        }
        return null;
    }

    private static LocalizedText? PlaceFault(string code)
    {
        var at = code.AsSpan(PlaceStart, PlaceEnd - PlaceStart).IndexOfAnyExceptInRange('0', '9');
        if (at < 0)
            return null;
        var (position, found) = (PlaceStart + at + 1, code[PlaceStart + at]);
        return new(
            $"统一社会信用代码第 {position} 位应为数字（第 3 至 8 位是登记机关的行政区划代码），填的是“{found}”。",
            $"Character {position} must be a digit, not “{found}”: characters 3 to 8 are the place of registration."
        );
    }

    /// <summary>
    /// What the first 17 ask for, their weights powers of 3 modulo 31; '?' where one of them cannot occur.
    /// </summary>
    private static char CheckOf(string code)
    {
        var sum = 0;
        for (int i = 0, weight = 1; i < Length - 1; i++, weight = weight * 3 % 31)
        {
            var value = Alphabet.IndexOf(code[i], StringComparison.Ordinal);
            if (value < 0)
                return '?';
            sum += value * weight;
        }
        return Alphabet[(31 - sum % 31) % 31];
    }

    // Half a surrogate pair has no normal form: asking for it throws.
    private static bool IsWhole(string text) => PlainText.Fault(text, lines: true) is null;
}
