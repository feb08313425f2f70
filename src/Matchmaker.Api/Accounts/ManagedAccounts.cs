using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Accounts;

/// <summary>
/// The accounts that a caller manages, and what is done with one. To the caller, those of others do not exist.
/// </summary>
public sealed class ManagedAccounts(
    IAccounts accounts,
    IFirms firms,
    ILedger ledger,
    AccountCache live,
    AccessRevocation revocation,
    TimeProvider time,
    ILogger<ManagedAccounts> log
)
{
    public async Task<Result<Account>> FindAsync(string id, Caller caller, string step, CancellationToken ct)
    {
        if (caller.ToKeepAccounts() is { } refusal)
        {
            log.MayNotKeep(step, id, caller);
            return refusal;
        }
        var account = (await accounts.ByIdsAsync([id], ct)).SingleOrDefault();
        if (account is not null && (await MineAsync([account], caller, ct)).Count == 1)
            return account;
        if (account is not null)
            log.MayNotKeep(step, id, caller);
        return UserError.NotFound(id, "account");
    }

    /// <summary>A page of the caller's accounts, by name.</summary>
    public async Task<Page<Account>> PageAsync(
        AccountFilter filter,
        PageRequest page,
        Caller caller,
        CancellationToken ct
    ) =>
        caller.ToKeepAccounts() is null
            ? await accounts.PageAsync(new AccountQuery(filter, caller.Reach()), page, ct)
            : Page<Account>.Empty;

    /// <summary>
    /// Of these accounts, the ids of those about which the caller may know all: the ones that it keeps, and its own.
    /// </summary>
    public async Task<IReadOnlySet<string>> KnownAsync(
        IReadOnlyCollection<Account> found,
        Caller caller,
        CancellationToken ct
    )
    {
        var known = caller.ToKeepAccounts() is null ? await MineAsync(found, caller, ct) : [];
        if (caller.AccountId is { } own)
            known.Add(own);
        return known;
    }

    /// <summary>Forgives wrong passwords: whoever was locked out of the account may try again at once.</summary>
    public Task<Result<Account>> UnlockAsync(Account account, Caller caller, CancellationToken ct) =>
        PutAsync(
            account with
            {
                Version = account.Version + 1,
                UnlockedAt = time.GetUtcNow(),
            },
            caller,
            "unlockAccount",
            ct
        );

    /// <summary>
    /// Ends an account's sessions and API tokens and takes no password of it any more, or takes it back into use.
    /// </summary>
    /// <param name="reason">Why, for the audit trail; null where nobody says.</param>
    public Task<Result<Account>> DisableAsync(
        Account account,
        bool disabled,
        Attempt attempt,
        string? reason,
        CancellationToken ct
    )
    {
        if (account.Disabled == disabled)
            return Task.FromResult<Result<Account>>(account);
        var step = disabled ? "disableAccount" : "enableAccount";
        return revocation.PutAsync(attempt, account.WithNewStamp() with { Disabled = disabled }, step, ct, reason);
    }

    /// <param name="account">The account as it is to be, one version on.</param>
    public Task<Result<Account>> PutAsync(Account account, Caller by, string step, CancellationToken ct) =>
        PutAsync(Attempt.WithoutKey(ledger, by), account, by, step, ct);

    /// <summary>The same, for a mutation that a client may repeat.</summary>
    public async Task<Result<Account>> PutAsync(
        Attempt attempt,
        Account account,
        Caller by,
        string step,
        CancellationToken ct
    )
    {
        var result = await attempt.PutAsync(account, step, live, ct);
        if (result.Ok)
            log.Kept(step, result.Value, by);
        return result;
    }

    private async Task<HashSet<string>> MineAsync(IEnumerable<Account> found, Caller caller, CancellationToken ct)
    {
        var all = found.ToList();
        // Only who keeps to a district needs to know which one a firm is in.
        var theirs = caller.District is null
            ? []
            : await firms.ByIdsAsync([.. all.Select(a => a.Firm).OfType<string>().Distinct()], ct);
        var districts = theirs.ToDictionary(f => f.Id, f => f.District, StringComparer.Ordinal);
        return
        [
            .. all.Where(a =>
                    caller.ToKeepAccounts(a.Role, a.Firm is { } firm ? districts.GetValueOrDefault(firm) : a.District)
                        is null
                )
                .Select(a => a.Id),
        ];
    }
}
