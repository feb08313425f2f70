using Matchmaker.Domain;
using Matchmaker.Domain.Access;

namespace Matchmaker.Api.Accounts;

/// <summary>Who keeps accounts, and what an account looks like.</summary>
public static class AccountRules
{
    public const int LongestName = 50;

    /// <summary>ADMIN keeps all accounts; city-wide STAFF those of firms and of other staff; STAFF of a district its firms' alone.</summary>
    public static UserError? ToKeepAccounts(this Caller caller, Role role, string? district)
    {
        if (!caller.SignedIn) return UserError.Unauthenticated;
        if (caller.Role is Role.Admin) return null;
        if (!caller.IsStaff || role is Role.Admin or Role.Auditor)
            return UserError.Forbidden("只有管理员可以这样做。", "Only an administrator may do this.");
        if (caller.District is null) return null;
        return role is Role.Leader or Role.Sme
            ? caller.ToServe(district)
            : UserError.Forbidden("工作人员账号由市级工作人员或管理员管理。", "Staff accounts are kept by the city's staff or an administrator.");
    }

    public static UserError? NameRefusal(string name) =>
        name.Length is >= 2 and <= LongestName && name.All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '@') ? null
            : UserError.Invalid(
                $"账号名应为 2 到 {LongestName} 个字符，只用文字、数字和 . _ - @。",
                $"A name has 2 to {LongestName} characters: letters, digits and . _ - @.", "name");
}

/// <summary>An account with the password made for it, which is told this once.</summary>
public sealed record AccountWithPassword(Account Account, string? Password);
