using System.Security.Claims;
using Matchmaker.Console;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;

namespace Matchmaker.Api.Accounts;

/// <summary>Resolves the signed-in user to the <see cref="Caller"/> that use cases ask for, from memory.</summary>
public sealed class CallerResolver(AccountCache accounts, TimeProvider time) : ICallerResolver
{
    /// <summary>
    /// The public for nobody, for a session that has ended, and for who has yet to change a first password.
    /// </summary>
    public Caller Of(ClaimsPrincipal user) =>
        AccountOf(user) switch
        {
            null => Caller.Public,
            { MustChangePassword: true } account => Caller.Public with
            {
                Name = account.Name,
                MustChangePassword = true,
            },
            var account => account.AsCaller(accounts.Admitted(account.Firm)),
        };

    /// <summary>Whose session it is, whatever it may do; null when it has ended.</summary>
    public Account? AccountOf(ClaimsPrincipal user) => accounts.AccountOf(user, time.GetUtcNow());
}
