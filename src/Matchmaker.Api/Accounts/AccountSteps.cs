using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Accounts;

internal static class AccountSteps
{
    /// <summary>With a password that its owner has chosen.</summary>
    public static Account WithPassword(this Account account, string hash) =>
        account.WithNewStamp() with { PasswordHash = hash, MustChangePassword = false, FirstPasswordUntil = null };

    /// <summary>With a password that somebody else has made; earlier wrong ones are forgiven.</summary>
    public static Account WithFirstPassword(this Account account, string hash, DateTimeOffset now, AccountOptions options) => account.WithNewStamp() with
    {
        PasswordHash = hash, MustChangePassword = true, FirstPasswordUntil = now.AddDays(options.FirstPasswordDays), UnlockedAt = now,
    };

    /// <summary>The next version, in which every session of before has ended.</summary>
    public static Account WithNewStamp(this Account account) =>
        account with { Version = account.Version + 1, Stamp = Guid.NewGuid().ToString("N"), Ended = null };

    public static async Task<Result<Account>> PutAsync(
        this ILedger ledger, Account account, Caller by, string reason, LiveAccounts live, CancellationToken ct)
    {
        var result = await ledger.CarryOutAsync(
            new Commit(by, reason, [Fact.Put(account)]), (_, _) => Task.FromResult<Account?>(account), ct);
        if (result.Ok) live.Put(result.Value);
        return result;
    }
}
