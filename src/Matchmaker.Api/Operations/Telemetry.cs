using Matchmaker.Api.Operations.Configuration;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Matchmaker.Api.Operations;

/// <summary>OpenTelemetry traces and metrics; not even registered until there is a collector to send them to.</summary>
public static class Telemetry
{
    public static void AddTelemetry(
        this IServiceCollection services,
        TelemetryOptions options,
        IConfiguration configuration
    )
    {
        var endpoint = options.Endpoint is { Length: > 0 } ours ? ours : configuration["OTEL_EXPORTER_OTLP_ENDPOINT"];
        if (string.IsNullOrEmpty(endpoint))
            return;
        services
            .AddOpenTelemetry()
            .ConfigureResource(r => r.AddService("matchmaker", serviceVersion: ProductVersion.Number))
            .WithTracing(t =>
                t.AddAspNetCoreInstrumentation(o => o.Filter = http => !http.Request.Path.StartsWithSegments("/health"))
                    .AddSource("Matchmaker*", "GraphQL")
            )
            .WithMetrics(m => m.AddAspNetCoreInstrumentation().AddMeter("Matchmaker*", "System.Runtime"))
            .UseOtlpExporter(OpenTelemetry.Exporter.OtlpExportProtocol.Grpc, new Uri(endpoint));
    }
}
