using System.Text.Json;

namespace Matchmaker.Api.Tests.Stories;

/// <summary>The events of a subscription as they come.</summary>
public sealed class EventStream(HttpResponseMessage response, StreamReader lines) : IAsyncDisposable
{
    /// <summary>The next result; a stream that stays silent for half a minute fails the test.</summary>
    public async Task<JsonElement> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (!line.StartsWith("data: {", StringComparison.Ordinal))
                continue;
            using var json = JsonDocument.Parse(line["data: ".Length..]);
            return json.RootElement.Clone();
        }
        throw new InvalidOperationException("The stream ended.");
    }

    public ValueTask DisposeAsync()
    {
        lines.Dispose();
        response.Dispose();
        return ValueTask.CompletedTask;
    }
}
