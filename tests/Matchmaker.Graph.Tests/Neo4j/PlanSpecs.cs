using System.Reflection;
using System.Text.RegularExpressions;
using Matchmaker.Graph.Neo4j;
using Matchmaker.Tests.Neo4j;

namespace Matchmaker.Graph.Tests.Neo4j;

[Collection(OnNeo4j.Name)]
public sealed partial class PlanSpecs
{
    private static readonly string[] Refused = ["AllNodesScan", "NodeByLabelScan", "UnionNodeByLabelsScan", "CartesianProduct", "AllRelationshipsScan", "RelationshipTypeScan"];
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly Lazy<Task<Neo4jServer>> WithSchema = new(async () =>
    {
        var server = await Neo4jServer.SharedAsync();
        await using var client = await Neo4jClient.OpenAsync(server);
        return server;
    });

    /// <summary>Every public constant of a class named …Statements.</summary>
    private static IReadOnlyList<(string Name, string Text)> All { get; } =
    [
        .. typeof(Neo4jRegistration).Assembly.GetTypes().Where(t => t.Name.EndsWith("Statements", StringComparison.Ordinal))
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => ($"{t.Name}.{f.Name}", (string)f.GetRawConstantValue()!))),
    ];

    public static TheoryData<string> Names => [.. All.Select(s => s.Name)];

    [Fact]
    public void There_are_statements_to_look_at() => Assert.InRange(All.Count, 40, 200);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_statement_scans_a_label_or_multiplies_rows(string name)
    {
        var text = All.Single(s => s.Name == name).Text;
        await using var client = new Neo4jClient(await WithSchema.Value);
        var parameters = Parameter().Matches(text).Select(m => m.Groups[1].Value).Distinct().ToDictionary(p => p, _ => (object?)null);

        var plan = await client.PlanAsync(text, parameters, Ct);

        Assert.DoesNotContain(plan, step => Refused.Any(r => step.Contains(r, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\$(\w+)")]
    private static partial Regex Parameter();
}
