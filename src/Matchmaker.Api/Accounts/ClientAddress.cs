using System.Net;
using System.Net.Sockets;

namespace Matchmaker.Api.Accounts;

/// <summary>The network address by which a client is counted.</summary>
public static class ClientAddress
{
    // Whoever has one IPv6 address has the 2^64 of its network.
    private const int NetworkBytes = 8;

    public static string Of(HttpContext? http) => Of(http?.Connection.RemoteIpAddress);

    /// <summary>An IPv4 address, the /64 network of an IPv6 address, or "local" where there is none (a Unix socket).</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null) return "local";
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4().ToString();
        if (address.AddressFamily is not AddressFamily.InterNetworkV6) return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return $"{new IPAddress(bytes)}/64";
    }
}
