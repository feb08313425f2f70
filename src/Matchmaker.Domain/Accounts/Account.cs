using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Accounts;

/// <summary>Someone who can sign in.</summary>
public sealed record Account : IRecord
{
    public required string Id { get; init; }
    public required int Version { get; init; }

    /// <summary>The sign-in name as it was given; see <see cref="NameKey"/>.</summary>
    public required string Name { get; init; }

    public required AccountRole Role { get; init; }

    /// <summary>For LEADER and SME: the firm it acts for.</summary>
    public required string? Firm { get; init; }

    /// <summary>For STAFF: the district it serves; null for the whole city.</summary>
    public required string? District { get; init; }

    public required string PasswordHash { get; init; }

    /// <summary>
    /// Changes with the password and when the account is disabled, so that cookies and tokens of before end.
    /// </summary>
    public required string Stamp { get; init; }

    /// <summary>
    /// The password was made by somebody else: until it is changed, it is good for nothing but changing it.
    /// </summary>
    public required bool MustChangePassword { get; init; }

    /// <summary>
    /// When a password that must be changed stops being taken; null for one of an older program, which named no end.
    /// </summary>
    public DateTimeOffset? FirstPasswordUntil { get; init; }

    /// <summary>Nobody signs in with it, and its sessions have ended; what it did stays.</summary>
    public bool Disabled { get; init; }

    /// <summary>Wrong passwords before this are forgiven: set by a reset, and by whoever unlocks the account.</summary>
    public DateTimeOffset? UnlockedAt { get; init; }

    /// <summary>
    /// Sessions that were signed out before their time; null is none. Those that would be over by now are dropped at
    /// the next write.
    /// </summary>
    public IReadOnlyList<EndedSession>? Ended { get; init; }

    public RecordKind RecordKind => RecordKind.Account;

    public IRecord AtVersion(int version) => this with { Version = version };

    public IEnumerable<string> References => new[] { Firm, District }.OfType<string>();
    public IEnumerable<string> Keys => [$"account:{NameKey ?? Name.ToLowerInvariant()}"];

    /// <summary>
    /// The name as <see cref="SearchText"/> folded it when the account was made: no other account has it. Null for
    /// accounts of releases that told names apart by anything but case: two of them may fold to the same, and both go
    /// on under their own spelling.
    /// </summary>
    public string? NameKey { get; init; }

    public Caller AsCaller(bool admitted) => new(Id, Name, Role, Firm, District, admitted);
}

/// <summary>A session that was signed out.</summary>
/// <param name="Until">When it would have been over by itself; from then on nothing needs to be known of it.</param>
public sealed record EndedSession(string Id, DateTimeOffset Until);
