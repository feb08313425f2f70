using System.ComponentModel;
using Matchmaker.Api.Accounts;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Domain;
using Matchmaker.Domain.Accounts;

namespace Matchmaker.Api.Schema.Accounts;

/// <summary>What the mutations that begin a session answer; each closes it under its own name.</summary>
public abstract class SessionPayloadOf(Result<Account> result, Tokens tokens, AccountCache accounts)
    : PayloadOf(result.Errors)
{
    [Description("Who is signed in; null when errors is not empty.")]
    public Viewer? Viewer => result.Ok ? Accounts.Viewer.Of(result.Value, accounts) : null;

    [Description("A bearer token for API clients, to be kept as a password is; the console uses a cookie.")]
    public string? Token => result.Ok ? tokens.For(result.Value) : null;
}

[Description("Who is signed in now, or why nobody is.")]
public sealed class SignInPayload(Result<Account> result, Tokens tokens, AccountCache accounts)
    : SessionPayloadOf(result, tokens, accounts);

[Description("Who is signed in with the new password, or why it was not changed.")]
public sealed class ChangePasswordPayload(Result<Account> result, Tokens tokens, AccountCache accounts)
    : SessionPayloadOf(result, tokens, accounts);

[Description("Whether the session has ended, or why not.")]
public sealed class SignOutPayload(Result<Account> result) : PayloadOf(result.Errors)
{
    [Description("True when the session has ended; null when errors is not empty.")]
    public bool? SignedOut => result.Ok ? true : null;
}

/// <summary>What the mutations that give a password answer; each closes it under its own name.</summary>
public abstract class PasswordPayloadOf(Result<AccountWithPassword> result) : PayloadOf(result.Errors)
{
    [Description("The account; null when errors is not empty.")]
    public AccountNode? Account => result.Ok ? AccountNode.Told(result.Value.Account) : null;

    [Description(
        "The password made for it: told this once, to be changed at the first sign-in, within the days that "
            + "the operator has set; null in the answer to a repeated request."
    )]
    public string? Password => result.Value?.Password;
}

[Description("The new account with its first password, or why there is none.")]
public sealed class CreateAccountPayload(Result<AccountWithPassword> result) : PasswordPayloadOf(result);

[Description("The account with its new password, or why there is none.")]
public sealed class ResetPasswordPayload(Result<AccountWithPassword> result) : PasswordPayloadOf(result);

/// <summary>What the mutations of an account's use answer; each closes it under its own name.</summary>
public abstract class AccountPayloadOf(Result<Account> result) : PayloadOf(result.Errors)
{
    [Description("The account as it is now; null when errors is not empty.")]
    public AccountNode? Account => result.Ok ? AccountNode.Told(result.Value) : null;
}

[Description("The account out of use, or why it was not disabled.")]
public sealed class DisableAccountPayload(Result<Account> result) : AccountPayloadOf(result);

[Description("The account in use again, or why it was not enabled.")]
public sealed class EnableAccountPayload(Result<Account> result) : AccountPayloadOf(result);

[Description("The API token with its secret, or why there is none.")]
public sealed class CreateTokenPayload(Result<TokenWithSecret> result) : PayloadOf(result.Errors)
{
    [Description("The token; null when errors is not empty.")]
    public ApiTokenNode? Token => result.Ok ? new ApiTokenNode(result.Value.Token) : null;

    [Description(
        "What the program sends as \"Authorization: Bearer …\": told this once, and stored nowhere; null in the answer "
            + "to a repeated request."
    )]
    public string? Secret => result.Value?.Secret;
}

[Description("The API token as it is now, or why it was not revoked.")]
public sealed class RevokeTokenPayload(Result<ApiToken> result) : PayloadOf(result.Errors)
{
    [Description("The token; null when errors is not empty.")]
    public ApiTokenNode? Token => result.Ok ? new ApiTokenNode(result.Value) : null;
}
