using System.Text.Json;
using System.Text.Json.Nodes;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Records;

namespace Matchmaker.Graph.Tests.Bodies;

/// <summary>
/// Bodies as releases wrote them: what lies in a store or an export outlives the code that wrote it, so every one of
/// them is read from then on. To freeze today's, before a change of records, run this class with
/// <c>MATCHMAKER_FREEZE</c> set to the day; what is frozen is never changed.
/// </summary>
public sealed class FrozenBodyTests
{
    /// <summary>
    /// What releases wrote and no one reads any more: wrong passwords are no longer counted on the account.
    /// </summary>
    private static readonly string[] Retired = ["failedSignIns", "lockedUntil"];

    [Fact]
    public void Every_kind_has_frozen_bodies()
    {
        if (Environment.GetEnvironmentVariable("MATCHMAKER_FREEZE") is { Length: > 0 } day)
            FrozenBodies.Write(day, BodySamples.All);
        Assert.Equal(Enum.GetValues<RecordKind>(), FrozenBodies.All.Select(b => b.Kind).Distinct().Order());
    }

    [Fact]
    public void Every_frozen_body_is_read_and_nothing_of_it_is_lost()
    {
        foreach (var (kind, body) in FrozenBodies.All)
        {
            using var json = JsonDocument.Parse(body);
            Assert.Empty(RecordShape.Faults(kind, json.RootElement));
            var read = RecordJson.Read(kind, body);
            Assert.Equal(RecordJson.Write(read), RecordJson.Write(RecordJson.Read(kind, json.RootElement)));
            AssertHolds(JsonNode.Parse(body), JsonNode.Parse(RecordJson.Write(read)), read.Id);
        }
    }

    [Fact]
    public void Every_frozen_body_keeps_the_rules_of_its_kind()
    {
        foreach (var (kind, body) in FrozenBodies.All.Where(b => b.Kind is not RecordKind.Account))
            Assert.Empty(RecordValidation.Faults(RecordJson.Read(kind, body)));
    }

    // A later release may write more than was frozen, never less or something else.
    private static void AssertHolds(JsonNode? frozen, JsonNode? written, string path)
    {
        switch (frozen)
        {
            case JsonObject parts:
                var there = Assert.IsType<JsonObject>(written);
                foreach (var (name, value) in parts.Where(p => !Retired.Contains(p.Key)))
                {
                    Assert.True(there.ContainsKey(name), $"{path}.{name} is lost.");
                    AssertHolds(value, there[name], $"{path}.{name}");
                }
                break;
            case JsonArray items:
                var list = Assert.IsType<JsonArray>(written);
                Assert.True(items.Count == list.Count, $"{path} has {list.Count} items instead of {items.Count}.");
                for (var i = 0; i < items.Count; i++)
                    AssertHolds(items[i], list[i], $"{path}[{i}]");
                break;
            default:
                Assert.True(
                    JsonNode.DeepEquals(frozen, written),
                    $"{path} is {written?.ToJsonString() ?? "null"} instead of "
                        + $"{frozen?.ToJsonString() ?? "null"}."
                );
                break;
        }
    }
}
