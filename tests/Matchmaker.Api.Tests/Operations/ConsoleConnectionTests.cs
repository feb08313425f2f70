using System.Diagnostics;
using System.Net;
using System.Net.WebSockets;
using GraphQL;
using Matchmaker.Api.Http;
using Matchmaker.Api.Operations;
using Matchmaker.Api.Operations.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Matchmaker.Api.Tests.Operations;

public sealed class ConsoleConnectionTests : IAsyncLifetime
{
    private WebApplication? _app;
    private HttpClient? _http;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder
            .Services.AddSingleton<PublicAnswers>()
            .AddSingleton<ResponseWriter>()
            .AddGraphQL(g => g.AddSystemTextJson());
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.UseWebSockets();
        _app.UseConsoleLimit(new ConsoleOptions { Connections = 10, ConnectionsPerClient = 2 });
        _app.Run(async context =>
        {
            if (!context.WebSockets.IsWebSocketRequest)
                return;
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await socket.ReceiveAsync(new byte[1], CancellationToken.None);
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        });
        await _app.StartAsync();
        _http = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_client_with_enough_pages_open_gets_no_further_connection_until_it_closes_one()
    {
        using var first = await OpenAsync();
        using var second = await OpenAsync();

        await Assert.ThrowsAsync<WebSocketException>(OpenAsync);
        using var refused = await NegotiateAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains("LIMIT_EXCEEDED", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await first.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        await PlaceAsync();
        using var third = await OpenAsync();
    }

    [Fact]
    public async Task Pages_themselves_are_never_refused()
    {
        using var first = await OpenAsync();
        using var second = await OpenAsync();

        Assert.Equal(HttpStatusCode.OK, (await _http!.GetAsync(new Uri("/sign-in", UriKind.Relative))).StatusCode);
    }

    private async Task<ClientWebSocket> OpenAsync()
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(
            new UriBuilder(_http!.BaseAddress!) { Scheme = "ws", Path = "/_blazor" }.Uri,
            CancellationToken.None
        );
        return socket;
    }

    private Task<HttpResponseMessage> NegotiateAsync() =>
        _http!.PostAsync(new Uri("/_blazor/negotiate", UriKind.Relative), null);

    // The server notices a closed connection a moment later.
    private async Task PlaceAsync()
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            using var answer = await NegotiateAsync();
            if (answer.StatusCode == HttpStatusCode.OK)
                return;
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(30), "The place was not given back.");
            await Task.Delay(50);
        }
    }
}
