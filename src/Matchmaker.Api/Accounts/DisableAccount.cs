using FluentValidation;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Api.Accounts;

/// <summary>The input of <see cref="DisableAccount"/>, to take an account out of use and back into it.</summary>
/// <param name="Reason">Why; for the audit trail, at most 500 characters.</param>
public sealed record AccountUseInput(string Account, int? Version, string? Reason, string? IdempotencyKey = null)
    : IMutationInput;

/// <summary>
/// Takes an account out of use, whose sessions and API tokens end at once, and back into it: staff those of firms, as
/// far as they keep them, administrators all. The last administrator stays, and nobody disables the account that they
/// use.
/// </summary>
public sealed class DisableAccount(IAccounts accounts, ILedger ledger, ManagedAccounts kept) : IDisposable
{
    private static readonly AccountUseValidator Validator = new();

    // Two administrators who disable each other at the same time are taken one after the other.
    private readonly SemaphoreSlim _turn = new(1, 1);

    public void Dispose() => _turn.Dispose();

    /// <summary>
    /// FORBIDDEN for who keeps no such accounts; NOT_FOUND for an account that is not the caller's to keep, as for
    /// none; CONFLICT for the last administrator. One that is disabled already stays as it is.
    /// </summary>
    public Task<Result<Account>> DisableAsync(AccountUseInput input, Caller caller, CancellationToken ct) =>
        RunAsync("disableAccount", disabled: true, input, caller, ct);

    /// <summary>The same the other way; its owner signs in with the password of before.</summary>
    public Task<Result<Account>> EnableAsync(AccountUseInput input, Caller caller, CancellationToken ct) =>
        RunAsync("enableAccount", disabled: false, input, caller, ct);

    private async Task<Result<Account>> RunAsync(
        string step,
        bool disabled,
        AccountUseInput input,
        Caller caller,
        CancellationToken ct
    )
    {
        if (caller.ToKeepAccounts() is { } nobody)
            return nobody;
        return await ledger.OnceAsync(
            new(caller, step, input),
            async (id, token) => (await accounts.ByIdsAsync([id], token)).SingleOrDefault(),
            attempt => PutAsync(step, disabled, input, attempt, ct),
            ct
        );
    }

    private async Task<Result<Account>> PutAsync(
        string step,
        bool disabled,
        AccountUseInput input,
        Attempt attempt,
        CancellationToken ct
    )
    {
        if (Validator.Errors(input) is { Count: > 0 } invalid)
            return invalid.ToList();
        var found = await kept.FindAsync(input.Account, attempt.By, step, ct);
        if (found.Value is not { } account)
            return found;
        if (attempt.By.ToDisable(account) is { } refusal)
            return refusal;
        if (account.StaleFor(input.Version) is { } stale)
            return stale;

        await _turn.WaitAsync(ct);
        try
        {
            return disabled && account is { Role: AccountRole.Admin, Disabled: false } && await IsLastAsync(ct)
                ? UserError.NotAllowedNow(
                    "这是最后一个管理员账号，不能停用。",
                    "This is the last administrator; it cannot be disabled.",
                    "account"
                )
                : await kept.DisableAsync(account, disabled, attempt, PlainText.TidyOrNull(input.Reason), ct);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<bool> IsLastAsync(CancellationToken ct)
    {
        var administrators = new AccountFilter(Roles: [AccountRole.Admin], Disabled: false);
        var page = await accounts.PageAsync(new(administrators, AccountReach.Everyone), new PageRequest(2), ct);
        return page.Edges.Count < 2;
    }
}

internal sealed class AccountUseValidator : AbstractValidator<AccountUseInput>
{
    public AccountUseValidator() => RuleFor(i => i.Reason).Text("理由", "The reason", 500, lines: true);
}
