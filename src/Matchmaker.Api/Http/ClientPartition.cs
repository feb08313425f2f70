using System.Net;
using System.Net.Sockets;
using Matchmaker.Api.Accounts;

namespace Matchmaker.Api.Http;

/// <summary>
/// The partition key of rate limits: an account, or else a network. Of IPv6 that is the /64, since one household or
/// office has all 2^64 addresses of it (RFC 6177).
/// </summary>
public static class ClientPartition
{
    public static string Of(HttpContext http) =>
        Account(http) is { } account ? "account " + account : "address " + Network(http);

    /// <summary>The account that is signed in; null for the public.</summary>
    public static string? Account(HttpContext http) =>
        http.User.Identity is { IsAuthenticated: true } identity
            ? http.User.FindFirst(Session.Subject)?.Value ?? identity.Name
            : null;

    /// <summary>The network that the request comes from.</summary>
    public static string Network(HttpContext? http)
    {
        if (http?.Connection.RemoteIpAddress is not { } address)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
            return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes) + "/64";
    }
}
