using GraphQL.Types;
using Matchmaker.Api.Http.Limits;

namespace Matchmaker.Api.Tests.Schema;

public sealed class ListLengthTests
{
    /// <summary>A list without a length would be counted as ten items, however many it has.</summary>
    [Fact]
    public void Every_list_says_how_long_it_may_get()
    {
        var unknown = PrintedSchema
            .Build()
            .AllTypes.OfType<IObjectGraphType>()
            .Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(t =>
                t.Fields.Where(f => IsList(f.ResolvedType) && !HasLength(f)).Select(f => $"{t.Name}.{f.Name}")
            );

        Assert.Empty(unknown.Order(StringComparer.Ordinal));
    }

    private static bool IsList(IGraphType? type) =>
        type is ListGraphType || type is NonNullGraphType { ResolvedType: ListGraphType };

    private static bool HasLength(FieldType field) =>
        field.Name is "edges" or "nodes"
        || field.Arguments?.Find("first") is not null
        || field.Arguments?.Find("ids") is not null
        || field.Metadata.Values.OfType<LengthAttribute>().Any();
}
