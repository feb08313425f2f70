using Matchmaker.Api.Accounts;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;

namespace Matchmaker.Api.Schema.Accounts;

/// <summary>
/// Who is signed in with a first password changes it and nothing else: every other mutation is FORBIDDEN.
/// </summary>
public sealed class FirstPasswordRule : MutationRule
{
    private static readonly HashSet<string> Allowed = new(StringComparer.OrdinalIgnoreCase)
    {
        nameof(Mutation.SignIn),
        nameof(Mutation.SignOut),
        nameof(Mutation.ChangePassword),
    };

    protected override UserError? Refusal(string mutation, Type payload, Caller caller) =>
        caller.MustChangePassword && !Allowed.Contains(mutation) ? AccountErrors.MustChange : null;
}
