using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace Matchmaker.Api.Accounts;

/// <summary>
/// Session revalidation: every ten seconds it checks that the session behind an open page has not ended, since a page
/// may stay open for days and sends no request.
/// </summary>
public sealed class SessionRevalidation(ILoggerFactory logs, CallerResolver callers)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    // The look is at memory: ten thousand open pages make a thousand of them a second.
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(10);

    protected override Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState,
        CancellationToken cancellationToken
    ) => Task.FromResult(callers.AccountOf(authenticationState.User) is not null);
}
