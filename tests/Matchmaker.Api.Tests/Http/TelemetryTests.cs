using System.Diagnostics;
using System.Diagnostics.Metrics;
using Matchmaker.Api.Http;

namespace Matchmaker.Api.Tests.Http;

public sealed class TelemetryTests
{
    [Fact]
    public async Task An_operation_is_traced_by_name_without_what_the_user_typed()
    {
        var seen = new System.Collections.Concurrent.ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == GraphQLTelemetry.ActivitySource,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = seen.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var host = await TestHost.StartAsync();
        await host.QueryAsync("query TracedHere { hello(name: \"13800000000\") }");
        var activity = Assert.Single(seen, one => one.DisplayName.Contains("TracedHere", StringComparison.Ordinal));
        Assert.DoesNotContain(
            activity.TagObjects,
            tag => tag.Value is string text && text.Contains("13800000000", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Durations_are_measured_by_operation_and_code()
    {
        var codes = new System.Collections.Concurrent.ConcurrentQueue<object?>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == GraphQLTelemetry.MeterName)
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>(
            (_, _, tags, _) =>
            {
                foreach (var tag in tags)
                {
                    if (tag.Key == "error.type")
                        codes.Enqueue(tag.Value);
                }
            }
        );
        listener.Start();
        await using var host = await TestHost.StartAsync();
        await host.QueryAsync("{ down }");
        Assert.Contains("UNAVAILABLE", codes);
    }
}
