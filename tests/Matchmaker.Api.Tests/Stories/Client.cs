using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Matchmaker.Api.Tests.Stories;

/// <summary>A client of the API, as one account or as nobody.</summary>
public sealed class Client(HttpClient http, string? token)
{
    /// <summary>What it shows to the API; nobody has none.</summary>
    public string? Token => token;

    /// <summary>The same account at another process.</summary>
    public Client At(HttpClient other) => new(other, token);

    /// <summary>The data of an answer that must be without errors.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        var answer = await AnswerAsync(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>The first error of an answer that must have one.</summary>
    public async Task<JsonElement> RefusedAsync(string query, object? variables = null)
    {
        var answer = await AnswerAsync(query, variables);
        Assert.True(answer.TryGetProperty("errors", out var errors), answer.ToString());
        return errors[0];
    }

    /// <summary>What a mutation of one input did: the payload's thing, when it has no errors.</summary>
    public async Task<JsonElement> DoAsync(string mutation, string inputType, object input, string thing, string fields)
    {
        var payload = await TryAsync(mutation, inputType, input, $"{thing} {{ {fields} }}");
        Assert.True(payload.GetProperty("errors").GetArrayLength() == 0, payload.ToString());
        return payload.GetProperty(thing);
    }

    /// <summary>The payload of a mutation of one input, with its errors.</summary>
    public async Task<JsonElement> TryAsync(string mutation, string inputType, object input, string fields)
    {
        var data = await AskAsync(
            $"mutation($input: {inputType}!) {{ {mutation}(input: $input) {{ {fields} errors {{ code "
                + $"zh: message en: message(lang: EN) path }} }} }}",
            new { input }
        );
        return data.GetProperty(mutation);
    }

    /// <summary>The events of a subscription; once this has returned, none is missed.</summary>
    /// <param name="lastEventId">Of an earlier stream, where it is taken up again.</param>
    public async Task<EventStream> ListenAsync(string subscription, long? lastEventId = null, object? variables = null)
    {
        var response = await OpenAsync(subscription, lastEventId, variables);
        // The place of a stream that was closed is given back once the host has noticed.
        for (var i = 0; i < 50 && response.StatusCode is System.Net.HttpStatusCode.TooManyRequests; i++)
        {
            response.Dispose();
            await Task.Delay(100);
            response = await OpenAsync(subscription, lastEventId, variables);
        }

        return new EventStream(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    private async Task<HttpResponseMessage> OpenAsync(string subscription, long? lastEventId, object? variables)
    {
        using var request = Request(subscription, variables);
        if (lastEventId is { } id)
            request.Headers.Add("Last-Event-ID", $"{id}");
        request.Headers.Accept.ParseAdd("text/event-stream");
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>The answer to a body as it is, which need not be one that a serializer would write.</summary>
    public async Task<JsonElement> SendAsync(string body)
    {
        using var request = Request("", null);
        request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return json.RootElement.Clone();
    }

    public async Task<JsonElement> AnswerAsync(string query, object? variables = null)
    {
        using var request = Request(query, variables);
        using var response = await http.SendAsync(request);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return json.RootElement.Clone();
    }

    /// <summary>Posts a body as it is; the status and the text of the answer.</summary>
    public async Task<(int Status, string Text)> PostAsync(string body, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd(accept);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The whole answer to a query by GET.</summary>
    public async Task<HttpResponseMessage> GetAsync(string query, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString(query));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(request);
    }

    private HttpRequestMessage Request(string query, object? variables)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query, variables }),
        };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }
}

internal static class JsonPaths
{
    /// <summary>The value at a path of names and positions, "firms.edges.0.node".</summary>
    public static JsonElement At(this JsonElement json, string path) =>
        path.Split('.')
            .Aggregate(json, (at, name) => int.TryParse(name, out var position) ? at[position] : at.GetProperty(name));

    public static string Text(this JsonElement json, string path) => json.At(path).GetString()!;

    /// <summary>The nodes of a connection.</summary>
    public static List<JsonElement> Nodes(this JsonElement json, string path) =>
        [.. json.At(path + ".edges").EnumerateArray().Select(e => e.GetProperty("node"))];

    public static List<JsonElement> List(this JsonElement json, string path) => [.. json.At(path).EnumerateArray()];
}
