namespace Matchmaker.Domain.Accounts;

/// <summary>The port that reads API tokens.</summary>
public interface IApiTokens
{
    /// <summary>For the cursors of an account's list.</summary>
    static string ListOf(string account) => $"tokens/{account}";

    /// <summary>In no particular order; unknown ids are absent.</summary>
    Task<IReadOnlyList<ApiToken>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct);

    /// <summary>Those of the account that are neither revoked nor past their last day, in any order.</summary>
    Task<IReadOnlyList<ApiToken>> LiveOfAsync(string account, DateOnly today, CancellationToken ct);

    /// <summary>
    /// The page of each account's tokens, the newest first, revoked and expired ones among them; one call for all.
    /// Accounts without a token have an empty page.
    /// </summary>
    Task<IReadOnlyDictionary<string, Page<ApiToken>>> PagesOfAsync(
        IReadOnlyCollection<string> accounts,
        PageRequest page,
        CancellationToken ct
    );
}
