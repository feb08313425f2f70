using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json;
using GraphQL;
using Matchmaker.Api.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Matchmaker.Api.Tests.Http;

/// <summary>
/// The endpoint on a real Kestrel at a free port, over the test schema. A user is signed in by naming roles in a
/// header.
/// </summary>
public sealed class TestHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestHost(WebApplication app, LogLines log)
    {
        _app = app;
        Log = log;
        Address = new Uri(
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
        );
        Client = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public LogLines Log { get; }

    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static Task<TestHost> StartAsync(params (string Key, string Value)[] options) =>
        StartInAsync("Production", options);

    public static async Task<TestHost> StartInAsync(string environment, params (string Key, string Value)[] options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(
            options.Select(o => new KeyValuePair<string, string?>($"{GraphQLOptions.Section}:{o.Key}", o.Value))
        );
        var log = new LogLines();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddRouting();
        builder
            .Services.AddSingleton<Ledger>()
            .AddSingleton<Feed>()
            .AddSingleton<Fetches>()
            .AddScoped<ProductsByMaker>();
        builder.Services.AddGraphQLOverHttp(g =>
            g.AddAutoSchema<TestQuery>(s => s.WithMutation<TestMutation>().WithSubscription<TestSubscription>())
        );
        var app = builder.Build();
        app.UseGraphQLOverHttp("/graphql");
        app.Use(
            (http, next) =>
            {
                if (http.Request.Headers.TryGetValue("X-Test-Roles", out var roles))
                {
                    var claims = roles.ToString().Split(',').Select(role => new Claim(ClaimTypes.Role, role));
                    http.User = new ClaimsPrincipal(
                        new ClaimsIdentity([new Claim(ClaimTypes.Name, "tester"), .. claims], "test")
                    );
                }

                return next(http);
            }
        );
        app.MapGraphQLOverHttp("/graphql");
        await app.StartAsync();
        return new TestHost(app, log);
    }

    public Task StopAsync() => _app.StopAsync();

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await Client.SendAsync(request);
            return new Reply(response, await response.Content.ReadAsStringAsync());
        }
    }

    public Task<Reply> PostAsync(object body, string? accept = null, string? roles = null, string? language = null) =>
        SendAsync(
            Prepare(
                new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(body) },
                accept,
                roles,
                language
            )
        );

    public Task<Reply> QueryAsync(string query, string? accept = null, string? roles = null, string? language = null) =>
        PostAsync(new { query }, accept, roles, language);

    public Task<Reply> GetAsync(string queryString, string? accept = null) =>
        SendAsync(Prepare(new HttpRequestMessage(HttpMethod.Get, "/graphql?" + queryString), accept, null, null));

    public static HttpRequestMessage Prepare(
        HttpRequestMessage request,
        string? accept,
        string? roles,
        string? language
    )
    {
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        if (roles is not null)
            request.Headers.Add("X-Test-Roles", roles);
        if (language is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", language);
        return request;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}

public sealed class Reply(HttpResponseMessage response, string text)
{
    public int Status { get; } = (int)response.StatusCode;

    public string? MediaType { get; } = response.Content.Headers.ContentType?.MediaType;

    public string? CacheControl { get; } = response.Headers.CacheControl?.ToString();

    public string Vary { get; } = string.Join(", ", response.Headers.Vary);

    public string AcceptEncoding { get; } =
        response.Headers.TryGetValues("Accept-Encoding", out var codings) ? string.Join(", ", codings) : "";

    public string Allow { get; } = string.Join(", ", response.Content.Headers.Allow);

    public string Text { get; } = text;

    /// <summary>A header's value; empty when it is absent.</summary>
    public string Header(string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";

    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public JsonElement Data => Json.GetProperty("data");

    public JsonElement Error => Json.GetProperty("errors")[0];

    public string? Code => Error.GetProperty("extensions").GetProperty("code").GetString();

    public string? Message => Error.GetProperty("message").GetString();
}

/// <summary>Keeps what was logged, so that a test can see that a masked error was not lost.</summary>
public sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> All => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (IsEnabled(logLevel))
            _lines.Enqueue(formatter(state, exception) + exception);
    }

    public void Dispose() { }
}
