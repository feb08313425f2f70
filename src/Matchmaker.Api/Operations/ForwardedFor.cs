using System.Net;
using Matchmaker.Api.Operations.Configuration;
using Microsoft.AspNetCore.HttpOverrides;

namespace Matchmaker.Api.Operations;

/// <summary>
/// Reads the visitor's address, scheme and sub-path from a reverse proxy's headers, which are believed from named
/// proxies alone.
/// </summary>
public static class ForwardedFor
{
    public static string[] Addresses(ProxyOptions options) =>
        (options.Trusted ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static void UseTrustedProxies(this IApplicationBuilder app, ProxyOptions options)
    {
        var addresses = Addresses(options);
        if (addresses.Length == 0)
            return;
        var headers = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All };
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var address in addresses)
            headers.KnownProxies.Add(IPAddress.Parse(address));
        app.UseForwardedHeaders(headers);
    }
}
