using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Access;

/// <summary>Someone who can sign in.</summary>
/// <param name="Name">The sign-in name, unique without regard to case.</param>
/// <param name="Firm">For LEADER and SME: the firm it acts for.</param>
/// <param name="District">For STAFF: the district it serves; null for the whole city.</param>
/// <param name="Stamp">Changes with the password, so that cookies and tokens of before end.</param>
public sealed record Account(
    string Id, int Version, string Name, Role Role, string? Firm, string? District,
    string PasswordHash, string Stamp, bool MustChangePassword, int FailedSignIns, DateTimeOffset? LockedUntil) : IRecord
{
    public RecordKind RecordKind => RecordKind.Account;
    public IEnumerable<string> References => new[] { Firm, District }.OfType<string>();
    public IEnumerable<string> Keys => [$"account:{Name.ToLowerInvariant()}"];

    public Caller AsCaller(bool admitted) => new(Id, Name, Role, Firm, District, admitted);
}

public interface IAccounts
{
    /// <summary>For the cursors of its list.</summary>
    const string List = "accounts/Name";

    Task<IReadOnlyList<Account>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct);
    Task<Account?> ByNameAsync(string name, CancellationToken ct);

    /// <summary>All accounts, by name.</summary>
    Task<Page<Account>> PageAsync(PageRequest page, CancellationToken ct);
}
