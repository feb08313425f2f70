using System.Text.Encodings.Web;
using System.Text.Json;
using Matchmaker.Api.Operations.Configuration;
using Microsoft.Extensions.Logging.Console;

namespace Matchmaker.Api.Operations;

/// <summary>Structured logs on the terminal, each line with its trace where there is one.</summary>
public static class Logs
{
    public static void AddLogs(this ILoggingBuilder logging, LogOptions options)
    {
        logging.ClearProviders();
        logging.Configure(o => o.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);
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
