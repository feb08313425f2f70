using System.ComponentModel;
using System.Security.Claims;
using GraphQL;
using Matchmaker.Api.Accounts;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;

namespace Matchmaker.Api.Schema;

public sealed partial class Mutation
{
    [Cost(FieldCosts.Password)]
    [Description("Checks a name and a password. After repeated failures a client may not try a name again for a while.")]
    public static async Task<SignInPayload> SignIn(
        [FromServices] SignIn signIn, [FromServices] SignInRateLimit turns, [FromServices] Tokens tokens, [FromServices] AccountCache accounts,
        [Description("The name and the password.")] SignInInput input, CancellationToken ct) =>
        turns.Refusal() is { } refusal ? new(refusal, tokens, accounts) : new(await signIn.RunAsync(input, turns.Client, ct), tokens, accounts);

    [Description("Ends this session: its cookie and its token are worth nothing any more.")]
    public static async Task<SignOutPayload> SignOut(
        IResolveFieldContext context, [FromServices] SignOut signOut, [FromServices] SignInRateLimit turns, CancellationToken ct) =>
        new(await signOut.RunAsync(context.User ?? new ClaimsPrincipal(), turns.Client, ct));

    [Cost(FieldCosts.Password)]
    [Description("Sets another password for who is signed in; every session and token given out before ends, and a new token is given.")]
    public static async Task<SignInPayload> ChangePassword(
        IResolveFieldContext context, [FromServices] ChangePassword change, [FromServices] CallerResolver callers, [FromServices] SignInRateLimit turns,
        [FromServices] Tokens tokens, [FromServices] AccountCache accounts,
        [Description("The old and the new password.")] ChangePasswordInput input, CancellationToken ct) =>
        turns.Refusal() is { } refusal ? new(refusal, tokens, accounts)
            : new(await change.RunAsync(input, context.User is { } user ? callers.AccountOf(user) : null, turns.Client, ct), tokens, accounts);

    [Cost(FieldCosts.Password)]
    [Description("Staff or an administrator give someone an account, with a password that is told once.")]
    public static async Task<AccountPayload> CreateAccount(
        [FromServices] CreateAccount create, [FromServices] Caller caller, [Description("The account.")] CreateAccountInput input, CancellationToken ct) =>
        new(await create.RunAsync(input, caller, ct));

    [Cost(FieldCosts.Password)]
    [Description("Staff or an administrator give an account a new password, told once; its sessions end, and so does a lock.")]
    public static async Task<AccountPayload> ResetPassword(
        [FromServices] ResetPassword reset, [FromServices] Caller caller, [Description("The account.")] ResetPasswordInput input, CancellationToken ct) =>
        new(await reset.RunAsync(input, caller, ct));
}

[Description("Who is signed in now, or why nobody is.")]
public sealed class SignInPayload(Result<Account> result, Tokens tokens, AccountCache accounts) : PayloadOf(result.Errors)
{
    [Description("Who is signed in; null when errors is not empty.")]
    public Viewer? Viewer => result.Ok ? Schema.Viewer.Of(result.Value, accounts) : null;

    [Description("A bearer token for API clients; the console uses a cookie.")]
    public string? Token => result.Ok ? tokens.For(result.Value) : null;
}

[Description("Whether the session has ended, or why not.")]
public sealed class SignOutPayload(Result<Account> result) : PayloadOf(result.Errors)
{
    [Description("True; null when errors is not empty.")]
    public bool? SignedOut => result.Ok ? true : null;
}

[Description("The account with its new password, or why there is none.")]
public sealed class AccountPayload(Result<AccountWithPassword> result) : PayloadOf(result.Errors)
{
    [Description("The account; null when errors is not empty.")]
    public AccountNode? Account => result.Ok ? new AccountNode(result.Value.Account.Id, result.Value.Account.Name) : null;

    [Description("The password made for it: told this once, to be changed at the first sign-in, within the days that the operator has set; null in the answer to a repeated request.")]
    public string? Password => result.Value?.Password;
}
