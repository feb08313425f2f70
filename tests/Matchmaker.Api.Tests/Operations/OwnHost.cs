using System.Text.Json;
using Matchmaker.Api.Tests.Stories;

namespace Matchmaker.Api.Tests.Operations;

/// <summary>A host over the embedded store that a test may stop and start again.</summary>
internal sealed class OwnHost : RunningHost
{
    protected override Task<Dictionary<string, string?>> StoreAsync() =>
        Task.FromResult(new Dictionary<string, string?>());

    /// <summary>The data stays.</summary>
    public Task StopAsync() => CloseAsync();

    public async Task StartAsync() => await InitializeAsync();

    public async Task<JsonElement> HealthAsync()
    {
        using var json = JsonDocument.Parse(await Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
        return json.RootElement.Clone();
    }
}
