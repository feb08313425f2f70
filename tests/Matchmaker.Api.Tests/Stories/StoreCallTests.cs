using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Matchmaker.Graph;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaker.Api.Tests.Stories;

/// <summary>What a request costs the store does not grow with what it finds.</summary>
public abstract class StoreCallTests(RunningHost host)
{
    [Fact]
    public async Task Twenty_firms_with_positions_tiers_projects_and_their_links_cost_two_store_calls()
    {
        var calls = await CallsAsync(
            host.Public,
            """
            { firms(first: 20) { edges { node { nameZh positions { link { nameZh chain { nameZh } } evidence } tiers
              { tier
              current }
              projects(first: 5) { edges { node { title links { nameZh chain { nameZh } } } } } } } } }
            """
        );

        Assert.True(calls.Count is > 0 and <= 2, string.Join(", ", calls));
    }

    [Fact]
    public async Task Engagements_with_their_projects_and_firms_cost_three_store_calls()
    {
        var firm = await Scenario.AdmittedSmeAsync(host);
        foreach (var title in (string[])["甲场景", "乙场景", "丙场景"])
        {
            var project = await Scenario.OpenAsync(host, title);
            await (await host.AsAsync("LEADER")).DoAsync(
                "inviteFirm",
                "InviteFirmInput",
                new { project, candidate = firm },
                "engagement",
                "id"
            );
        }

        var calls = await CallsAsync(
            await host.AsAsync("STAFF"),
            "{ engagements(first: 50) { edges { node { stage project { title links { nameZh } } firm { nameZh } "
                + "stageChanges { to } } } } }"
        );

        Assert.True(calls.Count is > 0 and <= 3, string.Join(", ", calls));
    }

    [Fact]
    public async Task The_follow_ups_of_every_engagement_of_a_page_cost_one_store_call_more()
    {
        var firm = await Scenario.AdmittedSmeAsync(host);
        var staff = await host.AsAsync("STAFF");
        foreach (var title in (string[])["丁场景", "戊场景"])
        {
            var project = await Scenario.OpenAsync(host, title);
            var engagement = (
                await (await host.AsAsync("LEADER")).DoAsync(
                    "inviteFirm",
                    "InviteFirmInput",
                    new { project, candidate = firm },
                    "engagement",
                    "id"
                )
            ).Text("id");
            await staff.DoAsync(
                "recordFollowUp",
                "RecordFollowUpInput",
                new
                {
                    engagement,
                    text = "回访",
                    dueOn = Scenario.Day(3),
                },
                "engagement",
                "id"
            );
        }

        var calls = await CallsAsync(
            staff,
            "{ engagements(first: 50) { edges { node { stage followUps { text dueOn } } } } }"
        );

        Assert.True(calls.Count is > 0 and <= 2, string.Join(", ", calls));
    }

    [Fact]
    public async Task The_follow_ups_of_every_firm_of_a_page_cost_one_store_call_more()
    {
        var calls = await CallsAsync(
            await host.AsAsync("STAFF"),
            "{ firms(first: 20) { edges { node { nameZh followUps(first: 5, done: false) { edges { node "
                + "{ text dueOn } } } } } } }"
        );

        Assert.True(calls.Count is > 0 and <= 2, string.Join(", ", calls));
    }

    [Fact]
    public async Task A_page_of_the_change_feed_costs_two_reads_of_it_and_one_call_for_each_kind_on_the_page()
    {
        const string Asked =
            "kinds: [FIRM, PROJECT, ENGAGEMENT], first: 100) { edges { node { recordId node { id } } } }";
        var staff = await host.AsAsync("STAFF");
        var calls = await CallsAsync(staff, $"{{ changes(after: 0, {Asked} }}");
        Assert.True(calls.Count is > 0 and <= 5, string.Join(", ", calls));
        calls = await CallsAsync(await host.AsAsync("SME"), $"{{ changes(after: 1, {Asked} }}");
        Assert.True(calls.Count is > 0 and <= 5, string.Join(", ", calls));
    }

    [Fact]
    public async Task The_whole_chain_map_costs_two_store_calls()
    {
        var calls = await CallsAsync(
            host.Public,
            "{ chains { nameZh leaders { nameZh } links { nameZh feeds { nameZh } coverage { level } } } }"
        );

        Assert.True(calls.Count is > 0 and <= 2, string.Join(", ", calls));
    }

    [Fact]
    public async Task Matches_of_every_project_of_a_page_cost_three_store_calls()
    {
        var calls = await CallsAsync(
            await host.AsAsync("STAFF"),
            "{ projects(first: 20) { edges { node { title matches(first: 5) { edges { node { score firm "
                + "{ nameZh } project { title } } } } } } } }"
        );

        Assert.True(calls.Count is > 0 and <= 3, string.Join(", ", calls));
    }

    private async Task<ConcurrentBag<string>> CallsAsync(Client client, string query)
    {
        var calls = new ConcurrentBag<string>();
        // The host asks by itself, for its feed, its clock and whoever subscribed; only what carries this request's
        // trace is the request's.
        using var asking = new Activity("asking").Start();
        // Other tests of this process have hosts and stores of their own.
        var ours = host.Services.GetRequiredService<IMeterFactory>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (
                ReferenceEquals(instrument.Meter.Scope, ours)
                && instrument.Meter.Name == StoreCalls.MeterName
                && instrument.Name == StoreCalls.CounterName
            )
                l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>(
            (_, _, tags, _) =>
            {
                if (Activity.Current?.TraceId == asking.TraceId)
                    calls.Add(string.Join('.', tags.ToArray().Select(t => t.Value)));
            }
        );
        listener.Start();
        await client.AskAsync(query);
        return calls;
    }
}
