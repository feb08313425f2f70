using System.Security.Cryptography;
using System.Text;

namespace Matchmaker.Api.Accounts;

/// <summary>
/// The secret of an API token: 256 random bits in hexadecimal behind a prefix by which people, this program and
/// scanners for leaked secrets recognise it. Nobody guesses so many bits, so a plain SHA-256 is enough to store, and
/// looking it up costs nothing.
/// </summary>
public static class ApiTokenSecret
{
    public const string Prefix = "mm_";

    // 256 bits: as many as the hash has. Doubled, secrets are 64 characters longer and no harder to guess.
    private const int Bytes = 32;

    public static string New() => Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is stored of the secret.</summary>
    public static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
