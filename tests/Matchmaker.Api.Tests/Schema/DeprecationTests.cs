using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQLParser.AST;
using Matchmaker.Api.Schema.Introspection;

namespace Matchmaker.Api.Tests.Schema;

/// <summary>What introspection can tell although nothing in our schema needs it yet.</summary>
public sealed class DeprecationTests
{
    [Fact]
    public async Task Arguments_and_input_fields_on_their_way_out_are_told_to_those_who_ask()
    {
        var told = await AskAsync(
            """
            {
              field: __type(name: "Query") { fields { usual: args { name }
                all: args(includeDeprecated: true) { name isDeprecated deprecationReason } } }
              input: __type(name: "Place") { usual: inputFields { name }
                all: inputFields(includeDeprecated: true) { name } }
              __schema { directives { name usual: args { name } all: args(includeDeprecated: true) { name } } }
            }
            """
        );

        var field = told.GetProperty("field").GetProperty("fields")[0];
        Assert.Equal(["at"], Names(field.GetProperty("usual")));
        Assert.Equal(["at", "where"], Names(field.GetProperty("all")));
        Assert.Equal("Give at.", field.GetProperty("all")[1].GetProperty("deprecationReason").GetString());
        Assert.Equal(["code"], Names(told.GetProperty("input").GetProperty("usual")));
        Assert.Equal(["code", "name"], Names(told.GetProperty("input").GetProperty("all")));
        var directive = told.GetProperty("__schema")
            .GetProperty("directives")
            .EnumerateArray()
            .Single(d => d.GetProperty("name").GetString() == "shout");
        Assert.Equal([], Names(directive.GetProperty("usual")));
        Assert.Equal(["loudly"], Names(directive.GetProperty("all")));
    }

    [Fact]
    public async Task An_input_of_which_one_field_is_to_be_given_says_so()
    {
        var told = await AskAsync("""{ a: __type(name: "Place") { isOneOf } b: __type(name: "Query") { isOneOf } }""");

        Assert.True(told.GetProperty("a").GetProperty("isOneOf").GetBoolean());
        Assert.Equal(JsonValueKind.Null, told.GetProperty("b").GetProperty("isOneOf").ValueKind);
    }

    private static async Task<JsonElement> AskAsync(string query)
    {
        var place = new InputObjectGraphType { Name = "Place", IsOneOf = true };
        place.Field<StringGraphType>("code");
        place.Field<StringGraphType>("name").DeprecationReason("Give code.");
        var root = new ObjectGraphType { Name = "Query" };
        root.Field<StringGraphType>("weather")
            .Arguments(
                new QueryArgument(place) { Name = "at" },
                new QueryArgument<StringGraphType> { Name = "where", DeprecationReason = "Give at." }
            );
        var schema = new GraphQL.Types.Schema { Query = root };
        schema.Directives.Register(
            new Directive("shout", DirectiveLocation.Field)
            {
                Arguments =
                [
                    new QueryArgument<BooleanGraphType> { Name = "loudly", DeprecationReason = "It always is." },
                ],
            }
        );
        CurrentIntrospection.AddTo(schema);
        var answer = JsonDocument.Parse(await schema.ExecuteAsync(o => o.Query = query)).RootElement;
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    private static string?[] Names(JsonElement list) =>
        [.. list.EnumerateArray().Select(item => item.GetProperty("name").GetString())];
}
