using GraphQL;
using GraphQLParser.AST;

namespace Matchmaker.Api.Http.Limits;

/// <summary>
/// How long the texts among a field's arguments are: those of the document, and those that variables bring.
/// </summary>
public sealed record TextLength(double Written, IReadOnlyList<string> Variables) : ListLength
{
    public static TextLength Of(GraphQLField field)
    {
        var variables = new List<string>();
        var written = (field.Arguments?.Items ?? []).Sum(a => Of(a.Value, variables));
        return new TextLength(written, variables);
    }

    public override double Of(Inputs variables, IServiceProvider services)
    {
        var length = Written;
        foreach (var name in Variables)
            length += Of(variables.GetValueOrDefault(name));
        return length;
    }

    private static double Of(GraphQLValue value, List<string> variables)
    {
        if (value is GraphQLVariable variable)
            variables.Add(variable.Name.StringValue);
        return value switch
        {
            GraphQLStringValue text => text.Value.Length,
            GraphQLListValue list => (list.Values ?? []).Sum(v => Of(v, variables)),
            GraphQLObjectValue fields => (fields.Fields ?? []).Sum(f => Of(f.Value, variables)),
            _ => 0,
        };
    }

    private static double Of(object? value) =>
        value switch
        {
            string text => text.Length,
            IReadOnlyDictionary<string, object?> fields => fields.Values.Sum(Of),
            IDictionary<string, object?> fields => fields.Values.Sum(Of),
            IEnumerable<object?> list => list.Sum(Of),
            _ => 0,
        };
}
