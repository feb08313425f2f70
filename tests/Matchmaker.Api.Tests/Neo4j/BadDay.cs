using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Matchmaker.Api.Tests.Stories;

namespace Matchmaker.Api.Tests.Neo4j;

/// <summary>What a product whose store is away owes its callers, and what it owes them afterwards.</summary>
/// <param name="limit">Seconds that a question to the store may take.</param>
internal sealed class BadDay(RunningHost host, int limit)
{
    private const string Map =
        "{ districts { nameZh } chains { id nameZh leaders { id nameZh } links { id nameZh feeds { id } coverage { "
        + "makerCount openDemandCount openSupplyCount level } } } }";
    private const string Match = """
        { matches(text: "冰箱变频控制板 压缩机", seeking: FIRMS, first: 10) { edges { node { score firm { nameZh
          positions { link { nameZh } } } project { title } reasons { text } } } } }
        """;
    private const string Home =
        "{ viewer { firm { nameZh matches(first: 10, filter: { includeExcluded: true }) { edges { node { project { "
        + "id title postedBy { nameZh } } score reasons { text } checks { result } } } } } } }";

    // A question may wait its turn behind others that wait for the store, and a busy machine behind other tests.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(30);

    private readonly string _mutation = $"bad-day-{Guid.NewGuid():N}";
    private string[] _before = [];
    private object? _input;

    /// <summary>Signs everybody in and keeps what the answers were while all was well.</summary>
    public async Task BeginAsync()
    {
        var leader = await host.AsAsync("LEADER");
        await Scenario.AdmittedSmeAsync(host);
        await Scenario.OpenAsync(host, "坏日子之前的场景");
        _input = Scenario.Input(await leader.FirmAsync(), _mutation);
        _before = await FromMemoryAsync();
    }

    /// <summary>
    /// Questions and changes are refused in time and in words; what memory holds is answered as before, with its age.
    /// </summary>
    public async Task GoesOnFromMemoryAsync()
    {
        var took = Stopwatch.StartNew();
        var staff = await host.AsAsync("STAFF");
        Assert.All(
            await Task.WhenAll(staff.AnswerAsync("{ engagements(first: 3) { totalCount } }"), PostAsync()),
            IsUnavailable
        );
        Assert.InRange(took.Elapsed, TimeSpan.Zero, 2 * TimeSpan.FromSeconds(limit) + Slack);

        await UntilAsync(
            "memory is known to be old",
            async () => (await StateAsync()).At("data.dataFreshness.stale").GetBoolean()
        );
        var state = await StateAsync();
        Assert.True(state.At("extensions.dataFreshness.stale").GetBoolean());
        Assert.Equal(state.Text("data.dataFreshness.asOf"), state.Text("extensions.dataFreshness.asOf"));
        var now = TimeProvider.System.GetUtcNow();
        Assert.InRange(state.At("data.dataFreshness.asOf").GetDateTimeOffset(), now.AddMinutes(-5), now.AddSeconds(-3));
        Assert.Equal(_before, await FromMemoryAsync());
        var page = WebUtility.HtmlDecode(await host.Http.GetStringAsync(new Uri("/chains", UriKind.Relative)));
        Assert.Contains("暂时连不上数据库", page, StringComparison.Ordinal);
        Assert.Contains("智能家电", page, StringComparison.Ordinal);
        await UntilAsync("readiness says so", async () => await ReadyAsync() is HttpStatusCode.ServiceUnavailable);
    }

    /// <summary>
    /// Nobody has to do anything; and what was refused was carried out whole or not at all, so that it can be sent
    /// again.
    /// </summary>
    public async Task RecoversAsync()
    {
        await UntilAsync("it is ready again", async () => await ReadyAsync() is HttpStatusCode.OK);
        await UntilAsync(
            "memory is current",
            async () => !(await StateAsync()).At("data.dataFreshness.stale").GetBoolean()
        );
        Assert.False((await StateAsync()).TryGetProperty("extensions", out _));

        JsonElement posted = default;
        await UntilAsync(
            "changes are taken again",
            async () =>
                (posted = await PostAsync()).TryGetProperty("data", out var data)
                && data.ValueKind is JsonValueKind.Object
        );
        Assert.Empty(posted.List("data.postProject.errors"));
        Assert.Equal(3, posted.List("data.postProject.project.requirements").Count);
        Assert.Equal(2, posted.List("data.postProject.project.links").Count);
        JsonElement found = default;
        await UntilAsync(
            "questions are answered again",
            async () => !(found = await FindAsync()).TryGetProperty("errors", out _)
        );
        Assert.Equal(
            posted.Text("data.postProject.project.id"),
            Assert.Single(found.Nodes("data.projects")).Text("id")
        );
    }

    private async Task<string[]> FromMemoryAsync() =>
        [
            (await host.Public.AskAsync(Map)).GetRawText(),
            (await host.Public.AskAsync(Match)).GetRawText(),
            (await (await host.AsAsync("SME")).AskAsync(Home)).GetRawText(),
        ];

    private async Task<JsonElement> PostAsync() =>
        await (await host.AsAsync("LEADER")).AnswerAsync(
            "mutation($input: PostProjectInput!) { postProject(input: $input) { project { id links { id } "
                + "requirements { text } } errors { code zh: message } } }",
            new { input = Scenario.Repeatable(_input!, _mutation) }
        );

    private async Task<JsonElement> FindAsync() =>
        await (await host.AsAsync("STAFF")).AnswerAsync(
            "query($t: String!) { projects(filter: { text: $t }) { edges { node { id } } } }",
            new { t = _mutation }
        );

    private static void IsUnavailable(JsonElement answer)
    {
        var error = answer.At("errors.0");
        Assert.Equal("UNAVAILABLE", error.Text("extensions.code"));
        Assert.NotEmpty(error.Text("extensions.message.zh"));
        Assert.NotEmpty(error.Text("extensions.message.en"));
    }

    private async Task<JsonElement> StateAsync() =>
        await host.Public.AnswerAsync("{ dataFreshness { revision asOf stale } }");

    private async Task<HttpStatusCode> ReadyAsync()
    {
        using var response = await host.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return response.StatusCode;
    }

    private static async Task UntilAsync(string what, Func<Task<bool>> so)
    {
        for (var took = Stopwatch.StartNew(); !await so(); await Task.Delay(100))
            Assert.True(took.Elapsed < TimeSpan.FromMinutes(3), $"Not after three minutes: {what}.");
    }
}
