using GraphQL;
using GraphQL.Types;
using Matchmaker.Api.Schema.Kinds;
using Microsoft.Extensions.Time.Testing;

namespace Matchmaker.Api.Tests.Schema;

/// <summary>What clients may rely on everywhere: the whole schema is walked for each rule.</summary>
public sealed class SchemaRuleTests
{
    private static readonly ISchema Schema = PrintedSchema.Build();

    private static IEnumerable<IObjectGraphType> Objects =>
        Schema.AllTypes.OfType<IObjectGraphType>().Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal));

    [Fact]
    public void Every_list_that_is_paged_has_edges_nodes_and_a_count()
    {
        var connections = Objects.Where(t => t.Name.EndsWith("Connection", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(connections);
        Assert.All(
            connections,
            connection =>
            {
                var node = connection.Name[..^"Connection".Length];
                Assert.Equal($"[{node}Edge!]!", TypeOf(connection, "edges"));
                Assert.Equal($"[{node}!]!", TypeOf(connection, "nodes"));
                Assert.Equal("PageInfo!", TypeOf(connection, "pageInfo"));
                Assert.Equal("Int!", TypeOf(connection, "totalCount"));
                var edge = Objects.Single(t => t.Name == $"{node}Edge");
                Assert.Equal($"{node}!", TypeOf(edge, "node"));
                Assert.Equal("String!", TypeOf(edge, "cursor"));
            }
        );
    }

    [Fact]
    public void Every_field_with_first_and_after_is_a_connection()
    {
        var others = Fields()
            .Where(f => f.Field.Arguments?.Find("first") is not null && f.Field.Arguments.Find("after") is not null)
            .Where(f => !f.Field.ResolvedType!.GetNamedType().Name.EndsWith("Connection", StringComparison.Ordinal));
        Assert.Empty(others.Select(f => f.Path));
    }

    [Fact]
    public void Whatever_has_an_id_is_a_node()
    {
        var others = Objects.Where(t =>
            t.Fields.Find("id") is not null && t.ResolvedInterfaces.All(i => i.Name != "Node")
        );
        Assert.Empty(others.Select(t => t.Name));
    }

    [Fact]
    public void Every_scalar_of_ours_names_its_specification()
    {
        var scalars = Schema
            .AllTypes.OfType<ScalarGraphType>()
            .Where(t =>
                t is not EnumerationGraphType && t.Name is not ("ID" or "String" or "Int" or "Float" or "Boolean")
            )
            .ToList();
        Assert.NotEmpty(scalars);
        Assert.All(
            scalars,
            s =>
                Assert.StartsWith(
                    "https://",
                    (string)s.FindAppliedDirective("specifiedBy")!.FindArgument("url")!.Value!
                )
        );
    }

    [Fact]
    public void What_is_named_as_a_moment_is_a_DateTime()
    {
        var others = Fields()
            .Where(f =>
                (f.Field.Name.EndsWith("At", StringComparison.Ordinal) || f.Field.Name is "at" or "stageSince")
                && f.Field.ResolvedType!.GetNamedType().Name != "DateTime"
            );
        Assert.Empty(others.Select(f => f.Path));
    }

    [Theory]
    [InlineData("2026-11-24T02:30:00Z")]
    [InlineData("2026-11-24T02:30:00.0009999Z")]
    [InlineData("2026-11-23T21:30:00-05:00")]
    [InlineData("2026-11-24t02:30:00z")]
    public void A_moment_is_told_with_the_offset_of_the_city_and_three_digits(string given)
    {
        var time = new FakeTimeProvider();
        time.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("city", TimeSpan.FromHours(8), "city", "city"));
        var scalar = new DateTimeScalar(time);

        Assert.Equal("2026-11-24T10:30:00.000+08:00", scalar.Serialize(scalar.ParseValue(given)));
    }

    private static IEnumerable<(string Path, FieldType Field)> Fields() =>
        Objects.SelectMany(t => t.Fields.Select(f => ($"{t.Name}.{f.Name}", f)));

    private static string? TypeOf(IObjectGraphType type, string field) =>
        type.Fields.Find(field)?.ResolvedType?.ToString();
}
