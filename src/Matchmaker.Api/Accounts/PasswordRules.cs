using Matchmaker.Api.Accounts.Common;
using Matchmaker.Domain;
using Matchmaker.Domain.Text;

namespace Matchmaker.Api.Accounts;

/// <summary>What a password must be that somebody chooses.</summary>
public static class PasswordRules
{
    /// <summary>
    /// Characters that a password has at least. Set by hand: NIST SP 800-63B asks for 8; ten characters cost a person
    /// little more and a guesser a great deal. Doubled, hardly anything but a sentence is long enough.
    /// </summary>
    public const int Least = 10;

    /// <summary>
    /// Characters of a password: a bound on the work of hashing. Doubled, a sign-in may cost a little more.
    /// </summary>
    public const int Most = 200;

    // Different characters of a password: fewer are a pattern that is tried early. Set by hand; doubled, many good
    // phrases are refused.
    private const int LeastDifferent = 5;

    // Characters of the shortest name that a password may not contain: a shorter one is in too many words, and one of
    // just this length is found by chance, so that it may stand where there is enough beside it. Set by hand. Doubled,
    // names of three to five characters may be contained.
    private const int LeastName = 3;

    internal static readonly UserError Short = Invalid(
        $"新密码至少 {Least} 个字符。",
        $"The new password needs at least {Least} characters."
    );
    internal static readonly UserError Long = Invalid(
        $"新密码最多 {Most} 个字符。",
        $"The new password may have at most {Most} characters."
    );

    internal static readonly UserError Simple = Invalid(
        $"新密码太简单，请至少使用 {LeastDifferent} 个不同的字符。",
        $"The new password is too simple; use at least {LeastDifferent} different characters."
    );

    internal static readonly UserError Common = Invalid(
        "新密码太常见，容易被猜到；请不要使用常见密码、键盘顺序，或只加了数字的常见词。",
        "The new password is among the commonest and easily guessed; avoid common passwords, keyboard "
            + "rows, and common words with digits added."
    );

    internal static readonly UserError Named = Invalid(
        "新密码不能包含账号名或企业名称。",
        "The new password may not contain the name of the account or of its firm."
    );

    internal static readonly UserError Same = Invalid(
        "新密码不能与原密码相同。",
        "The new password must differ from the old one."
    );

    /// <summary>What is wrong with a new password, or null.</summary>
    /// <param name="names">Of the account and of its firm.</param>
    public static UserError? Refusal(string password, string old, IEnumerable<string?> names) =>
        PlainText.Length(password) < Least ? Short
        : password.Length > Most ? Long
        : password.Distinct().Count() < LeastDifferent ? Simple
        : names.OfType<string>().Any(name => Contains(password, name)) ? Named
        : CommonPasswords.Has(password) ? Common
        : password == old ? Same
        : null;

    private static bool Contains(string password, string name)
    {
        var (folded, whole) = (CommonPasswords.Folded(password), CommonPasswords.Folded(name.Trim()));
        if (whole.Length < LeastName || !folded.Contains(whole, StringComparison.Ordinal))
            return false;
        return whole.Length > LeastName || folded.Replace(whole, "", StringComparison.Ordinal).Length < Least;
    }

    private static UserError Invalid(string zh, string en) => UserError.Invalid(zh, en, "newPassword");
}
