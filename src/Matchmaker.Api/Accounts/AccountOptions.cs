using System.ComponentModel.DataAnnotations;

namespace Matchmaker.Api.Accounts;

/// <summary>The configuration section <c>Matchmaker:Accounts</c>.</summary>
public sealed class AccountOptions
{
    /// <summary>Wrong passwords in a row after which a client may not try the same name again for a while.</summary>
    [Range(3, 100)]
    public int LockAfter { get; set; } = 5;

    /// <summary>Minutes for which it may not.</summary>
    [Range(1, 1440)]
    public int LockMinutes { get; set; } = 15;

    /// <summary>
    /// Attempts to sign in that one network address has in a minute: each costs a core some 100 ms of hashing.
    /// </summary>
    [Range(1, 10_000)]
    public int SignInsPerMinute { get; set; } = 30;

    /// <summary>Hours for which a bearer token is good.</summary>
    [Range(1, 720)]
    public int TokenHours { get; set; } = 12;

    /// <summary>Hours after its last use for which the console's cookie is good.</summary>
    [Range(1, 720)]
    public int CookieHours { get; set; } = 12;

    /// <summary>Days after signing in when a console session ends, however often it is used.</summary>
    [Range(1, 90)]
    public int SessionDays { get; set; } = 7;

    /// <summary>
    /// Days in which a password that somebody else has made is to be changed; after them it is not taken any more.
    /// </summary>
    [Range(1, 90)]
    public int FirstPasswordDays { get; set; } = 14;

    /// <summary>
    /// The key of bearer tokens, at least 32 bytes in base64, the same for all instances; made in the data directory
    /// when absent.
    /// </summary>
    public string? SigningKey { get; set; }
}
