using System.Text.Json;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaker.Api.Tests.Stories;

/// <summary>
/// Who is told what, cell by cell and over HTTP: visibility × state × anonymous × stage of the firm's engagement × who
/// agreed, for each role, and each way by which a project can be reached. The rules are written down here once more, in
/// words of their own.
/// </summary>
public sealed class DisclosureCellTests(EmbeddedHost host) : IClassFixture<EmbeddedHost>, IAsyncLifetime
{
    private const string Poster = "firm_sample-leader",
        Party = "firm_sample-sme",
        Secret = "机密说明：真空浇铸水晶编磬。";
    private const int AtOnce = 20;

    /// <param name="Agreed">Whether the poster agreed itself.</param>
    private sealed record Cell(
        string Id,
        Visibility Visibility,
        ProjectState State,
        bool Anonymous,
        EngagementStage? Stage,
        EngagementOrigin Origin,
        bool Agreed
    )
    {
        public string Engagement => Id.Replace("project", "engagement", StringComparison.Ordinal);
        private bool Approved => State is ProjectState.Open or ProjectState.Paused or ProjectState.Closed;

        public bool ReadBy(string who) =>
            who switch
            {
                "STAFF" or "LEADER" => true,
                "SME" => Stage is <= EngagementStage.Contracted
                    || Approved && Visibility is Visibility.Public or Visibility.Programme && Approved,
                "suspended SME" => Stage is <= EngagementStage.Contracted
                    || Approved && Visibility is Visibility.Public,
                _ => Approved && Visibility is Visibility.Public,
            };

        public bool NamesPosterTo(string who) =>
            who switch
            {
                "STAFF" or "LEADER" => true,
                "SME" or "suspended SME" => Talked || !Anonymous && ReadBy(who),
                _ => !Anonymous && ReadBy(who),
            };

        private bool Talked => Agreed && Stage is >= EngagementStage.Accepted and <= EngagementStage.Delivered;
    }

    private static readonly Cell[] Cells =
    [
        .. Numbered(
            from visibility in Enum.GetValues<Visibility>()
            from state in Enum.GetValues<ProjectState>()
            from anonymous in (bool[])[false, true]
            from stage in Enum.GetValues<EngagementStage>().Select(s => (EngagementStage?)s).Prepend(null)
            from way in ((EngagementOrigin, bool)[])
                [
                    (EngagementOrigin.Invitation, true),
                    (EngagementOrigin.Staff, false),
                    (EngagementOrigin.Interest, true),
                ]
            where stage is not null || way.Item1 is EngagementOrigin.Invitation
            select new Cell("", visibility, state, anonymous, stage, way.Item1, way.Item2)
        ),
    ];

    private static IEnumerable<Cell> Numbered(IEnumerable<Cell> cells) =>
        cells.Select((c, i) => c with { Id = $"project_cell-{i:0000}" });

    public async ValueTask InitializeAsync()
    {
        await Scenario.AdmittedSmeAsync(host);
        if (
            (
                await host
                    .Services.GetRequiredService<IProjects>()
                    .ByIdsAsync([Cells[0].Id], Audience.Everything, default)
            ).Count > 0
        )
            return;
        foreach (var some in Cells.Chunk(200))
        {
            var records = some.SelectMany(c =>
                c.Stage is { } stage ? new IRecord[] { ProjectOf(c), EngagementOf(c, stage) } : [ProjectOf(c)]
            );
            Assert.IsType<Committed>(
                await host
                    .Services.GetRequiredService<ILedger>()
                    .CommitAsync(new Commit(Caller.Seed, "cells", [.. records.Select(Fact.Put)]), default)
            );
        }
        await host.InMemoryAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("public")]
    [InlineData("SME")]
    [InlineData("suspended SME")]
    [InlineData("LEADER")]
    [InlineData("STAFF")]
    public async Task Every_cell_is_told_to_those_it_is_for_and_to_nobody_else(string who)
    {
        var client = who == "public" ? host.Public : await host.AsAsync(who.Split(' ')[^1]);
        await KeepAsync(who == "suspended SME" ? "SUSPENDED" : "ADMITTED");
        await ByIdAsync(client, who);
        await InListsAsync(client, who);
        if (who != "public")
            await InChangesAsync(client, who);
        if (who != "public")
            await OfEngagementsAsync(client, who);
        await InMatchesAsync(client, who);
        await KeepAsync("ADMITTED");
    }

    private static async Task InChangesAsync(Client client, string who)
    {
        var told = (await ChangeFeedClient.AllAsync(client, 0))
            .Records.Select(r => r.Text("recordId"))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var cell in Cells)
            Assert.True(told.Contains(cell.Id) == cell.ReadBy(who), $"{who} is told of {cell} by the change feed");
    }

    private static async Task ByIdAsync(Client client, string who)
    {
        foreach (var some in Cells.Chunk(AtOnce))
        {
            var nodes = (
                await client.AskAsync(
                    "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Project { description budgetFen "
                        + "postedBy { id } anonymous reviewReason engagements(first: 2) { edges { node { id } } } "
                        + "rulings { id } } } }",
                    new { ids = some.Select(c => c.Id) }
                )
            ).List("nodes");
            foreach (var (cell, node) in some.Zip(nodes))
            {
                Assert.True(cell.ReadBy(who) == node.ValueKind is JsonValueKind.Object, $"{who} {cell}");
                if (node.ValueKind is not JsonValueKind.Object)
                    continue;
                Assert.True(
                    cell.NamesPosterTo(who) == node.At("postedBy").ValueKind is JsonValueKind.Object,
                    $"poster: {who} {cell}"
                );
                Assert.Equal(cell.Stage is not null && who != "public" ? 1 : 0, node.Nodes("engagements").Count);
                Assert.Equal(who is "STAFF", node.At("rulings").ValueKind is JsonValueKind.Array);
                Assert.Equal(cell.Anonymous, node.At("anonymous").GetBoolean());
                Assert.Equal(who is "STAFF" or "LEADER", node.At("reviewReason").ValueKind is not JsonValueKind.Null);
            }
        }
    }

    private static async Task InListsAsync(Client client, string who)
    {
        var all = await AllAsync(client, "projects", "", "id");
        Assert.Equal(Cells.Where(c => c.ReadBy(who)).Select(c => c.Id), Those(all, "id"));
        var posted = await AllAsync(client, "projects", $"filter: {{ postedBy: \"{Poster}\" }}, ", "id");
        Assert.Equal(Cells.Where(c => c.ReadBy(who) && c.NamesPosterTo(who)).Select(c => c.Id), Those(posted, "id"));
    }

    private static async Task OfEngagementsAsync(Client client, string who)
    {
        var all = await AllAsync(
            client,
            "engagements",
            "",
            "id project { id title description budgetFen postedBy { id } }"
        );
        var byId = all.ToDictionary(e => e.Text("id"));
        foreach (var cell in Cells.Where(c => c.Stage is not null))
        {
            var project = byId[cell.Engagement].At("project");
            Assert.Equal(cell.ReadBy(who) ? "机密标题" : "当时的标题", project.Text("title"));
            Assert.Equal(cell.ReadBy(who), project.Text("description") == Secret);
            Assert.Equal(cell.ReadBy(who), project.At("budgetFen").ValueKind is not JsonValueKind.Null);
            Assert.True(
                cell.NamesPosterTo(who) == project.At("postedBy").ValueKind is JsonValueKind.Object,
                $"poster: {who} {cell}"
            );
        }
    }

    private static async Task InMatchesAsync(Client client, string who)
    {
        var byId = Cells.ToDictionary(c => c.Id);
        var matches = await AllAsync(
            client,
            "matches",
            "text: \"真空浇铸水晶编磬\", seeking: DEMANDS, ",
            "project { id } firm { id }"
        );
        var told = matches.Where(m => byId.ContainsKey(m.Text("project.id"))).ToList();
        Assert.NotEmpty(told);
        foreach (var match in told)
        {
            var cell = byId[match.Text("project.id")];
            Assert.True(cell.ReadBy(who) && cell.State is ProjectState.Open, $"match: {who} {cell}");
            Assert.True(
                cell.NamesPosterTo(who)
                    == (match.At("firm").ValueKind is JsonValueKind.Object && match.Text("firm.id") == Poster),
                $"poster in match: {who} {cell}"
            );
        }
    }

    private static async Task<List<JsonElement>> AllAsync(Client client, string list, string arguments, string fields)
    {
        var (all, after) = (new List<JsonElement>(), (string?)null);
        while (true)
        {
            var page = await client.AskAsync(
                $"query($after: String) {{ {list}({arguments}first: 100, after: $after) {{ pageInfo {{ "
                    + $"hasNextPage endCursor }} edges {{ node {{ {fields} }} }} }} }}",
                new { after }
            );
            all.AddRange(page.Nodes(list));
            if (!page.At($"{list}.pageInfo.hasNextPage").GetBoolean())
                return all;
            after = page.Text($"{list}.pageInfo.endCursor");
        }
    }

    private static IEnumerable<string> Those(IEnumerable<JsonElement> nodes, string id) =>
        nodes
            .Select(n => n.Text(id))
            .Where(i => i.StartsWith("project_cell-", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private async Task KeepAsync(string library)
    {
        var staff = await host.AsAsync("STAFF");
        await staff.DoAsync(
            "setLibraryState",
            "SetLibraryStateInput",
            new
            {
                firm = Party,
                state = library,
                reason = "试验",
            },
            "firm",
            "id"
        );
        await host.InMemoryAsync();
    }

    private static Project ProjectOf(Cell cell) =>
        new()
        {
            Id = cell.Id,
            Version = 1,
            Kind = ProjectKind.Demand,
            Type = ProjectType.Scenario,
            Title = "机密标题",
            Description = Secret,
            PostedBy = Poster,
            Anonymous = cell.Anonymous,
            Links = ["link_sha-compressor"],
            Requirements = [],
            Visibility = cell.Visibility,
            State = cell.State,
            BudgetFen = 4_200,
            Deadline = null,
            CreatedAt = DateTimeOffset.UnixEpoch,
            OpenedAt = DateTimeOffset.UnixEpoch,
            ReviewedBy = null,
            Note = "机密意见",
            Sample = true,
            Provenance = Provenance.None,
        };

    private static Engagement EngagementOf(Cell cell, EngagementStage stage) =>
        new()
        {
            Id = cell.Engagement,
            Version = 1,
            Project = cell.Id,
            Poster = Poster,
            Firm = Party,
            Origin = cell.Origin,
            Stage = stage,
            Message = null,
            ReplyBy = new(2099, 1, 1),
            Owner = null,
            History = [new(null, stage, DateTimeOffset.UnixEpoch, "system", "system", null)],
            Outcomes = [],
            PosterAgreed = cell.Agreed,
            About = new ProjectBrief(ProjectType.Scenario, "当时的标题"),
        };
}
