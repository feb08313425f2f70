using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Api.Accounts;

/// <summary>The input of <see cref="SignIn"/>.</summary>
public sealed record SignInInput(string Name, string Password);

/// <summary>
/// Checks a name and a password. Names that exist and names that do not are answered alike, in the same time and with
/// the same work.
/// </summary>
public sealed class SignIn(
    IAccounts accounts,
    ILedger ledger,
    AccountCache live,
    Passwords passwords,
    StripedNameLock turns,
    SignInLockout attempts,
    TimeProvider time,
    ILogger<SignIn> log
)
{
    /// <summary>
    /// UNAUTHENTICATED for a wrong name as for a wrong password; LIMIT_EXCEEDED while this client is locked out of the
    /// name; FORBIDDEN where the password is right and the account is disabled, or the password is a first one that has
    /// expired.
    /// </summary>
    /// <param name="client">Where the attempt comes from (<see cref="Http.ClientPartition.Network"/>).</param>
    public async Task<Result<Account>> RunAsync(SignInInput input, string client, CancellationToken ct)
    {
        var name = PlainText.Tidy(input.Name);
        if (
            PlainText.Length(name) is 0 or > AccountRules.LongestName
            || input.Password.Length is 0 or > PasswordRules.Most
        )
            return AccountErrors.Wrong;

        var counted = AccountRules.Folded(name);
        // Waiting holds nobody else up: whoever has the right password is let in after it, whatever others send
        // meanwhile.
        if (attempts.Delay(counted, client, time.GetUtcNow()) is { Ticks: > 0 } delay)
            await Task.Delay(delay, time, ct);
        // One at a time for a client and a name: guesses sent side by side would otherwise all be tried before the
        // first is counted.
        using var turn = await turns.TakeAsync(counted, client, ct);
        var account = await accounts.ByNameAsync(name, ct);
        // Also where the answer is known already, so that the time tells nothing.
        var fit = await passwords.TryAsync(account, input.Password, ct);

        var now = time.GetUtcNow();
        if (attempts.LockedUntil(counted, client, account?.UnlockedAt, now) is { } until)
        {
            log.Locked(name, account, client, until);
            return AccountErrors.LockedUntil(until, time.LocalTimeZone);
        }
        return account is null || fit is PasswordFit.No
            ? Failed(name, counted, account, client, now)
            : await WelcomeAsync(account, fit, input.Password, counted, client, now, ct);
    }

    private UserError Failed(string name, string counted, Account? account, string client, DateTimeOffset now)
    {
        log.Failed(name, account, client);
        if (attempts.Fail(counted, client, account?.UnlockedAt, now) is not { } until)
            return AccountErrors.Wrong;
        log.Locked(name, account, client, until);
        return AccountErrors.LockedUntil(until, time.LocalTimeZone);
    }

    private async Task<Result<Account>> WelcomeAsync(
        Account account,
        PasswordFit fit,
        string password,
        string counted,
        string client,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        attempts.Succeed(counted, client, now);
        var refusal =
            account.Disabled ? AccountErrors.Disabled
            : account.MustChangePassword && account.FirstPasswordUntil <= now ? AccountErrors.Expired
            : null;
        if (refusal is not null)
        {
            log.Refused(account, client, refusal.Message.En);
            return refusal;
        }
        log.SignedIn(account, client);
        if (fit is PasswordFit.YesOfOld)
            return await RenewAsync(account, password, ct);
        live.Put(account);
        return account;
    }

    /// <summary>
    /// The password is at hand now, and never again: its hash is made anew with the work of today. Sessions go on.
    /// </summary>
    private async Task<Account> RenewAsync(Account account, string password, CancellationToken ct)
    {
        var renewed = account with { Version = account.Version + 1, PasswordHash = passwords.Hash(password) };
        // Whoever was faster wrote something that matters more; the next sign-in renews the hash.
        if (
            await ledger.CommitAsync(new Commit(Caller.System, "signIn: stronger hash", [Fact.Put(renewed)]), ct)
            is not Committed
        )
            renewed = account;
        live.Put(renewed);
        return renewed;
    }
}
