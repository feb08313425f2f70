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

    /// <summary>
    /// A page of the caller's accounts, by name; without a total where most of what is read may be others'.
    /// </summary>
    public async Task<Page<Account>> PageAsync(PageRequest page, Caller caller, CancellationToken ct)
    {
        if (caller.ToKeepAccounts() is not null)
            return new([], false, null);
        var edges = new List<Edge<Account>>();
        PageRequest? asked = new(PageRequest.Most, page.After);
        while (asked is not null)
        {
            var read = await accounts.PageAsync(asked, ct);
            if (read.Refusal is not null)
                return read;
            var mine = await MineAsync(read.Items, caller, ct);
            edges.AddRange(read.Edges.Where(e => mine.Contains(e.Node.Id)));
            asked = read.HasNext && edges.Count <= page.First ? asked with { After = read.Edges[^1].Cursor } : null;
        }
        return new([.. edges.Take(page.First)], edges.Count > page.First, null);
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

    /// <summary>Ends an account's sessions and takes no password of it any more, or takes it back into use.</summary>
    public Task<Result<Account>> DisableAsync(Account account, bool disabled, Caller caller, CancellationToken ct) =>
        account.Disabled == disabled
            ? Task.FromResult<Result<Account>>(account)
            : PutAsync(
                account.WithNewStamp() with
                {
                    Disabled = disabled,
                },
                caller,
                disabled ? "disableAccount" : "enableAccount",
                ct
            );

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
