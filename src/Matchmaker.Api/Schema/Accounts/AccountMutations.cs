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
        "Checks a name and a password. After repeated failures a client may not try a name again for a " + "while."
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
        "Sets another password for who is signed in; every session and token given out before ends, and a "
            + "new token is given."
    )]
    public static async Task<ChangePasswordPayload> ChangePassword(
        IResolveFieldContext context,
        [FromServices] ChangePassword change,
        [FromServices] CallerResolver callers,
        [FromServices] SignInRateLimit turns,
        [FromServices] Tokens tokens,
        [FromServices] AccountCache accounts,
        [Description("The old and the new password.")] ChangePasswordInput input,
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
    [Description("Staff or an administrator give someone an account, with a password that is told once.")]
    public static async Task<CreateAccountPayload> CreateAccount(
        [FromServices] CreateAccount create,
        [FromServices] Caller caller,
        [Description("The account.")] CreateAccountInput input,
        CancellationToken ct
    ) => new(await create.RunAsync(input, caller, ct));

    [Cost(FieldCosts.Password)]
    [Description(
        "Staff or an administrator give an account a new password, told once; its sessions end, and so does "
            + "a lock."
    )]
    public static async Task<ResetPasswordPayload> ResetPassword(
        [FromServices] ResetPassword reset,
        [FromServices] Caller caller,
        [Description("The account.")] ResetPasswordInput input,
        CancellationToken ct
    ) => new(await reset.RunAsync(input, caller, ct));
}
