using System.Text.Json;
using Matchmaker.Api.Tests.Http;

namespace Matchmaker.Api.Tests.Stories;

/// <summary>Client libraries of other makers do against the whole product what applications do with them.</summary>
[Collection(EmbeddedHost.Shared)]
public sealed class ReferenceClientTests(EmbeddedHost host)
{
    [Fact]
    public Task Relay_pages_refetches_rolls_back_removes_and_hears_of_changes() => RunAsync("relay.js");

    [Fact]
    public Task Apollo_Client_pages_normalises_sends_hashes_and_shows_errors() => RunAsync("apollo.js");

    [Fact]
    public Task Urql_with_graphcache_pages_and_normalises() => RunAsync("urql.js");

    private async Task RunAsync(string script)
    {
        NodeScript.SkipWherePackagesAreMissing();
        var (staff, leader, sme) = (
            await host.AsAsync("STAFF"),
            await host.AsAsync("LEADER"),
            await host.AsAsync("SME")
        );
        var project = await Scenario.OpenAsync(host, "供客户端程序读取的场景");
        await leader.DoAsync(
            "inviteFirm",
            "InviteFirmInput",
            new { project, candidate = await Scenario.AdmittedSmeAsync(host) },
            "engagement",
            "id"
        );
        var known = new
        {
            staff = staff.Token,
            sme = sme.Token,
            project,
        };
        await NodeScript.RunAsync(script, $"{new Uri(host.Address, "/graphql")}", JsonSerializer.Serialize(known));
    }
}
