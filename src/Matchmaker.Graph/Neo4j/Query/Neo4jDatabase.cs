using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Matchmaker.Domain.Ledger;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.RateLimiting;
using Polly.Retry;
using Polly.Timeout;

namespace Matchmaker.Graph.Neo4j.Query;

/// <summary>
/// Neo4j behind the shape of its official driver: a statement and parameters in, rows, counters and a bookmark out,
/// transient errors tried again. It speaks the HTTP Query API; this file and its neighbours are what the Bolt driver
/// would replace.
/// </summary>
/// <remarks>
/// Each statement is one implicit transaction. Explicit ones are not used: one that waits for a lock holds one of the
/// server's few HTTP threads, until the holder of the lock finds none left to commit on.
/// </remarks>
internal sealed class Neo4jDatabase
{
    public const string HttpClientName = "neo4j";
    private const string TypedJson = "application/vnd.neo4j.query";
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IHttpClientFactory _clients;
    private readonly ILogger<Neo4jDatabase> _log;
    private readonly Neo4jOptions _options;
    private readonly Uri _address;
    private readonly AuthenticationHeaderValue? _credentials;
    private readonly ResiliencePipeline _retries;
    private volatile string? _bookmark;

    public Neo4jDatabase(IHttpClientFactory clients, Neo4jOptions options, ILogger<Neo4jDatabase> log)
    {
        (_clients, _log, _options) = (clients, log, options);
        _address = new Uri(
            new Uri(_options.Url!.TrimEnd('/') + "/"),
            $"db/{Uri.EscapeDataString(_options.Database)}/query/v2"
        );
        _credentials =
            _options.Password.Length == 0
                ? null
                : new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{_options.User}:{_options.Password}")));
        _retries = new ResiliencePipelineBuilder().AddRetry(Retries()).Build();
    }

    public TimeSpan TimeLimit => TimeSpan.FromSeconds(_options.TimeLimit);

    /// <summary>Later questions see at least what this bookmark stands for.</summary>
    public void Follow(string bookmark) => _bookmark = bookmark;

    /// <summary>Asks, seeing everything that this process has written.</summary>
    /// <exception cref="StoreUnavailableException">No answer within the time limit, or none that makes
    /// sense.</exception>
    public Task<QueryResult> ReadAsync(
        string statement,
        IReadOnlyDictionary<string, object?> parameters,
        CancellationToken ct
    ) => RunAsync("READ", statement, parameters, TimeLimit, ct);

    /// <summary>
    /// Writes. The statement may reach the server more than once, as an answer that is lost says nothing about the fate
    /// of what it answers: it must do nothing the second time.
    /// </summary>
    /// <exception cref="StoreUnavailableException">No answer within the limit; whether it landed is
    /// unknown.</exception>
    public Task<QueryResult> WriteAsync(
        string statement,
        IReadOnlyDictionary<string, object?> parameters,
        TimeSpan limit,
        CancellationToken ct
    ) => RunAsync("WRITE", statement, parameters, limit, ct);

    private async Task<QueryResult> RunAsync(
        string mode,
        string statement,
        IReadOnlyDictionary<string, object?> parameters,
        TimeSpan limit,
        CancellationToken ct
    )
    {
        using var late = new CancellationTokenSource(limit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        Exception? last = null;
        try
        {
            var result = await _retries.ExecuteAsync(
                async token =>
                {
                    try
                    {
                        return await AskAsync(mode, statement, parameters, token);
                    }
                    catch (Exception e) when (e is not OperationCanceledException)
                    {
                        last = e;
                        throw;
                    }
                },
                either.Token
            );
            if (mode == "WRITE" && result.Bookmark is { } bookmark)
                Follow(bookmark);
            return result;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw Unavailable($"Neo4j at {_options.Url} has not answered within {limit.TotalSeconds:0.#} s.", last);
        }
        catch (Neo4jException e) when (!e.IsOurMistake)
        {
            throw Unavailable($"Neo4j at {_options.Url} refuses: {e.Message}", e);
        }
        catch (Exception e) when (MayPass(e))
        {
            throw Unavailable($"Neo4j at {_options.Url} cannot be reached or does not make sense: {e.Message}", e);
        }
    }

    private async Task<QueryResult> AskAsync(
        string mode,
        string statement,
        IReadOnlyDictionary<string, object?> parameters,
        CancellationToken ct
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _address)
        {
            Content = Body(mode, statement, parameters),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(TypedJson));
        request.Headers.Authorization = _credentials;
        using var client = _clients.CreateClient(HttpClientName);
        using var response = await client.SendAsync(request, ct);
        var answer = await response.Content.ReadAsByteArrayAsync(ct);
        try
        {
            return QueryResult.Parse(answer);
        }
        catch (MalformedResponseException e) when (!response.IsSuccessStatusCode)
        {
            throw new MalformedResponseException(
                $"The answer is status {(int)response.StatusCode}, and not one of Neo4j's.",
                e
            );
        }
    }

    private ByteArrayContent Body(string mode, string statement, IReadOnlyDictionary<string, object?> parameters)
    {
        var plain = mode == "WRITE" || PlainJsonWriter.Suits(parameters);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Relaxed))
        {
            json.WriteStartObject();
            json.WriteString("statement"u8, statement);
            json.WritePropertyName("parameters"u8);
            if (plain)
                PlainJsonWriter.Write(json, parameters);
            else
                TypedJsonWriter.WriteMembers(json, parameters);
            json.WriteString("accessMode"u8, mode);
            json.WriteBoolean("includeCounters"u8, mode == "WRITE");
            if (_bookmark is { } bookmark)
            {
                json.WriteStartArray("bookmarks"u8);
                json.WriteStringValue(bookmark);
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        var content = new ByteArrayContent(bytes.GetBuffer(), 0, (int)bytes.Length);
        content.Headers.ContentType = new MediaTypeHeaderValue(plain ? "application/json" : TypedJson);
        return content;
    }

    /// <summary>As often as the time limit allows, so that a restart of a few seconds is waited out.</summary>
    private RetryStrategyOptions Retries() =>
        new()
        {
            ShouldHandle = new PredicateBuilder().Handle<Exception>(MayPass),
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(40),
            MaxDelay = TimeSpan.FromSeconds(1),
            OnRetry = retry =>
            {
                if (retry.Outcome.Exception is Neo4jException { IsAboutBookmarks: true })
                    _bookmark = null;
                return default;
            },
        };

    private static bool MayPass(Exception e) =>
        e
            is Neo4jException { IsTransient: true }
                or MalformedResponseException
                or HttpRequestException
                or IOException
                or RateLimiterRejectedException
                or TimeoutRejectedException;

    private StoreUnavailableException Unavailable(string message, Exception? cause)
    {
        _log.LogWarning(cause, "{Message}", message);
        return cause is null ? new(message) : new(message, cause);
    }
}
