using System.Text.Json;

namespace Matchmaker.Api.Tests.Stories;

/// <summary>The events of a subscription as they come.</summary>
public sealed class EventStream(HttpResponseMessage response, StreamReader lines) : IAsyncDisposable
{
    /// <summary>False where there are too many streams for one more.</summary>
    public bool IsOpen => response.IsSuccessStatusCode;

    /// <summary>The last id that came, with an event or without one; null before the first.</summary>
    public long? LastId { get; private set; }

    /// <summary>The next result; a stream that stays silent for half a minute fails the test.</summary>
    public async Task<JsonElement> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var last = "";
        while (await lines.ReadLineAsync(patience.Token) is { } line)
        {
            last = line.Length > 0 ? line : last;
            if (line.StartsWith("id: ", StringComparison.Ordinal))
                LastId = long.Parse(line["id: ".Length..], System.Globalization.CultureInfo.InvariantCulture);
            if (!line.StartsWith("data: {", StringComparison.Ordinal))
                continue;
            using var json = JsonDocument.Parse(line["data: ".Length..]);
            return json.RootElement.Clone();
        }
        throw new InvalidOperationException($"The stream ended ({response.StatusCode}): {last}");
    }

    public ValueTask DisposeAsync()
    {
        lines.Dispose();
        response.Dispose();
        return ValueTask.CompletedTask;
    }
}
