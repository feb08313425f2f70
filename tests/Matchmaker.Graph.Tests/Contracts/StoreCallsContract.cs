using System.Diagnostics.Metrics;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Graph.Tests.Contracts;

public abstract class StoreCallsContract<TStore> : Contract<TStore>
    where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task Twenty_firms_with_their_projects_and_links_are_two_store_calls()
    {
        var firms = Enumerable
            .Range(0, 25)
            .Select(i => Some.Firm($"firm_{i:00}", $"厂{i:00}", "link_casting"))
            .ToList();
        await PutAsync([
            .. Some.Catalogue,
            .. firms,
            .. firms.Select(f => Some.Project($"project_{f.Id}", f.Id, "link_casting", "link_bogie")),
        ]);

        var calls = 0L;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Name == StoreCalls.CounterName && instrument.Meter.Scope == Store.Get<IMeterFactory>())
                l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, count, _, _) => Interlocked.Add(ref calls, count));
        listener.Start();

        var page = await Firms.PageAsync(new FirmQuery(new()), new(20, WithTotal: true), Ct);
        var posted = await Projects.PostedByAsync(
            [.. page.Items.Select(f => f.Id)],
            new(new(), Audience.Public),
            new(10),
            Ct
        );
        Assert.Equal(2, calls);
        Assert.All(page.Items, f => Assert.Equal(["link_casting", "link_bogie"], posted[f.Id].Items.Single().Links));
    }
}
