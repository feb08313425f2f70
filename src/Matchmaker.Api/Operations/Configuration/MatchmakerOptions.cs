using System.ComponentModel.DataAnnotations;
using Matchmaker.Api.Accounts;
using Matchmaker.Api.Http;
using Matchmaker.Domain.Engagements;
using Matchmaker.Graph.Neo4j;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Operations.Configuration;

/// <summary>
/// The configuration section <c>Matchmaker</c>: every option of the product is here or in a section named here.
/// </summary>
public sealed class MatchmakerOptions
{
    public const string Section = "Matchmaker";

    /// <summary>The data directory; a relative path starts at the working directory.</summary>
    public string Data { get; set; } = "data";

    /// <summary>Where records are kept: <c>embedded</c> (one file in the data directory) or <c>neo4j</c>.</summary>
    public string Store { get; set; } = "embedded";

    /// <summary>
    /// Addresses to listen on, separated by semicolons; ASP.NET Core's own settings, then http://localhost:5080, when
    /// absent.
    /// </summary>
    public string? Urls { get; set; }

    /// <summary>
    /// The sub-path that a reverse proxy shows the product at, such as <c>/qingdao</c>; none by default.
    /// </summary>
    public string? PathBase { get; set; }

    /// <summary>The city's time zone (IANA), by which days begin and deadlines end.</summary>
    public string TimeZone { get; set; } = "Asia/Shanghai";

    /// <summary>The folder of reference data; the one delivered with the program when absent.</summary>
    public string? Seed { get; set; }

    /// <summary>Where Neo4j is, when records are kept there.</summary>
    public Neo4jOptions Neo4j { get; set; } = new();

    public EngagementLimits Engagements { get; set; } = new();

    public MatchOptions Matching { get; set; } = new();

    public AccountOptions Accounts { get; set; } = new();

    public GraphQLOptions GraphQL { get; set; } = new();

    public ConsoleOptions Console { get; set; } = new();

    public LogOptions Logs { get; set; } = new();

    public TelemetryOptions Telemetry { get; set; } = new();

    public ProxyOptions Proxy { get; set; } = new();
}

/// <summary>The configuration section <c>Matchmaker:Console</c>.</summary>
public sealed class ConsoleOptions
{
    /// <summary>Pages of the console that may be open at a time; each holds some hundred kilobytes of memory.</summary>
    [Range(1, 1_000_000)]
    public int Connections { get; set; } = 2_000;

    /// <summary>
    /// Pages that one client (account, or network address when not signed in) may have open at a time. An office of
    /// people who are not signed in may share one address.
    /// </summary>
    [Range(1, 100_000)]
    public int ConnectionsPerClient { get; set; } = 100;

    /// <summary>The office that runs the programme, as every page names it; nobody where absent.</summary>
    public string? OfficeNameZh { get; set; }

    /// <summary>Its name in English; the Chinese one where absent.</summary>
    public string? OfficeNameEn { get; set; }

    /// <summary>
    /// The file with the office's mark (SVG, PNG, JPEG or WebP), shown at 26 px; a relative path starts at the working
    /// directory. The built-in seal where absent.
    /// </summary>
    public string? OfficeMark { get; set; }
}

/// <summary>The configuration section <c>Matchmaker:Logs</c>.</summary>
public sealed class LogOptions
{
    /// <summary><c>text</c> for a terminal, <c>json</c> for a collector of logs.</summary>
    public string Format { get; set; } = "text";
}

/// <summary>
/// The configuration section <c>Matchmaker:Telemetry</c>. Nothing is measured for, or sent to, anyone until an address
/// is set.
/// </summary>
public sealed class TelemetryOptions
{
    /// <summary>The address of an OTLP collector; <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is used when absent.</summary>
    public string? Endpoint { get; set; }
}

/// <summary>The configuration section <c>Matchmaker:Proxy</c>.</summary>
public sealed class ProxyOptions
{
    /// <summary>
    /// Addresses of reverse proxies, separated by commas, whose X-Forwarded-For, -Proto, -Host and -Prefix are
    /// believed; nobody's by default.
    /// </summary>
    public string? Trusted { get; set; }
}
