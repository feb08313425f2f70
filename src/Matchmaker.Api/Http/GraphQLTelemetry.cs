using System.Diagnostics;
using System.Diagnostics.Metrics;
using GraphQL;

namespace Matchmaker.Api.Http;

/// <summary>
/// Names under which an exporter finds the traces and metrics of this endpoint. Without a listener nothing is measured.
/// </summary>
public static class GraphQLTelemetry
{
    /// <summary>The source of one activity per operation; GraphQL.NET's own.</summary>
    public static string ActivitySource => global::GraphQL.Telemetry.GraphQLTelemetryProvider.SourceName;

    public const string MeterName = "Matchmaker.GraphQL";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "graphql.server.duration",
        "s",
        "Time from the read request to the result, by operation and code of the first error."
    );

    private static readonly UpDownCounter<int> OpenStreams = Meter.CreateUpDownCounter<int>(
        "graphql.server.streams",
        "{stream}",
        "Event streams open now."
    );

    internal static long Start() => Duration.Enabled ? Stopwatch.GetTimestamp() : 0;

    internal static void Stop(long started, ExecutionResult result)
    {
        if (started == 0)
            return;
        var tags = new TagList
        {
            { "graphql.operation.type", result.Operation?.Operation.ToString().ToLowerInvariant() ?? "none" },
            { "error.type", result.Errors is { Count: > 0 } errors ? errors[0].Code : null },
        };
        Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
    }

    internal static void StreamOpened() => OpenStreams.Add(1);

    internal static void StreamClosed() => OpenStreams.Add(-1);
}
