using System.Security.Cryptography;
using Matchmaker.Api.Operations;
using Microsoft.IdentityModel.Tokens;

namespace Matchmaker.Api.Accounts;

/// <summary>The key that bearer tokens are signed with: the configured one, or one made once in the data directory.</summary>
public sealed class SigningKey(AccountOptions options, DataFolder data)
{
    public const string FileName = "token-key";

    /// <summary>The size of SHA-256's output, below which HMAC is weaker than its hash (RFC 7518, 3.2).</summary>
    public const int LeastBytes = 32;

    private readonly Lazy<SymmetricSecurityKey> key = new(() => new(Bytes(options, data)));

    public SymmetricSecurityKey Key => key.Value;

    private static byte[] Bytes(AccountOptions options, DataFolder data)
    {
        if (options.SigningKey is { Length: > 0 } configured) return Convert.FromBase64String(configured);
        if (data.Read(FileName) is { Length: >= LeastBytes } kept) return kept;
        var made = RandomNumberGenerator.GetBytes(64);
        data.WriteSecret(FileName, made);
        return made;
    }
}
