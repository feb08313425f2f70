using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Matchmaker.Api.Tests.Operations;

/// <summary>
/// A browser without a screen: it keeps cookies, fills in the sign-in form, and shows where it is sent.
/// </summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false };

    public Visitor(Uri address)
    {
        Http = new HttpClient(_handler) { BaseAddress = address };
        Http.DefaultRequestHeaders.Accept.ParseAdd("text/html, */*;q=0.8");
    }

    public HttpClient Http { get; }

    public IEnumerable<Cookie> Cookies => _handler.CookieContainer.GetAllCookies();

    /// <summary>
    /// Signs in with a first account, as the form at the page's own address would; where the answer leads.
    /// </summary>
    /// <param name="to">Where the visitor wants to go after it.</param>
    public async Task<string> SignInAsync(string data, string role, string to = "/firms")
    {
        using var accounts = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(data, "first-accounts.json")));
        var account = accounts.RootElement.EnumerateArray().First(a => a.GetProperty("role").GetString() == role);
        Password = account.GetProperty("password").GetString()!;
        return await FillInAsync(
            "sign-in",
            to,
            ("name", account.GetProperty("name").GetString()!),
            ("password", Password)
        );
    }

    /// <summary>Posts what a page's form would; where the answer leads.</summary>
    public async Task<string> FillInAsync(string page, string to, params (string Name, string Value)[] fields)
    {
        var shown = await Http.GetStringAsync(
            new Uri($"/qingdao/{page}?return={Uri.EscapeDataString(to)}", UriKind.Relative)
        );
        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", Token().Match(shown).Groups[1].Value),
            new("return", to),
            .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)),
        ]);
        using var response = await Http.PostAsync(new Uri($"/qingdao/account/{page}", UriKind.Relative), form);
        return response.Headers.Location?.OriginalString ?? "";
    }

    /// <summary>Of whoever has signed in.</summary>
    public string Password { get; private set; } = "";

    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
