using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace Matchmaker.Api.Tests.Schema;

/// <summary>
/// All of the public contract is in the printed schema, with its names, arguments and nullability; more is welcome.
/// </summary>
public sealed class ContractTests
{
    private static readonly string[] Connections =
    [
        "FirmConnection",
        "ProjectConnection",
        "MatchConnection",
        "EngagementConnection",
        "EventConnection",
        "MarkConnection",
    ];

    /// <summary>What the contract has and the product does not yet; the list may only get shorter.</summary>
    private static readonly string[] NotYet = [];

    [Fact]
    public void Everything_in_the_contract_is_in_the_schema()
    {
        var missing = Facts(Parser.Parse(PrintedSchema.Contract())).Except(Facts(Parser.Parse(PrintedSchema.Text())));

        Assert.Equal(NotYet, missing.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_connection_of_the_contract_is_a_relay_connection()
    {
        var facts = Facts(Parser.Parse(PrintedSchema.Text())).ToHashSet();

        foreach (var connection in Connections)
        {
            var node = connection[..^"Connection".Length];
            string[] expected =
            [
                $"field {connection}.edges: [{node}Edge!]!",
                $"field {connection}.pageInfo: PageInfo!",
                $"field {connection}.nodes: [{node}!]!",
                $"field {connection}.totalCount: Int!",
                $"field {node}Edge.cursor: String!",
                $"field {node}Edge.node: {node}!",
            ];
            Assert.Empty(expected.Except(facts));
        }
        Assert.Empty(
            (
                (string[])
                    [
                        "field PageInfo.hasNextPage: Boolean!",
                        "field PageInfo.endCursor: String",
                        "field PageInfo.hasPreviousPage: Boolean!",
                        "field PageInfo.startCursor: String",
                    ]
            ).Except(facts)
        );
    }

    private static IEnumerable<string> Facts(GraphQLDocument document) =>
        document.Definitions.SelectMany(definition =>
            definition switch
            {
                GraphQLScalarTypeDefinition scalar => [$"scalar {scalar.Name}"],
                GraphQLEnumTypeDefinition e =>
                [
                    $"enum {e.Name}",
                    .. (e.Values?.Items ?? []).Select(v => $"value {e.Name}.{v.Name}"),
                ],
                GraphQLUnionTypeDefinition u => (u.Types?.Items ?? []).Select(t => $"member {u.Name}.{t.Name}"),
                GraphQLInterfaceTypeDefinition i => [$"interface {i.Name}", .. Fields(i.Name, i.Fields)],
                GraphQLObjectTypeDefinition o =>
                [
                    $"type {o.Name}",
                    .. Fields(o.Name, o.Fields),
                    .. (o.Interfaces?.Items ?? []).Select(i => $"implements {o.Name} {i.Name}"),
                ],
                GraphQLInputObjectTypeDefinition i =>
                [
                    $"input {i.Name}",
                    .. (i.Fields?.Items ?? []).Select(f => Input($"field {i.Name}.{f.Name}", f)),
                ],
                _ => Enumerable.Empty<string>(),
            }
        );

    private static IEnumerable<string> Fields(GraphQLName type, GraphQLFieldsDefinition? fields) =>
        (fields?.Items ?? []).SelectMany(f =>
            (IEnumerable<string>)
                [
                    $"field {type}.{f.Name}: {Text(f.Type)}",
                    .. (f.Arguments?.Items ?? []).Select(a => Input($"argument {type}.{f.Name}.{a.Name}", a)),
                ]
        );

    private static string Input(string name, GraphQLInputValueDefinition value) =>
        $"{name}: {Text(value.Type)}{(value.DefaultValue is null ? "" : $" = {Text(value.DefaultValue)}")}";

    private static string Text(ASTNode node) => new SDLPrinter().Print(node);
}
