using System.Security.Cryptography;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Microsoft.AspNetCore.Identity;

namespace Matchmaker.Api.Accounts;

/// <summary>Hashes, checks and makes passwords.</summary>
public sealed class Passwords
{
    /// <summary>NIST SP 800-63B asks for 8; ten characters cost a person little more and a guesser a great deal.</summary>
    public const int Least = 10;

    /// <summary>Bounds the work of hashing.</summary>
    public const int Most = 200;

    // Without characters that look alike, as the first passwords are typed from a terminal or a note.
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

    private readonly PasswordHasher<Account> hasher = new();
    private readonly Lazy<string> decoy;

    public Passwords() => decoy = new(() => hasher.HashPassword(null!, Generated()));

    /// <summary>Twenty random characters, about 116 bits.</summary>
    public static string Generated() => RandomNumberGenerator.GetString(Alphabet, 20);

    public string Hash(string password) => hasher.HashPassword(null!, password);

    /// <summary>Takes the same time for an account that does not exist or has no password, so that the time tells nothing of it.</summary>
    public bool Fits(Account? account, string password)
    {
        var known = account is { PasswordHash.Length: > 0 };
        var hash = known ? account!.PasswordHash : decoy.Value;
        var fits = hasher.VerifyHashedPassword(null!, hash, password) is not PasswordVerificationResult.Failed;
        return fits && known;
    }

    /// <summary>What is wrong with a new password, or null.</summary>
    public UserError? Refusal(Account account, string password)
    {
        if (password.Length < Least)
            return Invalid($"新密码至少 {Least} 个字符。", $"The new password needs at least {Least} characters.");
        if (password.Length > Most)
            return Invalid($"新密码最多 {Most} 个字符。", $"The new password may have at most {Most} characters.");
        if (password.Distinct().Count() < 5)
            return Invalid("新密码太简单，请至少使用 5 个不同的字符。", "The new password is too simple; use at least 5 different characters.");
        if (password.Contains(account.Name, StringComparison.OrdinalIgnoreCase))
            return Invalid("新密码不能包含账号名。", "The new password may not contain the account's name.");
        return Fits(account, password) ? Invalid("新密码不能与原密码相同。", "The new password must differ from the old one.") : null;
    }

    private static UserError Invalid(string zh, string en) => UserError.Invalid(zh, en, "newPassword");
}
