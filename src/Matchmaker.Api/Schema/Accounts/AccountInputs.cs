using Matchmaker.Api.Accounts;
using Matchmaker.Api.Schema.Kinds;

namespace Matchmaker.Api.Schema.Accounts;

public sealed class SignInInputGraph : InputOf<SignInInput>
{
    public SignInInputGraph()
        : base("The name and the password with which someone signs in.")
    {
        Says("name", "The sign-in name, without regard to case, width and script.");
        Says("password", "The password, exactly as it was set.");
    }
}

public sealed class ChangePasswordInputGraph : InputOf<ChangePasswordInput>
{
    public ChangePasswordInputGraph()
        : base("The old password and the new one of who is signed in.")
    {
        Says("oldPassword", "The password until now, to show that it is you.");
        Says(
            "newPassword",
            "The password from now on. One that is short, common or like the name is INVALID, and the "
                + "message says why."
        );
    }
}

public sealed class CreateAccountInputGraph : InputOf<CreateAccountInput>
{
    public CreateAccountInputGraph()
        : base("An account for someone who is to sign in.")
    {
        Says(
            "name",
            "The sign-in name: 2 to 50 letters of any script, digits and . _ - @; unique without regard to "
                + "case, width and script."
        );
        Says("role", "What it may do. AUDITOR and ADMIN are given by administrators alone.");
        Id("firm", "For LEADER and SME, and for them alone: the id of the firm it acts for.");
        Id("district", "For STAFF of a district: the id of the district. The whole city when absent.");
        Says("idempotencyKey", IdempotencyKey);
    }
}

public sealed class ResetPasswordInputGraph : InputOf<ResetPasswordInput>
{
    public ResetPasswordInputGraph()
        : base("An account that needs a new password.")
    {
        Id("account", "The id of the account that needs a new password.");
        Says("version", ReadVersion);
        Says("idempotencyKey", IdempotencyKey);
    }
}

public sealed class AccountUseInputGraph : InputOf<AccountUseInput>
{
    public AccountUseInputGraph()
        : base("An account that is taken out of use or back into it.")
    {
        Id("account", "The id of who is taken out of use, or back into it.");
        Says("version", ReadVersion);
        Says("reason", "Why, at most 500 characters; for the audit trail.");
        Says("idempotencyKey", IdempotencyKey);
    }
}

public sealed class CreateTokenInputGraph : InputOf<CreateTokenInput>
{
    public CreateTokenInputGraph()
        : base("An API token for a program of yours.")
    {
        Says("name", "What the program is called, at most 50 characters; no two live tokens of yours share a name.");
        Says("scopes", "What the token is good for; READ is part of every token.");
        Says("expiresOn", "The last day on which it is good: today at the earliest, at most a year ahead.");
        Says("idempotencyKey", IdempotencyKey);
    }
}

public sealed class RevokeTokenInputGraph : InputOf<RevokeTokenInput>
{
    public RevokeTokenInputGraph()
        : base("An API token that nobody is to use any more.")
    {
        Id("token", "The token's id, not its secret.");
        Says("idempotencyKey", IdempotencyKey);
    }
}
