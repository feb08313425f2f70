using System.Text.Encodings.Web;
using System.Text.Json;
using Matchmaker.Api.Operations.Configuration;
using Microsoft.Extensions.Logging.Console;

namespace Matchmaker.Api.Operations;

/// <summary>Configures structured logs on the terminal, each line with its trace where there is one.</summary>
public static class Logs
{
    /// <summary>
    /// Why the host did not start is what its command says, in a sentence: until it has started, its own logs of that
    /// are left out.
    /// </summary>
    public static StartupPhase LeaveOutStartFaults(this ILoggingBuilder logging)
    {
        var phase = new StartupPhase();
        foreach (var (category, least) in OfHost)
            logging.AddFilter<ConsoleLoggerProvider>(
                category,
                level => level >= least && (phase.IsOver || level < LogLevel.Error)
            );
        return phase;
    }

    /// <summary>Whoever logs a start that failed, and the level that appsettings.json gives to it.</summary>
    private static readonly (string Category, LogLevel Least)[] OfHost =
    [
        ("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Information),
        ("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Warning),
        ("Microsoft.AspNetCore.DataProtection", LogLevel.Error),
    ];

    public static void AddLogs(this ILoggingBuilder logging, LogOptions options)
    {
        logging.ClearProviders();
        logging.Configure(o =>
            o.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId
        );
        // What the program prints is on standard output; what it logs is beside it.
        logging.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        if (options.Format == "json")
        {
            logging.AddJsonConsole(o =>
            {
                o.UseUtcTimestamp = true;
                o.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
                o.IncludeScopes = true;
                o.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
            });
            return;
        }
        logging.AddSimpleConsole(o =>
        {
            o.SingleLine = true;
            o.TimestampFormat = "HH:mm:ss ";
        });
    }
}

/// <summary>The phase of startup from the building of the host until it listens.</summary>
public sealed class StartupPhase
{
    private volatile bool _isOver;

    public bool IsOver => _isOver;

    public void Follow(IHostApplicationLifetime lifetime)
    {
        ArgumentNullException.ThrowIfNull(lifetime);
        lifetime.ApplicationStarted.Register(() => _isOver = true);
    }
}
