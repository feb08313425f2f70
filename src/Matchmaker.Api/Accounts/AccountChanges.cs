using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Accounts;

/// <summary>
/// Changes of an account that several use cases make; a new security stamp ends every cookie and token given out
/// before.
/// </summary>
internal static class AccountChanges
{
    /// <summary>With a password that its owner has chosen.</summary>
    public static Account WithPassword(this Account account, string hash) =>
        account.WithNewStamp() with
        {
            PasswordHash = hash,
            MustChangePassword = false,
            FirstPasswordUntil = null,
        };

    /// <summary>With a password that somebody else has made; earlier wrong ones are forgiven.</summary>
    public static Account WithFirstPassword(
        this Account account,
        string hash,
        DateTimeOffset now,
        AccountOptions options
    ) =>
        account.WithNewStamp() with
        {
            PasswordHash = hash,
            MustChangePassword = true,
            FirstPasswordUntil = now.AddDays(options.FirstPasswordDays),
            UnlockedAt = now,
        };

    /// <summary>The next version, in which every session of before has ended.</summary>
    public static Account WithNewStamp(this Account account) =>
        account with
        {
            Version = account.Version + 1,
            Stamp = Guid.NewGuid().ToString("N"),
            Ended = null,
        };

    /// <summary>
    /// An account that was made, or given a password, by an earlier request: the password was told then.
    /// </summary>
    public static async Task<AccountWithPassword?> MadeAsync(
        this IAccounts accounts,
        string id,
        CancellationToken ct
    ) => (await accounts.ByIdsAsync([id], ct)).SingleOrDefault() is { } account ? new(account, null) : null;

    /// <summary>Commits the account, for a step that no client repeats under an id of its own.</summary>
    public static Task<Result<Account>> PutAsync(
        this ILedger ledger,
        Account account,
        Caller by,
        string reason,
        AccountCache live,
        CancellationToken ct
    ) => Attempt.WithoutKey(ledger, by).PutAsync(account, reason, live, ct);

    public static async Task<Result<Account>> PutAsync(
        this Attempt attempt,
        Account account,
        string reason,
        AccountCache live,
        CancellationToken ct
    )
    {
        var result = await attempt.PutAsync(reason, account, ct);
        if (result.Ok)
            live.Put(result.Value);
        return result;
    }
}
