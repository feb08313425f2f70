using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Matchmaker.Api.Tests.Stories;

/// <summary>
/// Sends bytes as they are, right or wrong, and reads what comes back until the server has done, or waits for more that
/// does not come.
/// </summary>
internal static partial class RawHttp
{
    public static Task<RawAnswer> SendAsync(Uri address, string request) =>
        SendAsync(address, Encoding.Latin1.GetBytes(request), TimeSpan.FromSeconds(30));

    /// <param name="silence">A request that says "Connection: close" is read to its end; one that is half sent would
    /// keep both sides waiting.</param>
    public static async Task<RawAnswer> SendAsync(Uri address, byte[] request, TimeSpan silence)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address.Host, address.Port, patience.Token);
        var received = new MemoryStream();
        try
        {
            await using var stream = new NetworkStream(socket);
            await stream.WriteAsync(request, patience.Token);
            await ReadAsync(stream, received, silence, patience.Token);
        }
        catch (IOException)
        {
            // The server has cut the connection, which is an answer to garbage.
        }

        var text = Encoding.UTF8.GetString(received.ToArray());
        return new RawAnswer(
            [
                .. Status()
                    .Matches(text)
                    .Select(m => int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)),
            ],
            text
        );
    }

    private static async Task ReadAsync(
        NetworkStream stream,
        MemoryStream received,
        TimeSpan silence,
        CancellationToken ct
    )
    {
        var buffer = new byte[16_384];
        // The server takes the end of what is sent for the end of the client, so the connection stays open while an
        // answer may come.
        while (true)
        {
            using var quiet = CancellationTokenSource.CreateLinkedTokenSource(ct);
            quiet.CancelAfter(silence);
            try
            {
                var length = await stream.ReadAsync(buffer, quiet.Token);
                if (length == 0)
                    return;
                received.Write(buffer, 0, length);
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                return;
            }
        }
    }

    [GeneratedRegex(@"^HTTP/1\.1 (\d{3}) ", RegexOptions.Multiline)]
    private static partial Regex Status();
}

/// <param name="Statuses">One for each answer, in order.</param>
internal sealed record RawAnswer(int[] Statuses, string Text)
{
    /// <summary>What follows the headers of the only answer.</summary>
    public string Body => Text[(Text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
}
