using GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using Matchmaker.Domain;

namespace Matchmaker.Api.Http.Limits;

/// <summary>
/// Static cost analysis of a valid document, in points: 1 for each value of the answer (or what <c>[Cost]</c> says of a
/// field), a list's items times its length. The length is the page size <c>first</c> of the list or of the connection
/// around it, the number of <c>ids</c> asked for, what a <see cref="LengthAttribute"/> says, or the usual one.
/// </summary>
public sealed class CostPlanner(
    ISchema schema,
    GraphQLDocument document,
    GraphQLOperationDefinition operation,
    int expectedLength
)
{
    private static readonly ROM First = "first";
    private static readonly ROM Ids = "ids";

    /// <summary>
    /// The part of all fields whose type wraps another. The usual tools ask for ten levels of <c>ofType</c>, of which
    /// hardly any type has more than three: counted as if each were there, they made up most of what a schema costs.
    /// </summary>
    private readonly Lazy<double> _wrappedShare = new(() =>
        Fields(schema).Average(f => f.ResolvedType is NonNullGraphType or ListGraphType ? 1d : 0d)
    );

    public CostPlan Plan()
    {
        var root = operation.Operation switch
        {
            OperationType.Mutation => schema.Mutation,
            OperationType.Subscription => schema.Subscription,
            _ => schema.Query,
        };
        return Selected(operation.SelectionSet, root, page: null);
    }

    private CostPlan Selected(GraphQLSelectionSet? selections, IGraphType? parent, ListLength? page)
    {
        var known = 0d;
        List<CostPlan>? open = null;
        foreach (var selection in selections?.Selections ?? [])
        {
            var plan = selection switch
            {
                GraphQLField field => OfField(field, parent, page),
                GraphQLInlineFragment inline => Selected(
                    inline.SelectionSet,
                    OnType(inline.TypeCondition) ?? parent,
                    page
                ),
                GraphQLFragmentSpread spread
                    when document.FindFragmentDefinition(spread.FragmentName.Name.Value) is { } fragment => Selected(
                    fragment.SelectionSet,
                    OnType(fragment.TypeCondition),
                    page
                ),
                _ => new CostPlan.Fixed(0),
            };
            if (plan is CostPlan.Fixed number)
                known += number.Cost;
            else
                (open ??= []).Add(plan);
        }

        if (open is null)
            return new CostPlan.Fixed(known);
        open.Add(new CostPlan.Fixed(known));
        return new CostPlan.Sum(open);
    }

    private CostPlan OfField(GraphQLField field, IGraphType? parent, ListLength? page)
    {
        var definition = Definition(field.Name.Value, parent);
        var own = CostAttribute.Of(definition);
        var type = definition?.ResolvedType is NonNullGraphType nonNull
            ? nonNull.ResolvedType
            : definition?.ResolvedType;
        var firstHere = PageSize(field, definition);
        var answered =
            type is ListGraphType
                ? OfList(field, parent, own, firstHere ?? page)
                : With(
                    own,
                    new ListLength.Exactly(IsWithin(definition, parent) ? _wrappedShare.Value : 1),
                    Selected(field.SelectionSet, type?.GetNamedType(), firstHere)
                );
        return CostPerCharacterAttribute.Of(definition) is > 0 and var perCharacter
            ? new CostPlan.Sum([answered, new CostPlan.Times(TextLength.Of(field), new CostPlan.Fixed(perCharacter))])
            : answered;
    }

    private CostPlan OfList(GraphQLField field, IGraphType? parent, double own, ListLength? page)
    {
        var definition = Definition(field.Name.Value, parent);
        // An item of a plain list is one value.
        var item = field.SelectionSet is null
            ? new CostPlan.Fixed(1)
            : Selected(field.SelectionSet, definition?.ResolvedType?.GetNamedType(), null);
        return With(own, page ?? Argument(field, Ids, expectedLength) ?? Declared(definition, parent), item);
    }

    private static CostPlan With(double own, ListLength length, CostPlan item) =>
        (length, item) switch
        {
            (ListLength.Exactly exactly, CostPlan.Fixed one) => new CostPlan.Fixed(own + (exactly.Length * one.Cost)),
            _ => new CostPlan.Sum([new CostPlan.Fixed(own), new CostPlan.Times(length, item)]),
        };

    private ListLength Declared(FieldType? definition, IGraphType? parent) =>
        LengthAttribute.Of(definition) is { } declared ? new ListLength.Declared(declared)
        : parent?.Name.StartsWith("__", StringComparison.Ordinal) == true
            ? new ListLength.Exactly(OfSchema(definition!.Name))
        : new ListLength.Exactly(expectedLength);

    // Lists of the schema about itself: every type, and of each so many as ours have in the middle.
    private double OfSchema(string list) =>
        list switch
        {
            "types" => schema.AllTypes.Count,
            // As many as an object type has in the middle. Other types have none, which makes up for those that fields
            // lead to, since these are larger.
            "fields" => 5,
            "args" => Math.Ceiling(Fields(schema).Average(f => f.Arguments?.Count ?? 0)),
            "directives" => schema.Directives.Count,
            _ => 1,
        };

    private static IEnumerable<FieldType> Fields(ISchema schema) =>
        schema.AllTypes.OfType<IComplexGraphType>().SelectMany(t => t.Fields);

    /// <summary>Whether this is the type within a type, which the innermost does not have.</summary>
    private static bool IsWithin(FieldType? definition, IGraphType? parent) =>
        definition?.Name == "ofType" && parent?.Name == "__Type";

    private ListLength? PageSize(GraphQLField field, FieldType? definition) =>
        definition?.Arguments?.Find("first") is { } first
            ? Argument(field, First, first.DefaultValue as int? ?? PageRequest.Usual)
                ?? new ListLength.Exactly(first.DefaultValue as int? ?? PageRequest.Usual)
            : null;

    private ListLength? Argument(GraphQLField field, ROM name, int otherwise)
    {
        foreach (var argument in field.Arguments?.Items ?? [])
        {
            if (argument.Name.Value != name)
                continue;
            return argument.Value switch
            {
                GraphQLVariable variable => new ListLength.Variable(
                    variable.Name.StringValue,
                    Number(Default(variable)) ?? otherwise
                ),
                var literal when Number(literal) is { } number => new ListLength.Exactly(number),
                _ => null,
            };
        }

        return null;
    }

    private GraphQLValue? Default(GraphQLVariable variable)
    {
        foreach (var definition in operation.Variables?.Items ?? [])
        {
            if (definition.Variable.Name.Value == variable.Name.Value)
                return definition.DefaultValue;
        }

        return null;
    }

    private static double? Number(GraphQLValue? value) =>
        value switch
        {
            GraphQLIntValue number
                when double.TryParse(
                    number.Value.Span,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var size
                ) => Math.Max(0, size),
            GraphQLListValue list => list.Values?.Count ?? 0,
            _ => null,
        };

    private IGraphType? OnType(GraphQLTypeCondition? condition) =>
        condition is null ? null : schema.AllTypes[condition.Type.Name.Value];

    private FieldType? Definition(ROM name, IGraphType? parent)
    {
        if (name == schema.SchemaMetaFieldType.Name)
            return schema.SchemaMetaFieldType;
        if (name == schema.TypeMetaFieldType.Name)
            return schema.TypeMetaFieldType;
        return (parent as IComplexGraphType)?.GetField(name);
    }
}
