namespace Matchmaker.Domain.Accounts;

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
