using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Domain;
using Microsoft.AspNetCore.Connections;

namespace Matchmaker.Api.Operations;

/// <summary>Checks the addresses to listen on, and explains why the machine does not give one.</summary>
public static class ListenAddresses
{
    private const string Example = "http://localhost:5080";

    private static readonly LocalizedText NoCertificate = new(
        "https 地址需要证书：请设置 Kestrel:Certificates:Default:Path 和 Password（环境变量 Kestrel__Certificates__Default__Path），"
            + "或改用 http 地址，由反向代理提供 https。",
        "An https address needs a certificate: set Kestrel:Certificates:Default:Path and Password "
            + "(environment variable Kestrel__Certificates__Default__Path), or listen on http and let a "
            + "reverse proxy do https."
    );

    /// <summary>What the address must be; null where it can be listened on.</summary>
    public static LocalizedText? Rule(string url)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return Form;
        }
        if (address.Scheme is not ("http" or "https"))
            return Form;
        if (address.IsUnixPipe || address.IsNamedPipe)
            return null;
        if (address.PathBase.Length > 0)
        {
            return new(
                $"不能带路径“{address.PathBase}”；如需路径，请由反向代理转发",
                $"must have no path “{address.PathBase}”; where a path is wanted, let a reverse proxy map it"
            );
        }
        if (address.Port is < 0 or > IPEndPoint.MaxPort)
            return new("的端口应在 0 到 65535 之间", "must have a port between 0 and 65535");
        if (address.Host == "localhost")
            return address.Port > 0 ? null : NoFreePort;
        // The web server would take any other name for “all addresses”, and open to the world what was meant for one
        // name.
        return address.Host is "*" or "+" || IPAddress.TryParse(address.Host.Trim('[', ']'), out _)
            ? null
            : new(
                "的主机应为本机的 IP 地址、localhost，或表示所有地址的 *",
                "must have this machine's IP address, localhost, or * for all addresses, as its host"
            );
    }

    /// <summary>Everything that can be known before the machine is asked for the addresses.</summary>
    /// <param name="own">The product's own setting, which wins over those of ASP.NET Core.</param>
    /// <exception cref="StartupException">With what to change.</exception>
    public static void Check(IConfiguration configuration, string? own, bool isDevelopment)
    {
        var urls = (own ?? configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);
        LocalizedText[] problems =
        [
            .. urls.Select(url => (url, Rule: Rule(url)))
                .Where(u => u.Rule is not null)
                .Select(u => new LocalizedText(
                    $"监听地址“{u.url}”{u.Rule!.Zh}。",
                    $"The address to listen on {u.Rule.En}; it is “{u.url}”."
                )),
        ];
        if (problems.Length > 0)
            throw new StartupException(problems);
        var needsCertificate =
            urls.Any(url => url.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
            || (own is null && configuration["https_ports"] is not null);
        // A developer's machine may have a certificate of its own.
        if (needsCertificate && !isDevelopment && !configuration.GetSection("Kestrel:Certificates:Default").Exists())
            throw new StartupException(NoCertificate);
    }

    /// <exception cref="StartupException">
    /// The machine does not give an address, or the certificate cannot be used.
    /// </exception>
    public static async Task ListenAsync(this WebApplication app, CancellationToken ct)
    {
        try
        {
            await app.StartAsync(ct);
        }
        catch (Exception e) when (Words(e) is { } words)
        {
            // What the store has begun is brought to an end before the store is closed.
            await app.Services.GetRequiredService<Startup>().StopAsync(CancellationToken.None);
            throw new StartupException(InAll(words, app)) { MayPass = MayPass(e) };
        }
    }

    // “localhost” is two addresses, one of each family, which would get two ports.
    private static readonly LocalizedText NoFreePort = new(
        "用 localhost 时须指明端口，或改用 127.0.0.1",
        "must name a port beside localhost, or use 127.0.0.1"
    );

    private static readonly LocalizedText Form = new(
        $"应为监听地址，例如 {Example}",
        $"must be an address to listen on, such as {Example}"
    );

    private static bool MayPass(Exception e) =>
        e.GetBaseException() switch
        {
            AddressInUseException => true,
            SocketException fault => fault.SocketErrorCode
                is SocketError.AddressAlreadyInUse
                    or SocketError.AddressNotAvailable,
            _ => false,
        };

    private static LocalizedText? Words(Exception e) =>
        (e, e.GetBaseException()) switch
        {
            (_, AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }) => new(
                "端口已被其他程序占用。请停止那个程序，或用 --urls 另选端口",
                "The port is in use by another program. Stop that one, or choose another port with --urls"
            ),
            (_, SocketException { SocketErrorCode: SocketError.AccessDenied }) => new(
                "没有权限使用该端口（1024 以下的端口须有特权）。请用 --urls 另选端口，由反向代理转发",
                "No right to this port (those below 1024 are privileged). Choose another with --urls, and let a "
                    + "reverse proxy forward to it"
            ),
            (_, SocketException { SocketErrorCode: SocketError.AddressNotAvailable }) => new(
                "本机没有这个地址。请用 --urls 改为本机的地址",
                "This machine has no such address. Choose one of its own with --urls"
            ),
            (_, SocketException other) => new(
                $"无法监听：{other.SocketErrorCode}。请检查 --urls",
                $"It cannot be listened on: {other.SocketErrorCode}. Check --urls"
            ),
            (
                _,
                CryptographicException
                    or FileNotFoundException
                    or DirectoryNotFoundException
                    or UnauthorizedAccessException
            ) => new(
                $"https 证书无法使用：{e.GetBaseException().Message}。请检查 Kestrel:Certificates",
                $"The certificate for https cannot be used: {e.GetBaseException().Message} Check Kestrel:Certificates"
            ),
            (InvalidOperationException or ArgumentException or FormatException, _) when IsOfServer(e) => new(
                $"监听地址或证书的设置不可用：{e.Message}。请检查 --urls 和 Kestrel 的设置",
                $"The settings of addresses or certificates cannot be used: {e.Message} Check --urls and the "
                    + "section Kestrel"
            ),
            _ => null,
        };

    private static bool IsOfServer(Exception e) =>
        e.Source?.StartsWith("Microsoft.AspNetCore.Server", StringComparison.Ordinal) == true;

    private static LocalizedText InAll(LocalizedText words, WebApplication app)
    {
        var urls =
            app.Services.GetRequiredService<MatchmakerOptions>().Urls
            ?? app.Configuration["urls"]
            ?? WebHostSetup.DefaultUrl;
        return new($"{words.Zh}（{urls}）。", $"{words.En} ({urls}).");
    }
}
