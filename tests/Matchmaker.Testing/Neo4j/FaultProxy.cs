using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Matchmaker.Testing.Neo4j;

public enum Fault
{
    None,
    Slow,
    LosesAnswers,
    CutsAnswers,
    Answers503,
    AnswersNonsense,
    TakesNoConnections,
}

/// <summary>Stands between a client and Neo4j and does to their talk what bad days do.</summary>
public sealed class FaultProxy : IAsyncDisposable
{
    private readonly Uri _server;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _accepting;
    private volatile int _requests;

    public FaultProxy(Uri server)
    {
        _server = server;
        _listener.Start();
        Url = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _accepting = AcceptAsync();
    }

    public Uri Url { get; }
    public Fault Fault { get; set; }
    public TimeSpan Delay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The fault passes after so many requests that it hit.</summary>
    public int Times { get; set; } = int.MaxValue;

    public int Requests => _requests;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = TalkAsync(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The end.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        // As a server whose threads are all taken: the system accepts, and nobody reads.
        while (Fault is Fault.TakesNoConnections && !_end.IsCancellationRequested)
            await Task.Delay(50);
        using var server = new TcpClient();
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, _server.Port, _end.Token);
            await Task.WhenAny(
                AsksAsync(client.GetStream(), server.GetStream()),
                AnswersAsync(server.GetStream(), client.GetStream())
            );
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
        {
            // One side went away; so does the other.
        }
    }

    private async Task AsksAsync(NetworkStream client, NetworkStream server)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await client.ReadAsync(buffer, _end.Token)) > 0)
        {
            if (buffer.AsSpan(0, read).StartsWith("POST "u8))
                Interlocked.Increment(ref _requests);
            switch (Fault)
            {
                case Fault.Slow:
                    await Task.Delay(Delay, _end.Token);
                    break;
                case Fault.TakesNoConnections:
                    return;
                case Fault.Answers503:
                    await AnswerAsync(client, "503 Service Unavailable", "<html>503</html>");
                    return;
                case Fault.AnswersNonsense:
                    await AnswerAsync(client, "200 OK", """{"data":{"fields":["x"],"values":[[{"$ty""");
                    return;
            }
            await server.WriteAsync(buffer.AsMemory(0, read), _end.Token);
        }
    }

    private async Task AnswersAsync(NetworkStream server, NetworkStream client)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await server.ReadAsync(buffer, _end.Token)) > 0)
        {
            if (Fault is Fault.LosesAnswers or Fault.CutsAnswers)
            {
                if (Fault is Fault.CutsAnswers)
                    await client.WriteAsync(buffer.AsMemory(0, read * 9 / 10), _end.Token);
                if (--Times <= 0)
                    Fault = Fault.None;
                return;
            }
            await client.WriteAsync(buffer.AsMemory(0, read), _end.Token);
        }
    }

    private async Task AnswerAsync(NetworkStream client, string status, string body)
    {
        if (--Times <= 0)
            Fault = Fault.None;
        var text =
            $"HTTP/1.1 {status}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: "
            + $"close\r\n\r\n{body}";
        await client.WriteAsync(Encoding.UTF8.GetBytes(text), _end.Token);
    }
}
