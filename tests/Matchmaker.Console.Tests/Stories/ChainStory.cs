using System.Globalization;
using System.Xml.Linq;
using Matchmaker.Domain.Chains;
using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Stories;

public sealed class ChainStory(ConsoleHost host, Chromium chromium)
{
    private const string Chain = "chain_smart-home-appliances";
    private const string Page = $"/chains/{Chain}";

    [Fact]
    public async Task The_overview_shows_every_chain_with_a_sign_for_each_link()
    {
        var catalogue = host.Service<CatalogueCache>().Current;
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.OpenAsync("/chains");
        await Assertions.Expect(visitor.Page.Locator(".tile")).ToHaveCountAsync(24);
        // Each sign begins with a move of its path.
        var signs = await visitor.Page.EvaluateAsync<int>(
            """
            () => [...document.querySelectorAll(".tile path:not(.half)")]
              .map(path => path.getAttribute("d").split("M").length - 1)
              .reduce((all, one) => all + one)
            """
        );
        Assert.Equal(catalogue.Links.Count, signs);
        await visitor.AccessibleAsync();
        await visitor.Page.Locator(".tile", new() { HasText = "智能家电" }).ClickAsync();
        await visitor.SeesAsync(visitor.Heading("智能家电"));
    }

    [Fact]
    public async Task The_flow_shows_every_link_and_says_what_the_table_says()
    {
        var links = host.Service<CatalogueCache>().Current.LinksOf(Chain).ToList();
        var chains = host.Service<IChains>();
        var coverages = await chains.CoveragesAsync([.. links.Select(l => l.Id)], CancellationToken.None);
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.OpenAsync(Page);
        await Assertions.Expect(Nodes(visitor)).ToHaveCountAsync(links.Count);
        await Assertions.Expect(visitor.Page.Locator("tbody tr")).ToHaveCountAsync(links.Count);
        foreach (var coverage in coverages)
        {
            var level = coverage.Level.ToString().ToLowerInvariant();
            await Assertions.Expect(Node(visitor, coverage.Link)).ToHaveAttributeAsync("class", $"node {level}");
            var makers = visitor.Page.Locator($"tbody tr:has(a[href$='{coverage.Link}']) td").Nth(2);
            await Assertions.Expect(makers).ToHaveTextAsync(coverage.MakerCount.ToString(CultureInfo.InvariantCulture));
        }
        await visitor.AccessibleAsync();
    }

    [Fact]
    public async Task A_click_opens_a_link_whose_neighbours_stay_dark_and_the_address_holds_it()
    {
        await using var visitor = await chromium.VisitAsync(host, 1440);
        await visitor.OpenAsync(Page);
        await Node(visitor, "link_sha-compressor").ClickAsync();
        await visitor.SeesAsync(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "压缩机", Level = 2 }));
        Assert.EndsWith("?link=link_sha-compressor", visitor.Page.Url, StringComparison.Ordinal);
        await visitor.SeesAsync(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "做它的企业" }));
        await visitor.SeesAsync(visitor.Page.Locator(".movers li").First);
        await Assertions.Expect(visitor.Page.Locator(".node.chosen")).ToHaveCountAsync(1);
        await Assertions.Expect(Node(visitor, "link_sha-steel-sheet")).Not.ToHaveClassAsync(Far());
        await Assertions.Expect(Node(visitor, "link_sha-modified-plastics")).ToHaveClassAsync(Far());
        await visitor.AccessibleAsync();

        await visitor.Link("关闭").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".node.chosen")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Arrow_keys_walk_the_flow_and_enter_opens_a_link()
    {
        await using var visitor = await chromium.VisitAsync(host, 1440);
        await visitor.OpenAsync($"{Page}?link=link_sha-compressor");
        await Assertions.Expect(visitor.Page.Locator(".flow [tabindex='0']")).ToHaveCountAsync(1);
        await Node(visitor, "link_sha-compressor").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("ArrowLeft");
        var focused = visitor.Page.Locator(".node:focus");
        await Assertions.Expect(focused).Not.ToHaveAttributeAsync("data-link", "link_sha-compressor");
        var link = await focused.GetAttributeAsync("data-link");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.WaitForURLAsync($"**{Page}?link={link}");
        await Assertions.Expect(Node(visitor, link!)).ToHaveAttributeAsync("aria-current", "true");
    }

    [Fact]
    public async Task A_search_in_the_flow_marks_what_it_finds_and_says_how_many()
    {
        await using var visitor = await chromium.VisitAsync(host, 1440);
        await visitor.OpenAsync(Page);
        await Assertions.Expect(Nodes(visitor).First).ToBeVisibleAsync();
        await visitor.Page.GetByLabel("在链图中查找环节").PressSequentiallyAsync("压缩机");
        await visitor.SeesAsync("找到");
        await Assertions
            .Expect(Node(visitor, "link_sha-compressor"))
            .ToHaveClassAsync(new System.Text.RegularExpressions.Regex("hit"));
    }

    [Fact]
    public async Task The_flow_is_saved_as_a_picture_that_stands_alone()
    {
        await using var visitor = await chromium.VisitAsync(host, 1440);
        await visitor.OpenAsync(Page);
        await Assertions.Expect(Nodes(visitor).First).ToBeVisibleAsync();
        var svg = XDocument.Parse(await File.ReadAllTextAsync(await SavedAsync(visitor, "SVG")));
        Assert.Contains(svg.Descendants(), e => e.Name.LocalName == "text" && e.Value == "压缩机");
        Assert.DoesNotContain(svg.Descendants().Attributes(), a => a.Name == "class");
        var png = await File.ReadAllBytesAsync(await SavedAsync(visitor, "PNG"));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
    }

    [Fact]
    public async Task A_gap_leads_a_visitor_to_who_could_fill_it_and_a_firm_to_posting_a_need()
    {
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.OpenAsync(Page);
        var act = visitor.Page.Locator("section:has(#gaps) li .button").First;
        Assert.StartsWith("match?text=", await act.GetAttributeAsync("href"), StringComparison.Ordinal);

        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync(Page);
        var gap = leader.Page.Locator("section:has(#gaps) li").First;
        var name = await gap.Locator("a").First.InnerTextAsync();
        await gap.Locator(".button").ClickAsync();
        await leader.SeesAsync(leader.Heading("发布项目"));
        await leader.SeesAsync(leader.Page.Locator("main").GetByText(name).First);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    public async Task A_narrow_page_does_not_scroll_sideways(int width)
    {
        await using var visitor = await chromium.VisitAsync(host, width, 800);
        foreach (var path in (string[])["/chains", $"{Page}?link=link_sha-compressor"])
        {
            await visitor.OpenAsync(path);
            Assert.Equal(width, await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    private static ILocator Nodes(Visit visit) => visit.Page.Locator(".flow .node");

    private static ILocator Node(Visit visit, string link) => visit.Page.Locator($".flow [data-link='{link}']");

    private static System.Text.RegularExpressions.Regex Far() => new("\\bfar\\b");

    private static async Task<string> SavedAsync(Visit visit, string format)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Button(format).ClickAsync());
        return (await download.PathAsync())!;
    }
}
