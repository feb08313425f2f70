using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Access;

/// <summary>Someone who can sign in.</summary>
/// <param name="Name">The sign-in name as it was given; see <see cref="NameKey"/>.</param>
/// <param name="Firm">For LEADER and SME: the firm it acts for.</param>
/// <param name="District">For STAFF: the district it serves; null for the whole city.</param>
/// <param name="Stamp">Changes with the password, so that cookies and tokens of before end.</param>
public sealed record Account(
    string Id, int Version, string Name, Role Role, string? Firm, string? District,
    string PasswordHash, string Stamp, bool MustChangePassword, int FailedSignIns, DateTimeOffset? LockedUntil) : IRecord
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

public interface IAccounts
{
    Task<IReadOnlyList<Account>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct);

    /// <summary>The account of this name, folded; of several, as old ones can be, the one that is spelt so.</summary>
    Task<Account?> ByNameAsync(string name, CancellationToken ct);

    /// <summary>All accounts, by name.</summary>
    Task<Page<Account>> PageAsync(PageRequest page, CancellationToken ct);
}

/// <summary>Telling accounts by what someone types as a name.</summary>
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
