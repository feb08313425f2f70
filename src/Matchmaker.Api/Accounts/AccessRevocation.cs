using Matchmaker.Domain;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Accounts;

/// <summary>
/// Commits a change of an account after which nothing that was given out before may be used: its new stamp ends
/// sessions, and its API tokens are revoked in the same commit.
/// </summary>
public sealed class AccessRevocation(
    IApiTokens tokens,
    AccountCache live,
    StripedNameLock turns,
    TimeProvider time,
    ILogger<AccessRevocation> log
)
{
    /// <param name="account">The account as it is to be, one version on and with a new stamp.</param>
    /// <param name="reason">Why, for the audit trail; null where nobody says.</param>
    public async Task<Result<Account>> PutAsync(
        Attempt attempt,
        Account account,
        string step,
        CancellationToken ct,
        string? reason = null
    )
    {
        // No token is made between looking and committing.
        using var turn = await TurnAsync(turns, account.Id, ct);
        ApiToken[] revoked =
        [
            .. (await tokens.LiveOfAsync(account.Id, time.Today(), ct)).Select(t => t.Revoked(time.GetUtcNow())),
        ];
        var result = await attempt.PutAsync(reason is null ? step : $"{step}: {reason}", account, revoked, ct);
        if (!result.Ok)
            return result;
        live.Put(result.Value);
        foreach (var token in revoked)
        {
            live.Tokens.Put(token);
            log.TokenKept(step, token, attempt.By);
        }
        log.Kept(step, result.Value, attempt.By);
        return result;
    }

    /// <summary>What changes how many tokens an account has runs one at a time.</summary>
    internal static Task<IDisposable> TurnAsync(StripedNameLock turns, string account, CancellationToken ct) =>
        turns.TakeAsync(account, "API tokens", ct);
}
