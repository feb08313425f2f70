using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Access;

/// <summary>An account with which someone can sign in: a role, and the firm or the district that it acts for.</summary>
/// <param name="Name">The sign-in name as it was given; see <see cref="NameKey"/>.</param>
/// <param name="Firm">For LEADER and SME: the firm it acts for.</param>
/// <param name="District">For STAFF: the district it serves; null for the whole city.</param>
/// <param name="Stamp">Changes with the password and when the account is disabled, so that cookies and tokens of before end.</param>
/// <param name="MustChangePassword">The password was made by somebody else: until it is changed, it is good for nothing but changing it.</param>
/// <param name="FirstPasswordUntil">When a password that must be changed stops being taken; null for one of an older program, which named no end.</param>
/// <param name="Disabled">Nobody signs in with it, and its sessions have ended; what it did stays.</param>
/// <param name="UnlockedAt">Wrong passwords before this are forgiven: set by a reset, and by whoever unlocks the account.</param>
/// <param name="Ended">Sessions that were signed out before their time; null is none. Those that would be over by now are dropped at the next write.</param>
public sealed record Account(
    string Id, int Version, string Name, Role Role, string? Firm, string? District,
    string PasswordHash, string Stamp, bool MustChangePassword, DateTimeOffset? FirstPasswordUntil = null,
    bool Disabled = false, DateTimeOffset? UnlockedAt = null, IReadOnlyList<EndedSession>? Ended = null) : IRecord
{
    public RecordKind RecordKind => RecordKind.Account;
    public IEnumerable<string> References => new[] { Firm, District }.OfType<string>();
    public IEnumerable<string> Keys => [$"account:{NameKey ?? Name.ToLowerInvariant()}"];

    /// <summary>
    /// The name as <see cref="SearchText"/> folded it when the account was made: no other account has it. Null for
    /// accounts of releases that told names apart by anything but case: two of them may fold to the same, and both go on
    /// under their own spelling.
    /// </summary>
    public string? NameKey { get; init; }

    public Caller AsCaller(bool admitted) => new(Id, Name, Role, Firm, District, admitted);
}

/// <summary>A session that was signed out, kept until it would have been over by itself.</summary>
/// <param name="Until">When it would have been over by itself; from then on nothing needs to be known of it.</param>
public sealed record EndedSession(string Id, DateTimeOffset Until);

/// <summary>The port that reads accounts.</summary>
public interface IAccounts
{
    /// <summary>For the cursors of its list.</summary>
    const string List = "accounts/Name";

    Task<IReadOnlyList<Account>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct);

    /// <summary>The account of this name, folded; of several, as old ones can be, the one that is spelt so.</summary>
    Task<Account?> ByNameAsync(string name, CancellationToken ct);

    /// <summary>All accounts, by name.</summary>
    Task<Page<Account>> PageAsync(PageRequest page, CancellationToken ct);
}

/// <summary>Folds the names of accounts, so that one is found however it is typed.</summary>
public static class AccountNames
{
    /// <summary>
    /// Of accounts whose names fold to the same, the one that is meant by a spelling: the oldest where none is spelt so.
    /// </summary>
    public static Account? SpeltAs(this IEnumerable<Account> alike, string name) => alike
        .OrderByDescending(a => a.Name == name)
        .ThenByDescending(a => a.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        .ThenBy(a => a.Id, StringComparer.Ordinal)
        .FirstOrDefault();
}
