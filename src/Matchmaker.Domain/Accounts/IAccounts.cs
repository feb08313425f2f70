namespace Matchmaker.Domain.Accounts;

public interface IAccounts
{
    Task<IReadOnlyList<Account>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct);

    /// <summary>The account of this name, folded; of several, as old ones can be, the one that is spelt so.</summary>
    Task<Account?> ByNameAsync(string name, CancellationToken ct);

    /// <summary>
    /// Those of these firms for which somebody signs in: with an account that is not disabled. In one call.
    /// </summary>
    Task<IReadOnlySet<string>> FirmsWithAccountsAsync(IReadOnlyCollection<string> firms, CancellationToken ct);

    /// <summary>By name.</summary>
    Task<Page<Account>> PageAsync(AccountQuery query, PageRequest page, CancellationToken ct);
}
