using System.Security.Cryptography;
using Matchmaker.Api.Operations;
using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Domain;
using Microsoft.IdentityModel.Tokens;

namespace Matchmaker.Api.Accounts;

/// <summary>
/// The key that bearer tokens are signed with: the configured one, or one made once in the data directory.
/// </summary>
public sealed class SigningKey(AccountOptions options, DataFolder data)
{
    public const string FileName = "token-key";

    /// <summary>Bytes of SHA-256's output, below which HMAC is weaker than its hash. Fixed by RFC 7518, 3.2.</summary>
    public const int LeastBytes = 32;

    private readonly Lazy<SymmetricSecurityKey> _key = new(() => new(Bytes(options, data)));

    /// <exception cref="StartupException">The file is there, and is no key.</exception>
    public SymmetricSecurityKey Key => _key.Value;

    /// <summary>Why the file cannot be used; null where it can, is not there, or is not needed.</summary>
    public static LocalizedText? Problem(AccountOptions options, DataFolder data)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(data);
        var file = data.In(FileName);
        if (options.SigningKey is { Length: > 0 } || !Path.Exists(file))
            return null;
        // A key that was cut short is not replaced by a new one: whoever made it may have another copy, and would
        // wonder at every token that ends.
        return File.Exists(file) && IsLongEnough(file)
            ? null
            : new(
                $"令牌密钥文件 {file} 已损坏或无法读取。请用备份恢复它，或把它移走（移走后所有登录令牌失效），然后再启动。",
                $"The token key {file} is damaged or cannot be read. Restore it from a backup, or move it away "
                    + "(every bearer token then ends), and start again."
            );
    }

    private static bool IsLongEnough(string file)
    {
        try
        {
            return File.ReadAllBytes(file).Length >= LeastBytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static byte[] Bytes(AccountOptions options, DataFolder data)
    {
        if (options.SigningKey is { Length: > 0 } configured)
            return Convert.FromBase64String(configured);
        if (Problem(options, data) is { } problem)
            throw new StartupException(problem);
        if (data.Read(FileName) is { } kept)
            return kept;
        var made = RandomNumberGenerator.GetBytes(64);
        data.WriteSecret(FileName, made);
        return made;
    }
}
