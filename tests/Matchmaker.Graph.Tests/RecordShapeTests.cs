using System.Text.Json;
using System.Text.Json.Nodes;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Records;
using Matchmaker.Import.Seed;

namespace Matchmaker.Graph.Tests;

/// <summary>Records as JSON, with something put in their place anywhere.</summary>
public sealed class RecordShapeTests
{
    private static readonly IRecord[] Records =
    [
        .. Some.Catalogue,
        Some.FullFirm("firm_full"),
        Some.Project("project_one", "firm_full", "link_casting"),
        Some.Engagement("engagement_one", "project_one", "firm_full", "firm_other") with
        {
            FollowUps = [Some.HeldFollowUp("followup_1", Some.Today)],
            Outcomes = [Some.Outcome("outcome_1", Some.Today)],
        },
        Some.FollowUp("followup_2", "engagement_one", Some.Today),
        Some.Event("event_one", Some.Morning, "chain_rail"),
        Some.Account("account_1", "王工"),
        Some.Mark("mark_1", "account_1", MatchQuestion.Of("压铸件", Seeking.Firms), "firm_full"),
        Some.Ruling("ruling_1", "project_one", "firm_full", RulingKind.Pinned),
        Some.ApiToken("token_1", "account_1"),
        Some.SavedView("view_1", "account_1"),
        Some.Contact("contact_1", "firm_full"),
        Some.ContactReading("reading_1", "firm_full", "account_1", "contact_1"),
    ];

    [Fact]
    public void What_the_product_writes_has_no_fault()
    {
        foreach (var record in Records.Concat(SeedFiles.Read(SeedFiles.BuiltIn).Records))
        {
            using var json = JsonDocument.Parse(RecordJson.Write(record));
            Assert.Empty(RecordShape.Faults(record.RecordKind, json.RootElement));
            Assert.Equal(
                RecordJson.Write(record),
                RecordJson.Write(RecordJson.Read(record.RecordKind, json.RootElement))
            );
            if (record.RecordKind != RecordKind.Account)
                Assert.Empty(RecordValidation.Faults(record));
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("-9223372036854775809")]
    [InlineData("\"other\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("[null]")]
    [InlineData("{\"a\":null}")]
    public void Whatever_stands_in_the_place_of_a_part_is_named_by_its_path_or_can_be_read_and_judged(string instead)
    {
        foreach (var record in Records)
        {
            foreach (var path in Paths(JsonNode.Parse(RecordJson.Write(record))!, "").Where(p => !Computed(p)))
            {
                using var json = JsonDocument.Parse(With(record, path, instead));
                var faults = RecordShape.Faults(record.RecordKind, json.RootElement);
                if (faults.Count > 0)
                {
                    Assert.All(faults, f => Assert.StartsWith(path, f.Path, StringComparison.Ordinal));
                    continue;
                }
                // What has its shape can be read, and the rules of its kind can be asked.
                var read = RecordJson.Read(record.RecordKind, json.RootElement);
                if (read.RecordKind != RecordKind.Account)
                    _ = RecordValidation.Faults(read);
            }
        }
    }

    [Fact]
    public void Rules_of_several_parts_name_the_part()
    {
        var engagement = Some.Engagement(
            "engagement_one",
            "project_one",
            "firm_full",
            "firm_other",
            EngagementStage.Accepted
        ) with
        {
            History =
            [
                new(null, EngagementStage.Proposed, Some.Morning, "account_1", "王工", null),
                new(EngagementStage.Intent, EngagementStage.Accepted, Some.Morning, "account_1", "王工", null),
            ],
            Outcomes = [Some.Outcome("outcome_1", Some.Today), Some.Outcome("outcome_1", Some.Today)],
        };
        Assert.Equal(["history", "outcomes"], RecordValidation.Faults(engagement).Select(f => f.Path).Order());

        var firm = Some.FullFirm("firm_full") with
        {
            Positions = [new("link_a", null), new("link_a", null)],
            Capabilities = [new("能力", null), new(" ", null)],
        };
        Assert.Equal(["capabilities[1].text", "positions"], RecordValidation.Faults(firm).Select(f => f.Path).Order());
    }

    // References and keys are written for people who read the file, and are computed anew.
    private static bool Computed(string path) =>
        path.StartsWith("references", StringComparison.Ordinal) || path.StartsWith("keys", StringComparison.Ordinal);

    private static IEnumerable<string> Paths(JsonNode? node, string path)
    {
        if (path.Length > 0)
            yield return path;
        var parts = node switch
        {
            JsonObject o => o.SelectMany(p => Paths(p.Value, path.Length == 0 ? p.Key : $"{path}.{p.Key}")),
            JsonArray a => a.SelectMany((item, i) => Paths(item, $"{path}[{i}]")),
            _ => [],
        };
        foreach (var part in parts)
            yield return part;
    }

    // As text, since a node cannot hold half a character.
    private static string With(IRecord record, string path, string instead)
    {
        const string Mark = "\u0001here";
        var root = JsonNode.Parse(RecordJson.Write(record))!;
        var steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        var parent = steps[..^1]
            .Aggregate(root, (node, step) => step[0] == '[' ? node[int.Parse(step[1..^1], null)]! : node[step]!);
        if (steps[^1][0] == '[')
            parent[int.Parse(steps[^1][1..^1], null)] = Mark;
        else
            parent[steps[^1]] = Mark;
        return root.ToJsonString().Replace(JsonSerializer.Serialize(Mark), instead, StringComparison.Ordinal);
    }
}
