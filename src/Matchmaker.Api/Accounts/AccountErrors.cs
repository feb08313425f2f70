using System.Globalization;
using Matchmaker.Domain;

namespace Matchmaker.Api.Accounts;

/// <summary>
/// Why somebody cannot sign in or set a password, each under a code: an address carries the code and never a sentence,
/// as whoever makes a link could make it say anything.
/// </summary>
public static class AccountErrors
{
    public static readonly UserError Wrong = new(
        ErrorCode.Unauthenticated,
        new("账号或密码不正确。", "The name or the password is wrong.")
    );

    public static readonly UserError TooMany = new(
        ErrorCode.LimitExceeded,
        new("登录过于频繁，请一分钟后再试。", "Too many sign-ins; try again in a minute.")
    )
    {
        Reason = ErrorReason.Quota,
    };

    public static readonly UserError Disabled = UserError.Forbidden(
        "该账号已停用，请联系工作人员。",
        "The account is disabled; ask the programme's staff."
    );

    public static readonly UserError Expired = UserError.Forbidden(
        "初始密码已过期，请联系工作人员重设密码。",
        "The first password has expired; ask the programme's staff for a new one."
    );

    public static readonly UserError MustChange = UserError.Forbidden(
        "请先修改初始密码，修改之后才能进行其他操作。",
        "Change the first password; until then nothing else can be done."
    ) with
    {
        Reason = ErrorReason.MustChangePassword,
    };

    public static readonly UserError OldWrong = UserError.Invalid(
        "原密码不正确。",
        "The old password is wrong.",
        "oldPassword"
    );

    public static readonly UserError Repeated = UserError.Invalid(
        "两次输入的新密码不一致。",
        "The two new passwords differ.",
        "repeated"
    );

    /// <summary>
    /// What the console says where an error has no code of its own, such as a lock that ends at a certain time.
    /// </summary>
    private static readonly UserError Locked = new(
        ErrorCode.LimitExceeded,
        new(
            "多次输入错误，暂时不能从这里登录该账号，请稍后再试，或请工作人员重设密码。",
            "Too many wrong attempts: the account cannot be used from here for a while. Try again later, or "
                + "have staff reset the password."
        )
    );

    private static readonly UserError Other = UserError.Invalid(
        "没有成功，请重试。",
        "That did not work; please try again."
    );

    private static readonly Dictionary<string, UserError> ByCode = new(StringComparer.Ordinal)
    {
        ["wrong"] = Wrong,
        ["too-many"] = TooMany,
        ["disabled"] = Disabled,
        ["expired"] = Expired,
        ["must-change"] = MustChange,
        ["old-wrong"] = OldWrong,
        ["repeated"] = Repeated,
        ["locked"] = Locked,
        ["other"] = Other,
        ["signed-out"] = UserError.Unauthenticated,
        ["short"] = PasswordRules.Short,
        ["long"] = PasswordRules.Long,
        ["simple"] = PasswordRules.Simple,
        ["common"] = PasswordRules.Common,
        ["named"] = PasswordRules.Named,
        ["same"] = PasswordRules.Same,
    };

    public static UserError LockedUntil(DateTimeOffset until, TimeZoneInfo city)
    {
        var clock = TimeZoneInfo.ConvertTime(until, city).ToString("HH:mm", CultureInfo.InvariantCulture);
        return new(
            ErrorCode.LimitExceeded,
            new(
                $"多次输入错误，{clock} 之前不能从这里登录该账号。请届时重试，或请工作人员重设密码。",
                $"Too many wrong attempts: the account cannot be used from here until {clock}. Try again "
                    + $"then, or have staff reset the password."
            )
        )
        {
            Reason = ErrorReason.Locked,
            RetryAt = until,
        };
    }

    /// <summary>The code that stands for the error in an address.</summary>
    public static string CodeOf(UserError error) =>
        ByCode.FirstOrDefault(e => e.Value.Message == error.Message).Key
        ?? (error.Code is ErrorCode.LimitExceeded ? "locked" : "other");

    /// <summary>The sentence of a code; null for what is none.</summary>
    public static LocalizedText? Explain(string? code) =>
        code is not null && ByCode.TryGetValue(code, out var error) ? error.Message : null;
}
