using System.Security.Claims;
using Matchmaker.Domain.Access;

namespace Matchmaker.Console;

/// <summary>
/// Resolves the signed-in user to the caller that use cases ask for; the host, which holds the accounts, implements it.
/// </summary>
public interface ICallerResolver
{
    Caller Of(ClaimsPrincipal user);
}
