using System.Security.Claims;
using Matchmaker.Domain.Access;

namespace Matchmaker.Console;

/// <summary>Turns who is signed in into the caller that use cases ask for; the host, which keeps the accounts, answers.</summary>
public interface ICallers
{
    Caller Of(ClaimsPrincipal user);
}
