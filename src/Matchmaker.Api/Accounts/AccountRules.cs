using System.Text;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Text;

namespace Matchmaker.Api.Accounts;

/// <summary>Who keeps accounts, and what an account looks like.</summary>
public static class AccountRules
{
    /// <summary>
    /// Characters of an account's name. Set by hand; doubled, it no longer fits beside what a person did in the audit.
    /// </summary>
    public const int LongestName = 50;

    private static readonly UserError NotAKeeper = UserError.Forbidden(
        "账号由工作人员和管理员管理。",
        "Accounts are kept by staff and administrators."
    );

    /// <summary>
    /// Whether the caller keeps accounts at all; asked before anything is looked up, so that nobody else learns which
    /// accounts there are.
    /// </summary>
    public static UserError? ToKeepAccounts(this Caller caller) =>
        caller == Caller.System || caller.IsStaff || caller.Role is AccountRole.Admin ? null
        : caller.SignedIn ? NotAKeeper
        : UserError.Unauthenticated;

    /// <summary>
    /// ADMIN keeps all accounts; city-wide STAFF those of firms and of other staff; STAFF of a district its firms'
    /// alone.
    /// </summary>
    public static UserError? ToKeepAccounts(this Caller caller, AccountRole role, string? district)
    {
        if (caller.ToKeepAccounts() is { } refusal)
            return refusal;
        // The product itself stands for whoever works at the machine.
        if (caller.Role is AccountRole.Admin || caller == Caller.System)
            return null;
        if (role is AccountRole.Admin or AccountRole.Auditor)
            return UserError.Forbidden("只有管理员可以这样做。", "Only an administrator may do this.");
        if (caller.District is null)
            return null;
        return role is AccountRole.Leader or AccountRole.Sme
            ? caller.ToServe(district)
            : UserError.Forbidden(
                "工作人员账号由市级工作人员或管理员管理。",
                "Staff accounts are kept by the city's staff or an administrator."
            );
    }

    /// <summary>
    /// Null, or why an account that the caller keeps is not the caller's to disable and to enable: that is for
    /// administrators, and for staff where the account is a firm's.
    /// </summary>
    public static UserError? ToDisable(this Caller caller, Account account) =>
        account.Id == caller.AccountId
            ? UserError.Forbidden(
                "不能停用自己正在使用的账号。",
                "Nobody disables the account that they use.",
                "account"
            )
        : caller.Role is AccountRole.Admin || caller == Caller.System || account.Firm is not null ? null
        : UserError.Forbidden(
            "工作人员只能停用或恢复企业账号，其他账号由管理员管理。",
            "Staff disable and enable accounts of firms; an administrator does so for all others.",
            "account"
        );

    /// <summary>
    /// The accounts that the caller keeps, as <see cref="ToKeepAccounts(Caller, AccountRole, string?)"/> says.
    /// </summary>
    public static AccountReach Reach(this Caller caller) =>
        new(
            [.. Enum.GetValues<AccountRole>().Where(role => caller.ToKeepAccounts(role, caller.District) is null)],
            caller.District
        );

    /// <summary>Whoever is signed in keeps tokens of their own; a program with a token makes no further ones.</summary>
    public static UserError? ToKeepOwnTokens(this Caller caller) =>
        !caller.SignedIn ? UserError.Unauthenticated
        : caller.Token is not null ? AccountErrors.NeedsPerson
        : null;

    /// <summary>A name as the store tells names apart.</summary>
    public static string Folded(string name) => SearchText.Fold(name);

    public static UserError? NameRefusal(string name) =>
        PlainText.Length(name) is >= 2 and <= LongestName && name.EnumerateRunes().All(MayStand)
            ? null
            : UserError.Invalid(
                $"账号名应为 2 到 {LongestName} 个字符，只用文字、数字和 . _ - @。",
                $"A name has 2 to {LongestName} characters: letters, digits and . _ - @.",
                "name"
            );

    // Letters of every script, those beyond the first 65,536 characters too, as in 王𫟦; half of one reads as U+FFFD,
    // which is no letter.
    private static bool MayStand(Rune rune) =>
        Rune.IsLetterOrDigit(rune) && PlainText.IsVisible(rune) || rune.Value is '.' or '_' or '-' or '@';
}

/// <summary>An account with the password made for it, which is told this once.</summary>
public sealed record AccountWithPassword(Account Account, string? Password);
