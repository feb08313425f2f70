namespace Matchmaker.Domain.Accounts;

public interface IAccounts
{
    Task<IReadOnlyList<Account>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct);

    /// <summary>The account of this name, folded; of several, as old ones can be, the one that is spelt so.</summary>
    Task<Account?> ByNameAsync(string name, CancellationToken ct);

    /// <summary>By name.</summary>
    Task<Page<Account>> PageAsync(AccountQuery query, PageRequest page, CancellationToken ct);
}
