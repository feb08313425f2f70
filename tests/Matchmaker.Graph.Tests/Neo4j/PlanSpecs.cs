using System.Reflection;
using System.Text.RegularExpressions;
using Matchmaker.Graph.Neo4j;
using Matchmaker.Testing.Neo4j;

namespace Matchmaker.Graph.Tests.Neo4j;

[Collection(OnNeo4j.Name)]
public sealed partial class PlanSpecs
{
    private static readonly string[] Refused =
    [
        "AllNodesScan",
        "NodeByLabelScan",
        "UnionNodeByLabelsScan",
        "CartesianProduct",
        "AllRelationshipsScan",
        "RelationshipTypeScan",
    ];
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
        .. typeof(Neo4jRegistration)
            .Assembly.GetTypes()
            .Where(t => t.Name.EndsWith("Statements", StringComparison.Ordinal))
            .SelectMany(t =>
                t.GetFields(BindingFlags.Public | BindingFlags.Static)
                    .Where(f => f.IsLiteral)
                    .Select(f => ($"{t.Name}.{f.Name}", (string)f.GetRawConstantValue()!))
            ),
    ];

    public static TheoryData<string> Names => [.. All.Select(s => s.Name)];

    public static TheoryData<string> Walks =>
        [
            .. All.Where(s =>
                    s.Text.StartsWith("UNWIND $asked AS asked CALL (asked) {\nMATCH (n:", StringComparison.Ordinal)
                    && s.Text.Contains("n.id IS NOT NULL AND CASE", StringComparison.Ordinal)
                    && s.Text.Contains("LIMIT", StringComparison.Ordinal)
                )
                .Select(s => s.Name),
        ];

    [Fact]
    public void There_are_statements_to_look_at() => Assert.InRange(All.Count, 40, 200);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_statement_scans_a_label_or_multiplies_rows(string name)
    {
        var plan = await PlanOfAsync(name);

        Assert.DoesNotContain(plan, step => Refused.Any(r => step.Contains(r, StringComparison.Ordinal)));
    }

    /// <summary>
    /// A list in an index's order is read from where the page starts to where it ends, however long the list.
    /// </summary>
    [Theory]
    [MemberData(nameof(Walks))]
    public async Task A_list_in_the_order_of_an_index_is_not_sorted(string name)
    {
        var plan = await PlanOfAsync(name);
        Assert.DoesNotContain(
            plan,
            step =>
                step.StartsWith("Top@", StringComparison.Ordinal)
                || step.StartsWith("Sort@", StringComparison.Ordinal)
                || step.StartsWith("Union@", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_ledgers_statement_seeks_all_it_needs() =>
        Assert.DoesNotContain(
            await PlanOfAsync("LedgerStatements.Commit"),
            step => step.Contains("Scan", StringComparison.Ordinal)
        );

    private static async Task<IReadOnlyList<string>> PlanOfAsync(string name)
    {
        var text = All.Single(s => s.Name == name).Text;
        await using var client = new Neo4jClient(await WithSchema.Value);
        var parameters = Parameter()
            .Matches(text)
            .Select(m => m.Groups[1].Value)
            .Distinct()
            .ToDictionary(p => p, _ => (object?)null);
        return await client.PlanAsync(text, parameters, Ct);
    }

    [GeneratedRegex(@"\$(\w+)")]
    private static partial Regex Parameter();
}
