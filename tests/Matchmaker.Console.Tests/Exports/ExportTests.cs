using System.Net;
using System.Text;
using Matchmaker.Console.Tests.Stories;
using MiniExcelLibs;

namespace Matchmaker.Console.Tests.Exports;

/// <summary>Lists as files, asked for as a browser does, with the cookie of a session.</summary>
public sealed class ExportTests(ConsoleHost host)
{
    private static readonly string[] OpenToAll = ["firms", "projects", "events", "positions", "outcome-summary"];
    private static readonly string[] ForMembers = ["engagements", "follow-ups", "outcomes"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_list_comes_as_a_workbook_and_as_text_under_a_name_of_the_day()
    {
        using var staff = await host.BrowserAsync("STAFF");
        foreach (var list in (string[])[.. OpenToAll, .. ForMembers, "accounts"])
        {
            var workbook = await staff.GetAsync($"/exports/{list}.xlsx", Ct);
            Assert.Equal(HttpStatusCode.OK, workbook.StatusCode);
            var name = workbook.Content.Headers.GetValues("Content-Disposition").Single();
            Assert.StartsWith($"attachment; filename={list}-20", name, StringComparison.Ordinal);
            Assert.Contains("filename*=UTF-8''%", name, StringComparison.Ordinal);
            await using var content = new MemoryStream(await workbook.Content.ReadAsByteArrayAsync(Ct));
            var head = content.Query().Cast<IDictionary<string, object?>>().First();
            var heads = head.Values.Cast<string>().ToList();

            var bytes = await staff.GetByteArrayAsync($"/exports/{list}.csv", Ct);
            Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
            var text = Encoding.UTF8.GetString(bytes[3..]);
            Assert.StartsWith(string.Join(',', heads) + "\r\n", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_reader_gets_what_the_page_would_show_and_no_more()
    {
        var project = await host.OpenScenarioAsync("只给入库企业看的导出场景", "压缩机壳体铸件。");
        var engagement = await host.AcceptedAsync(project);
        using var visitor = host.Browser();
        using var sme = await host.BrowserAsync("SME");
        using var admin = await host.BrowserAsync("STAFF");

        Assert.DoesNotContain(project.Title, await visitor.GetStringAsync("/exports/projects.csv", Ct));
        Assert.Contains(project.Title, await sme.GetStringAsync("/exports/projects.csv", Ct));
        Assert.Contains(engagement.Id, await sme.GetStringAsync("/exports/engagements.csv", Ct));
        foreach (var list in ForMembers)
            Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.GetAsync($"/exports/{list}.csv", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.GetAsync("/exports/accounts.csv", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await sme.GetAsync("/exports/accounts.csv", Ct)).StatusCode);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await sme.GetAsync($"/exports/matches.csv?project={project.Id}", Ct)).StatusCode
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await visitor.GetAsync($"/exports/matches.csv?project={project.Id}", Ct)).StatusCode
        );
        Assert.Contains(
            "IATF 16949",
            await admin.GetStringAsync($"/exports/matches.csv?project={project.Id}&excluded=yes", Ct)
        );
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/exports/secrets.csv", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/exports/firms.pdf", Ct)).StatusCode);
    }

    [Fact]
    public async Task The_filters_of_the_address_narrow_the_file_and_all_pages_are_in_it()
    {
        using var visitor = host.Browser();
        var all = Lines(await visitor.GetStringAsync("/exports/firms.csv", Ct));
        Assert.True(all.Count > 150);
        var leaders = Lines(await visitor.GetStringAsync("/exports/firms.csv?text=海尔", Ct));
        Assert.InRange(leaders.Count, 2, all.Count - 1);
        Assert.All(leaders.Skip(1), line => Assert.Contains("海尔", line, StringComparison.Ordinal));
        var open = Lines(await visitor.GetStringAsync("/exports/positions.csv?coverage=Open", Ct));
        Assert.NotEmpty(open.Skip(1));
        Assert.All(open.Skip(1), line => Assert.Contains("空缺", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Heads_come_in_the_readers_language_and_days_as_days()
    {
        using var reader = host.Browser();
        reader.DefaultRequestHeaders.Add("Cookie", "language=en");
        await using var content = new MemoryStream(await reader.GetByteArrayAsync("/exports/events.xlsx", Ct));
        var rows = content.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();
        Assert.Contains("First day", rows[0].Keys);
        // A source that gives no more than a month is said so in words, beside an empty cell.
        Assert.All(rows, row => Assert.True(row["First day"] is DateTime or null && row["Date"] is string));
        Assert.Contains(rows, row => row["First day"] is DateTime);
        Assert.All(rows, row => Assert.Contains((string)row["Authored"]!, (string[])["yes", "no"]));
    }

    [Fact]
    public async Task A_title_that_is_a_formula_is_a_text_in_both_formats()
    {
        await host.OpenScenarioAsync("=HYPERLINK(\"http://example.org\")", "压缩机壳体铸件。");
        using var staff = await host.BrowserAsync("STAFF");
        Assert.Contains("\"'=HYPERLINK(", await staff.GetStringAsync("/exports/projects.csv", Ct));
        await using var content = new MemoryStream(await staff.GetByteArrayAsync("/exports/projects.xlsx", Ct));
        var titles = content.Query().Cast<IDictionary<string, object?>>().Select(row => row["A"] as string);
        Assert.Contains(titles, title => title?.StartsWith("'=HYPERLINK", StringComparison.Ordinal) == true);
    }

    private static List<string> Lines(string text) => [.. text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
}
