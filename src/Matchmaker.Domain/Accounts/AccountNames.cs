namespace Matchmaker.Domain.Accounts;

/// <summary>Telling accounts by what someone types as a name.</summary>
public static class AccountNames
{
    /// <summary>
    /// Of accounts whose names fold to the same, the one that is meant by a spelling: the oldest where none is spelt
    /// so.
    /// </summary>
    public static Account? SpeltAs(this IEnumerable<Account> alike, string name) =>
        alike
            .OrderByDescending(a => a.Name == name)
            .ThenByDescending(a => a.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            .ThenBy(a => a.Id, StringComparer.Ordinal)
            .FirstOrDefault();
}
