using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Accounts;

public sealed record SignInInput(string Name, string Password);

/// <summary>Checks a name and a password. Wrong ones are counted in the ledger, so that a restart or another instance forgets none.</summary>
public sealed class SignIn(
    IAccounts accounts, ILedger ledger, LiveAccounts live, Passwords passwords, NameTurns turns, UnknownNames unknown, AccountOptions options, TimeProvider time)
{
    private static readonly UserError Wrong = new(
        ErrorCode.Unauthenticated,
        new("账号或密码不正确。", "The name or the password is wrong."));

    /// <summary>UNAUTHENTICATED for a wrong name as for a wrong password; LIMIT_EXCEEDED while the name is locked.</summary>
    public async Task<Result<Account>> RunAsync(SignInInput input, CancellationToken ct)
    {
        var name = PlainText.Tidy(input.Name);
        if (PlainText.Length(name) is 0 or > AccountRules.LongestName || input.Password.Length is 0 or > Passwords.Most) return Wrong;

        // One at a time for a name: guesses sent side by side would otherwise all be tried before the first is counted.
        using var turn = await turns.TakeAsync(name, ct);
        var now = time.GetUtcNow();
        var account = await accounts.ByNameAsync(name, ct);
        if (LockedUntil(account, name, now) is { } until) return Locked(until);
        if (passwords.Fits(account, input.Password)) return await WelcomeAsync(account!, ct);
        if (account is null) return unknown.Fail(name, now, options) is { } locked ? Locked(locked) : Wrong;
        return await CountAsync(account, now, ct) is { } lockedNow ? Locked(lockedNow) : Wrong;
    }

    private DateTimeOffset? LockedUntil(Account? account, string name, DateTimeOffset now)
    {
        var until = account is null ? unknown.LockedUntil(name) : account.LockedUntil;
        return until > now ? until : null;
    }

    private async Task<Result<Account>> WelcomeAsync(Account account, CancellationToken ct)
    {
        if (account is { FailedSignIns: 0, LockedUntil: null })
        {
            live.Put(account);
            return account;
        }
        var cleared = account with { Version = account.Version + 1, FailedSignIns = 0, LockedUntil = null };
        return await PutAsync(cleared, "signIn", ct) ? cleared : Wrong;
    }

    /// <returns>Until when the account is locked, when this failure was one too many.</returns>
    private async Task<DateTimeOffset?> CountAsync(Account account, DateTimeOffset now, CancellationToken ct)
    {
        // Another instance may count at the same time; each try reads what is there now.
        for (var read = account; read is not null; read = await accounts.ByNameAsync(account.Name, ct))
        {
            var failures = read.LockedUntil is null ? read.FailedSignIns + 1 : 1;
            DateTimeOffset? until = failures >= options.LockAfter ? now.AddMinutes(options.LockMinutes) : null;
            var counted = read with { Version = read.Version + 1, FailedSignIns = failures, LockedUntil = until };
            if (await PutAsync(counted, until is null ? "signIn: wrong password" : "signIn: locked", ct)) return until;
        }
        return null;
    }

    private async Task<bool> PutAsync(Account account, string reason, CancellationToken ct)
    {
        if (await ledger.CommitAsync(new Commit(Caller.System, reason, [Fact.Put(account)]), ct) is not Committed) return false;
        live.Put(account);
        return true;
    }

    private UserError Locked(DateTimeOffset until)
    {
        var clock = TimeZoneInfo.ConvertTime(until, time.LocalTimeZone).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        return new(ErrorCode.LimitExceeded, new(
            $"多次输入错误，该账号已锁定，请在 {clock} 后重试，或请工作人员重置密码。",
            $"Too many wrong attempts: the account is locked until {clock}. Try again then, or have staff reset the password."));
    }
}
