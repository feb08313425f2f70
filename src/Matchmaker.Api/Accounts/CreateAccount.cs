using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Api.Accounts;

/// <summary>The input of <see cref="CreateAccount"/>.</summary>
/// <param name="IdempotencyKey">The answer to a repetition does not tell the password again: it is told once.</param>
/// <param name="Firm">For LEADER and SME, and for them alone.</param>
/// <param name="District">For STAFF of a district; null for the whole city.</param>
public sealed record CreateAccountInput(
    string Name,
    AccountRole Role,
    string? Firm,
    string? District,
    string? IdempotencyKey = null
) : IMutationInput;

/// <summary>
/// Staff or an administrator give someone an account; its password is made, told once, and changed at the first
/// sign-in.
/// </summary>
public sealed class CreateAccount(
    IFirms firms,
    IAccounts accounts,
    ManagedAccounts kept,
    ILedger ledger,
    CatalogueCache catalogue,
    Passwords passwords,
    AccountOptions options,
    TimeProvider time
)
{
    public async Task<Result<AccountWithPassword>> RunAsync(
        CreateAccountInput input,
        Caller caller,
        CancellationToken ct
    )
    {
        // Before anything is looked at: who keeps no accounts learns neither which names are taken nor which firms
        // there are.
        if (caller.ToKeepAccounts() is { } nobody)
            return nobody;
        return await ledger.OnceAsync(
            new(caller, "createAccount", input),
            accounts.MadeAsync,
            attempt => CreateAsync(input, caller, attempt, ct),
            ct
        );
    }

    private async Task<Result<AccountWithPassword>> CreateAsync(
        CreateAccountInput input,
        Caller caller,
        Attempt attempt,
        CancellationToken ct
    )
    {
        var name = PlainText.Tidy(input.Name);
        if (AccountRules.NameRefusal(name) is { } badName)
            return badName;
        if (Misfit(input) is { } misfit)
            return misfit;
        var firm = input.Firm is null ? null : await firms.OneAsync(input.Firm, ct);
        if (input.Firm is not null && firm is null)
            return UserError.NotFound(input.Firm, "firm");
        if (caller.ToKeepAccounts(input.Role, firm?.District ?? input.District) is { } refusal)
            return refusal;
        if (await accounts.ByNameAsync(name, ct) is not null)
            return UserError.Conflict($"账号名“{name}”已被使用。", $"The name “{name}” is taken.", "name");

        var password = Passwords.Generated();
        var account = new Account
        {
            Id = RecordKinds.NewId<Account>(time),
            Version = 0,
            Name = name,
            Role = input.Role,
            Firm = input.Firm,
            District = input.District,
            PasswordHash = "",
            Stamp = "",
            MustChangePassword = true,
            NameKey = SearchText.Fold(name),
        }.WithFirstPassword(passwords.Hash(password), time.GetUtcNow(), options);
        var put = await kept.PutAsync(attempt, account, caller, "createAccount", ct);
        return put.Ok ? new AccountWithPassword(put.Value, password) : put.Errors.ToArray();
    }

    private UserError? Misfit(CreateAccountInput input)
    {
        var ofFirm = input.Role is AccountRole.Leader or AccountRole.Sme;
        if (ofFirm != input.Firm is not null)
            return UserError.Invalid(
                "企业账号须写明企业，其他账号不属于企业。",
                "An account of a firm names the firm; others name none.",
                "firm"
            );
        if (input.District is null)
            return null;
        if (input.Role is not AccountRole.Staff)
            return UserError.Invalid(
                "只有工作人员账号可以限定区市。",
                "Only staff accounts are bound to a district.",
                "district"
            );
        return catalogue.Current.District(input.District) is null
            ? UserError.NotFound(input.District, "district")
            : null;
    }
}
