using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Accounts;

/// <summary>
/// An API token (personal access token): a program shows its secret instead of a person's password, and acts for the
/// account within the token's scopes until the token expires or is revoked. The secret is told once and never stored.
/// </summary>
public sealed record ApiToken : IRecord
{
    public required string Id { get; init; }
    public required int Version { get; init; }

    /// <summary>The account that made it and for which it acts.</summary>
    public required string Account { get; init; }

    /// <summary>
    /// The firm that the account acted for when it made the token; for another one, or for none, the token is worth
    /// nothing.
    /// </summary>
    public required string? Firm { get; init; }

    /// <summary>What its owner calls it; at most <see cref="LongestName"/> characters.</summary>
    public required string Name { get; init; }

    /// <summary>In their order, each once, <see cref="TokenScope.Read"/> always among them.</summary>
    public required IReadOnlyList<TokenScope> Scopes { get; init; }

    /// <summary>
    /// SHA-256 of the secret in lower-case hexadecimal; empty where an export left it out, so that no secret fits.
    /// </summary>
    public required string SecretHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The last day on which it is good, in the city's time zone.</summary>
    public required DateOnly ExpiresOn { get; init; }

    /// <summary>When it was revoked; null while it is not. By whom, the audit trail tells.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>
    /// The last day on which it was used, written once a day; null until then.
    /// </summary>
    public DateOnly? LastUsedOn { get; init; }

    /// <summary>
    /// Characters of a name: it stands beside the account's own name in the audit trail. Doubled, the two no longer
    /// fit on a line there.
    /// </summary>
    public const int LongestName = 50;

    public RecordKind RecordKind => RecordKind.ApiToken;

    public IRecord AtVersion(int version) => this with { Version = version };

    public IEnumerable<string> References => new[] { Account, Firm }.OfType<string>();
    public IEnumerable<string> Keys => [];

    /// <summary>Whether it is neither revoked nor past its last day.</summary>
    public bool IsLive(DateOnly today) => RevokedAt is null && today <= ExpiresOn;

    /// <summary>The next version, which is worth nothing any more.</summary>
    public ApiToken Revoked(DateTimeOffset now) => this with { Version = Version + 1, RevokedAt = now };
}
