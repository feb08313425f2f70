using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Matchmaker.Console.Tests;

/// <summary>
/// One person at one browser. When the visit ends, nothing may have gone to another host and no error may stand in the
/// console.
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConsoleHost _host;
    private readonly float _patience = 30_000;
    private readonly List<string> _elsewhere = [];
    private readonly List<string> _errors = [];
    private readonly List<string> _expected = [];

    private Visit(IBrowserContext context, ConsoleHost host, IPage page)
    {
        (_context, _host, Page) = (context, host, page);
        page.Request += (_, request) =>
        {
            if (!IsOurs(request.Url))
                _elsewhere.Add(request.Url);
        };
        page.WebSocket += (_, socket) =>
        {
            if (!IsOurs(socket.Url))
                _elsewhere.Add(socket.Url);
        };
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                _errors.Add(message.Text);
        };
        page.PageError += (_, error) => _errors.Add(error);
    }

    public IPage Page { get; }

    public static async Task<Visit> BeginAsync(IBrowserContext context, ConsoleHost host)
    {
        var visit = new Visit(context, host, await context.NewPageAsync());
        context.SetDefaultTimeout(visit._patience);
        return visit;
    }

    private bool IsOurs(string url) =>
        url.StartsWith("data:", StringComparison.Ordinal) || new Uri(url).Authority == new Uri(_host.Address).Authority;

    /// <summary>Opens a page and waits until what is pressed on it is heard.</summary>
    public async Task<IResponse> OpenAsync(string path)
    {
        var response = await Page.GotoAsync(path);
        await ReadyAsync();
        return response!;
    }

    /// <summary>Waits until what is pressed or written on the page is heard.</summary>
    public Task ReadyAsync() =>
        Page.Locator("main:not([aria-busy]):not(:has(form[inert])):not(:has(.skeleton:not([data-still] .skeleton)))")
            .WaitForAsync();

    public Task SignInAsync(string role) => SignInAsync(_host.First(role).Name, _host.First(role).Password);

    public async Task SignInAsync(string name, string password)
    {
        await OpenAsync("/sign-in");
        await Page.GetByLabel("账号", new() { Exact = true }).FillAsync(name);
        await Page.GetByLabel("密码", new() { Exact = true }).FillAsync(password);
        await Button("登录").ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name });

    public ILocator Alert(string text) =>
        Page.Locator("main").GetByRole(AriaRole.Alert).Filter(new() { HasText = text });

    public ILocator Text(string text) => Page.Locator("main").GetByText(text).First;

    public Task SeesAsync(string text) => SeesAsync(Text(text));

    /// <summary>A busy machine may take its time.</summary>
    public Task SeesAsync(ILocator what) => Assertions.Expect(what).ToBeVisibleAsync(new() { Timeout = _patience });

    /// <summary>The row of each title in the page's table says this.</summary>
    public async Task RowsSayAsync(IEnumerable<string> titles, string text)
    {
        foreach (var title in titles)
            await Assertions.Expect(Page.Locator("tbody tr", new() { HasText = title })).ToContainTextAsync(text);
    }

    /// <summary>Presses Tab until one of these has the focus.</summary>
    /// <param name="most">Presses after which it counts as out of reach.</param>
    public async Task TabToAsync(ILocator what, int most)
    {
        for (var i = 0; i < most; i++)
        {
            if (await what.EvaluateAllAsync<bool>("all => all.includes(document.activeElement)"))
                return;
            await Page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{what} is not reached by the Tab key.");
    }

    /// <summary>No violation of the accessibility rules, grave or small.</summary>
    public async Task AccessibleAsync()
    {
        var found = await Page.RunAxe();
        var told = found
            .Violations.Select(v => $"{v.Id}: {v.Help} {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")
            .ToList();
        Assert.True(told.Count == 0, $"{Page.Url}\n{string.Join('\n', told)}");
    }

    /// <summary>
    /// An error that the test has caused on purpose (a page that is not there). The browser may tell of it later than
    /// the page shows it.
    /// </summary>
    public void Expected(string part) => _expected.Add(part);

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Empty(_elsewhere);
        Assert.DoesNotContain(_errors, error => !_expected.Any(e => error.Contains(e, StringComparison.Ordinal)));
    }
}
