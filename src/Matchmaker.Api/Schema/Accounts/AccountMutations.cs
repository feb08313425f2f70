using System.ComponentModel;
using System.Security.Claims;
using GraphQL;
using Matchmaker.Api.Accounts;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Accounts;
using Matchmaker.Domain.Access;

namespace Matchmaker.Api.Schema;

public sealed partial class Mutation
{
    [Cost(FieldCosts.Password)]
    [Description(
        "Checks a name and a password, and gives a bearer token for this client. After repeated failures "
            + "a client may not try a name again before retryAt (LOCKED)."
    )]
    public static async Task<SignInPayload> SignIn(
        [FromServices] SignIn signIn,
        [FromServices] SignInRateLimit turns,
        [FromServices] Tokens tokens,
        [FromServices] AccountCache accounts,
        [Description("The name and the password.")] SignInInput input,
        CancellationToken ct
    ) =>
        turns.Refusal() is { } refusal
            ? new(refusal, tokens, accounts)
            : new(await signIn.RunAsync(input, turns.Client, ct), tokens, accounts);

    [Description("Ends this session: its cookie and its token are worth nothing any more.")]
    public static async Task<SignOutPayload> SignOut(
        IResolveFieldContext context,
        [FromServices] SignOut signOut,
        [FromServices] SignInRateLimit turns,
        CancellationToken ct
    ) => new(await signOut.RunAsync(context.User ?? new ClaimsPrincipal(), turns.Client, ct));

    [Cost(FieldCosts.Password)]
    [Description(
        "Sets another password for who is signed in; every session and its token end, and a new token is given. API "
            + "tokens go on: they do not come from the password."
    )]
    public static async Task<ChangePasswordPayload> ChangePassword(
        IResolveFieldContext context,
        [FromServices] ChangePassword change,
        [FromServices] CallerResolver callers,
        [FromServices] SignInRateLimit turns,
        [FromServices] Tokens tokens,
        [FromServices] AccountCache accounts,
        [Description("The old password and the new one.")] ChangePasswordInput input,
        CancellationToken ct
    ) =>
        turns.Refusal() is { } refusal
            ? new(refusal, tokens, accounts)
            : new(
                await change.RunAsync(
                    input,
                    context.User is { } user ? callers.AccountOf(user) : null,
                    turns.Client,
                    ct
                ),
                tokens,
                accounts
            );

    [Cost(FieldCosts.Password)]
    [Description(
        "Gives someone an account, with a first password that is told once. For administrators, and for "
            + "staff as far as they manage accounts."
    )]
    public static async Task<CreateAccountPayload> CreateAccount(
        [FromServices] CreateAccount create,
        [FromServices] Caller caller,
        [Description("The account that is to be made.")] CreateAccountInput input,
        CancellationToken ct
    ) => new(await create.RunAsync(input, caller, ct));

    [Cost(FieldCosts.Password)]
    [Description(
        "Gives an account a new password, told once; its sessions end, its API tokens are revoked, and a "
            + "lock is lifted. For those who manage the account."
    )]
    public static async Task<ResetPasswordPayload> ResetPassword(
        [FromServices] ResetPassword reset,
        [FromServices] Caller caller,
        [Description("The account that needs a new password.")] ResetPasswordInput input,
        CancellationToken ct
    ) => new(await reset.RunAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description(
        "Takes an account out of use: nobody signs in with it, and its sessions and API tokens end at once. For "
            + "administrators, and for staff where the account is a firm's. The last administrator stays."
    )]
    public static async Task<DisableAccountPayload> DisableAccount(
        [FromServices] DisableAccount disable,
        [FromServices] Caller caller,
        [Description("The account that is taken out of use.")] AccountUseInput input,
        CancellationToken ct
    ) => new(await disable.DisableAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description(
        "Takes a disabled account back into use, with its password of before. For administrators, and for staff where "
            + "the account is a firm's."
    )]
    public static async Task<EnableAccountPayload> EnableAccount(
        [FromServices] DisableAccount disable,
        [FromServices] Caller caller,
        [Description("The account that is taken back into use.")] AccountUseInput input,
        CancellationToken ct
    ) => new(await disable.EnableAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description(
        "Makes an API token with which a program acts for your account instead of knowing your password; its secret is "
            + "told once. Takes a person's session. At most 20 are live at a time."
    )]
    public static async Task<CreateTokenPayload> CreateToken(
        [FromServices] CreateApiToken create,
        [FromServices] Caller caller,
        [Description("The token that is to be made.")] CreateTokenInput input,
        CancellationToken ct
    ) => new(await create.RunAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description(
        "Takes an API token out of use for good, at once: its owner, or whoever may reset the password of its account. "
            + "One that is revoked already stays as it is."
    )]
    public static async Task<RevokeTokenPayload> RevokeToken(
        [FromServices] RevokeApiToken revoke,
        [FromServices] Caller caller,
        [Description("The token to be taken out of use.")] RevokeTokenInput input,
        CancellationToken ct
    ) => new(await revoke.RunAsync(input, caller, ct));
}
