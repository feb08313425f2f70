using System.Net;

namespace Matchmaker.Console.Tests.Exports;

/// <summary>Clients that ask as a browser does, without drawing a page.</summary>
internal static class HostBrowsers
{
    /// <summary>Nobody is signed in.</summary>
    public static HttpClient Browser(this ConsoleHost host) =>
        new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(host.Address) };

    /// <summary>Signed in as the first account of the role, by the form of the console.</summary>
    public static async Task<HttpClient> BrowserAsync(this ConsoleHost host, string role)
    {
        var browser = host.Browser();
        var page = await browser.GetStringAsync("/sign-in", TestContext.Current.CancellationToken);
        var token = Between(page, "name=\"__RequestVerificationToken\" value=\"", "\"");
        var (name, password) = host.First(role);
        var answer = await browser.PostAsync(
            "/account/sign-in",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["__RequestVerificationToken"] = token,
                    ["name"] = name,
                    ["password"] = password,
                    ["return"] = "/",
                }
            ),
            TestContext.Current.CancellationToken
        );
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther);
        return browser;
    }

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
