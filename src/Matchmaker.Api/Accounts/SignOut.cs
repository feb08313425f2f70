using System.Security.Claims;
using Matchmaker.Domain;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Accounts;

/// <summary>
/// Ends one session for good: a copy of its cookie or token is worth nothing afterwards, at any instance. The account's
/// record keeps the ids of its ended sessions until these would have been over by themselves.
/// </summary>
public sealed class SignOut(
    IAccounts accounts,
    ILedger ledger,
    AccountCache live,
    CallerResolver callers,
    TimeProvider time,
    ILogger<SignOut> log
)
{
    /// <summary>
    /// Ids of ended sessions in one record, each of some 80 bytes, which every version of it repeats. A program that
    /// signs in and out all day reaches this number, and then all its sessions end at once, which keeps the promise.
    /// Set by hand. Doubled, a record may be 4 KB longer, and such a program is cut off half as often.
    /// </summary>
    private const int MostEnded = 50;

    /// <returns>The account; UNAUTHENTICATED where there is no session to end.</returns>
    public async Task<Result<Account>> RunAsync(ClaimsPrincipal user, string client, CancellationToken ct)
    {
        if (callers.AccountOf(user) is not { } account || Session.Named(user) is not { } session)
            return UserError.Unauthenticated;
        // Somebody else may change the account at the same time; each try reads what is there now.
        for (
            Account? read = account;
            read is not null;
            read = (await accounts.ByIdsAsync([account.Id], ct)).SingleOrDefault()
        )
        {
            var put = await ledger.PutAsync(Without(read, session), account.AsCaller(false), "signOut", live, ct);
            if (!put.Ok && put.Errors[0].Code is ErrorCode.Conflict)
                continue;
            if (put.Ok)
                log.SignedOut(account, client);
            return put;
        }
        return UserError.Unauthenticated;
    }

    private Account Without(Account account, EndedSession session)
    {
        var now = time.GetUtcNow();
        List<EndedSession> ended = [.. (account.Ended ?? []).Where(e => e.Until > now && e.Id != session.Id), session];
        return ended.Count > MostEnded
            ? account.WithNewStamp()
            : account with
            {
                Version = account.Version + 1,
                Ended = ended,
            };
    }
}
