using Matchmaker.Api.Accounts;
using Matchmaker.Api.Schema.Kinds;

namespace Matchmaker.Api.Schema.Accounts;

public sealed class SignInInputGraph : InputOf<SignInInput>
{
    public SignInInputGraph()
        : base("A name and a password.")
    {
        Says("name", "The sign-in name, without regard to case, width and script.");
        Says("password", "The password.");
    }
}

public sealed class ChangePasswordInputGraph : InputOf<ChangePasswordInput>
{
    public ChangePasswordInputGraph()
        : base("Another password.")
    {
        Says("oldPassword", "The password until now.");
        Says("newPassword", "The password from now on.");
    }
}

public sealed class CreateAccountInputGraph : InputOf<CreateAccountInput>
{
    public CreateAccountInputGraph()
        : base("An account for someone.")
    {
        Says(
            "name",
            "The sign-in name: 2 to 50 letters of any script, digits and . _ - @; unique without regard to "
                + "case, width and script."
        );
        Says("role", "What it may do.");
        Id("firm", "For LEADER and SME, and for them alone: the firm it acts for.");
        Id("district", "For STAFF of a district: the district; the whole city when absent.");
        Says("idempotencyKey", IdempotencyKey);
    }
}

public sealed class ResetPasswordInputGraph : InputOf<ResetPasswordInput>
{
    public ResetPasswordInputGraph()
        : base("An account that needs a new password.")
    {
        Id("account", "The account.");
        Says("version", ReadVersion);
        Says("idempotencyKey", IdempotencyKey);
    }
}
