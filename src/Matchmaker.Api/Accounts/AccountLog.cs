using System.Globalization;
using System.Text;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;

namespace Matchmaker.Api.Accounts;

/// <summary>
/// What is logged of signing in, each kind under an event id of its own. Passwords and tokens never are. What a
/// stranger typed is logged with whatever is no visible character written as its code, so that it can neither start a
/// line of its own nor steer a terminal.
/// </summary>
internal static partial class AccountLog
{
    // Characters of a name that are logged: what somebody typed may be a password or a flood. Doubled, lines of the log
    // may be longer.
    private const int Longest = 100;

    public static void SignedIn(this ILogger log, Account account, string client) =>
        WriteSignedIn(log, account.Id, Visible(account.Name), client);

    public static void Failed(this ILogger log, string name, Account? account, string client) =>
        WriteFailed(log, Visible(name), account?.Id ?? "-", client);

    public static void Locked(this ILogger log, string name, Account? account, string client, DateTimeOffset until) =>
        WriteLocked(log, Visible(name), account?.Id ?? "-", client, until);

    public static void Refused(this ILogger log, Account account, string client, string why) =>
        WriteRefused(log, account.Id, Visible(account.Name), client, why);

    [LoggerMessage(
        1004,
        LogLevel.Warning,
        "Sign-ins from {Client} refused: more than {Limit} in a minute",
        EventName = "SignInsLimited"
    )]
    public static partial void Limited(this ILogger log, string client, int limit);

    public static void SignedOut(this ILogger log, Account account, string client) =>
        WriteSignedOut(log, account.Id, Visible(account.Name), client);

    public static void PasswordChanged(this ILogger log, Account account, string client) =>
        WritePasswordChanged(log, account.Id, Visible(account.Name), client);

    public static void Kept(this ILogger log, string step, Account account, Caller by) =>
        WriteKept(log, step, account.Id, Visible(account.Name), by.AccountId ?? by.Name);

    public static void TokenKept(this ILogger log, string step, ApiToken token, Caller by) =>
        WriteTokenKept(log, step, token.Id, Visible(token.Name), token.Account, by.AccountId ?? by.Name);

    public static void MayNotKeep(this ILogger log, string step, string account, Caller by) =>
        WriteMayNotKeep(log, step, Visible(account), by.AccountId ?? by.Name);

    [LoggerMessage(1009, LogLevel.Warning, "A bearer token from {Client} was refused", EventName = "TokenRefused")]
    public static partial void TokenRefused(this ILogger log, string client);

    [LoggerMessage(1000, LogLevel.Information, "Signed in: {Account} ({Name}) from {Client}", EventName = "SignedIn")]
    private static partial void WriteSignedIn(ILogger log, string account, string name, string client);

    [LoggerMessage(
        1001,
        LogLevel.Warning,
        "Wrong name or password: {Name} ({Account}) from {Client}",
        EventName = "SignInFailed"
    )]
    private static partial void WriteFailed(ILogger log, string name, string account, string client);

    [LoggerMessage(
        1002,
        LogLevel.Warning,
        "Locked: {Name} ({Account}) from {Client} until {Until:O}",
        EventName = "SignInLocked"
    )]
    private static partial void WriteLocked(
        ILogger log,
        string name,
        string account,
        string client,
        DateTimeOffset until
    );

    [LoggerMessage(
        1003,
        LogLevel.Warning,
        "Sign-in refused: {Account} ({Name}) from {Client}: {Why}",
        EventName = "SignInRefused"
    )]
    private static partial void WriteRefused(ILogger log, string account, string name, string client, string why);

    [LoggerMessage(1005, LogLevel.Information, "Signed out: {Account} ({Name}) from {Client}", EventName = "SignedOut")]
    private static partial void WriteSignedOut(ILogger log, string account, string name, string client);

    [LoggerMessage(
        1006,
        LogLevel.Information,
        "Password changed: {Account} ({Name}) from {Client}",
        EventName = "PasswordChanged"
    )]
    private static partial void WritePasswordChanged(ILogger log, string account, string name, string client);

    [LoggerMessage(1007, LogLevel.Information, "{Step}: {Account} ({Name}) by {By}", EventName = "AccountKept")]
    private static partial void WriteKept(ILogger log, string step, string account, string name, string by);

    [LoggerMessage(1008, LogLevel.Warning, "{Step} refused: {Account} by {By}", EventName = "AccountRefused")]
    private static partial void WriteMayNotKeep(ILogger log, string step, string account, string by);

    [LoggerMessage(
        1010,
        LogLevel.Information,
        "{Step}: {Token} ({Name}) of {Account} by {By}",
        EventName = "ApiTokenKept"
    )]
    private static partial void WriteTokenKept(
        ILogger log,
        string step,
        string token,
        string name,
        string account,
        string by
    );

    internal static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (visible.Length >= Longest)
                return visible.Append('…').ToString();
            if (MayStand(rune))
                visible.Append(rune);
            else
                visible.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
        }
        return visible.ToString();
    }

    private static bool MayStand(Rune rune) =>
        rune.Value == ' '
        || Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.SpaceSeparator
            );
}
