using Matchmaker.Api.Accounts;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;

namespace Matchmaker.Api.Schema.Accounts;

/// <summary>
/// What a program may do with an API token. Queries and subscriptions take READ, which every token has; a mutation
/// takes WRITE, and those of accounts (their payloads stand in this folder) take a person's session: whoever finds a
/// token shall not come by a password, an account or further tokens with it.
/// </summary>
public sealed class ApiTokenRule : MutationRule
{
    protected override UserError? Refusal(string mutation, Type payload, Caller caller) =>
        caller.Token is null ? null
        : payload.Namespace == typeof(ApiTokenRule).Namespace ? AccountErrors.NeedsPerson
        : caller.MayWrite ? null
        : AccountErrors.MayOnlyRead;
}
