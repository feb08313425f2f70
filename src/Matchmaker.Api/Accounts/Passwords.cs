using System.Buffers.Binary;
using System.Security.Cryptography;
using Matchmaker.Domain.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Matchmaker.Api.Accounts;

/// <summary>How a password fits an account.</summary>
public enum PasswordFit
{
    No,
    Yes,

    /// <summary>Yes, and its hash was made with less work than one of today.</summary>
    YesOfOld,
}

/// <summary>Hashes, verifies and generates passwords: PBKDF2 with HMAC-SHA-512.</summary>
public sealed class Passwords : IDisposable
{
    /// <summary>
    /// Iterations, OWASP's figure for PBKDF2 with HMAC-SHA-512 (Password Storage Cheat Sheet); some 100 ms of one core.
    /// Doubled, a sign-in takes twice as long, and each hash on file is made anew when its owner next signs in.
    /// </summary>
    public const int Rounds = 210_000;

    // The hasher's formats: version 2 has a fixed number of rounds, version 3 names it in bytes 5 to 8.
    private const int RoundsOfVersion2 = 1_000;
    private const int RoundsAt = 5;

    // Without characters that look alike, as the first passwords are typed from a terminal or a note.
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

    private readonly PasswordHasher<Account> _hasher = new(
        Options.Create(new PasswordHasherOptions { IterationCount = Rounds })
    );
    private readonly Lazy<string> _decoy;

    // Hashing takes whole cores: more at a time than there are would be slower for all, and leave no thread to answer
    // anything else.
    private readonly SemaphoreSlim _cores = new(Math.Max(1, Environment.ProcessorCount));

    public Passwords() => _decoy = new(() => _hasher.HashPassword(null!, Generated()));

    /// <summary>Twenty random characters, about 116 bits.</summary>
    public static string Generated() => RandomNumberGenerator.GetString(Alphabet, 20);

    public string Hash(string password) => _hasher.HashPassword(null!, password);

    /// <summary>
    /// Takes the same time for an account that does not exist, has no password, or has one that was hashed with less
    /// work, so that the time tells nothing of it.
    /// </summary>
    public async Task<PasswordFit> TryAsync(Account? account, string password, CancellationToken ct)
    {
        await _cores.WaitAsync(ct);
        try
        {
            return await Task.Run(() => Try(account, password), CancellationToken.None);
        }
        finally
        {
            _cores.Release();
        }
    }

    public void Dispose() => _cores.Dispose();

    private PasswordFit Try(Account? account, string password)
    {
        var known = account is { PasswordHash.Length: > 0 };
        var hash = known ? account!.PasswordHash : _decoy.Value;
        var result = _hasher.VerifyHashedPassword(null!, hash, password);
        if (Rounds - RoundsOf(hash) is > 0 and var missing)
            Rfc2898DeriveBytes.Pbkdf2(
                password,
                RandomNumberGenerator.GetBytes(16),
                missing,
                HashAlgorithmName.SHA512,
                32
            );
        return !known || result is PasswordVerificationResult.Failed ? PasswordFit.No
            : result is PasswordVerificationResult.SuccessRehashNeeded ? PasswordFit.YesOfOld
            : PasswordFit.Yes;
    }

    private static int RoundsOf(string hash)
    {
        var bytes = Convert.FromBase64String(hash);
        return bytes is [1, ..] && bytes.Length > RoundsAt + sizeof(uint)
            ? (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(RoundsAt)), int.MaxValue)
            : RoundsOfVersion2;
    }
}
