using System.Text.Json;
using Microsoft.Playwright;

namespace Matchmaker.Bench.Console;

/// <summary>A page's first load by a browser that has nothing of the product yet.</summary>
/// <param name="Content">Milliseconds until something stands on the page.</param>
/// <param name="Connected">Milliseconds until the circuit hears what is pressed.</param>
/// <param name="Answered">Milliseconds until a press was answered; null where the page has none to try.</param>
/// <param name="Bytes">What came over the wire with headers.</param>
/// <param name="CircuitBytes">What came over the circuit's web socket, before compression.</param>
internal sealed record PageLoad(double Content, double Connected, double? Answered, long Bytes, long CircuitBytes)
{
    private static readonly string Script = File.ReadAllText(
        Path.Combine(AppContext.BaseDirectory, "Console", "page-load.js")
    );

    // What a page loads after it can be used; and the patience with a press that is not answered.
    private const float AfterwardsMilliseconds = 1_500;

    public static async Task<PageLoad> OfAsync(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        await NoteAsync(page);
        var (bytes, circuit) = (0L, 0L);
        var network = await context.NewCDPSessionAsync(page);
        network.Event("Network.loadingFinished").OnEvent += (_, e) =>
            Interlocked.Add(ref bytes, (long)e!.Value.GetProperty("encodedDataLength").GetDouble());
        network.Event("Network.webSocketFrameReceived").OnEvent += (_, e) =>
            Interlocked.Add(ref circuit, LengthOf(e!.Value.GetProperty("response")));
        await network.SendAsync("Network.enable");
        await page.GotoAsync(path);
        await page.WaitForFunctionAsync("() => window.noted.connected !== null");
        await page.WaitForTimeoutAsync(AfterwardsMilliseconds);
        var noted = await page.EvaluateAsync<JsonElement>(
            """
            () => ({
              content: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
              connected: window.noted.connected,
              answered: window.noted.answered,
            })
            """
        );
        var answered = noted.GetProperty("answered");
        return new(
            noted.GetProperty("content").GetDouble(),
            noted.GetProperty("connected").GetDouble(),
            answered.ValueKind is JsonValueKind.Number ? answered.GetDouble() : null,
            bytes,
            circuit
        );
    }

    /// <summary>Has the page note what it does, from its next load on.</summary>
    public static Task NoteAsync(IPage page) => page.AddInitScriptAsync(Script);

    /// <summary>The longest of the tasks that kept the browser busy since then; 0 where none took 50 ms.</summary>
    public static Task<double> LongestTaskAsync(IPage page, double since) =>
        page.EvaluateAsync<double>(
            "since => Math.max(0, ...window.noted.longTasks.filter(t => t.startTime >= since).map(t => t.duration))",
            since
        );

    // Frames of bytes are told in base64.
    private static long LengthOf(JsonElement frame) =>
        frame.GetProperty("payloadData").GetString()!.Length
        * 3L
        / (frame.GetProperty("opcode").GetInt32() == 2 ? 4 : 3);
}
