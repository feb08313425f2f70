using Matchmaker.Api.Accounts;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Microsoft.Playwright;

namespace Matchmaker.Console.Tests;

public sealed class SessionTests(ConsoleHost host, Chromium chromium)
{
    // Open pages look every ten seconds; a busy machine may take its time.
    private const int Patience = 60_000;

    [Fact]
    public async Task A_page_that_stays_open_is_loaded_again_as_the_publics_when_its_session_ends_elsewhere()
    {
        await using var sme = await chromium.VisitAsync(host);
        await sme.SignInAsync("SME");
        await sme.OpenAsync("/engagements");
        var name = host.First("SME").Name;
        await sme.SeesAsync(sme.Page.Locator(".topbar").GetByText(name));

        await DisableAsync(name, true);
        try
        {
            await Assertions
                .Expect(sme.Page.Locator(".topbar").GetByRole(AriaRole.Link, new() { Name = "登录", Exact = true }))
                .ToBeVisibleAsync(new() { Timeout = Patience });
        }
        finally
        {
            await DisableAsync(name, false);
        }
    }

    private async Task DisableAsync(string name, bool disabled)
    {
        var account = (await host.Service<IAccounts>().ByNameAsync(name, CancellationToken.None))!;
        var (disable, use) = (host.Service<DisableAccount>(), new AccountUseInput(account.Id, null, null));
        Assert.True(
            (
                disabled
                    ? await disable.DisableAsync(use, Caller.System, CancellationToken.None)
                    : await disable.EnableAsync(use, Caller.System, CancellationToken.None)
            ).Ok
        );
    }
}
