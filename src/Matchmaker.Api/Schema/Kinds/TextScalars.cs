using GraphQL.Types;
using GraphQLParser.AST;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Domain;
using Matchmaker.Domain.Text;

namespace Matchmaker.Api.Schema.Kinds;

/// <summary>
/// Texts: one with half of a surrogate pair in it is refused wherever it stands, in a document or in a variable, since
/// storing it would turn the half into another character. What else a text may hold depends on what it is for, which
/// its use case knows.
/// </summary>
public sealed class TextScalar : StringGraphType
{
    public TextScalar() => Name = "String";

    public override object? ParseLiteral(GraphQLValue value) => Whole(base.ParseLiteral(value));

    public override object? ParseValue(object? value) => Whole(base.ParseValue(value));

    private static object? Whole(object? read) =>
        read is string text && PlainText.HalfPairAt(text) is { } position
            ? throw ResultUnwrapping.Refused(new UserError(ErrorCode.Invalid, PlainText.HalfPair(position)))
            : read;
}

/// <summary>
/// Ids: one that none of ours could be is told apart from one that nothing has, and never reaches a store or a
/// sentence.
/// </summary>
public sealed class IdScalar : IdGraphType
{
    /// <summary>
    /// Characters of an id. Set by hand: ours have some forty; those of a city's own data may be longer. Doubled,
    /// stores are asked for longer ids, which nothing has.
    /// </summary>
    private const int Longest = 200;

    public IdScalar() => Name = "ID";

    public override object? ParseLiteral(GraphQLValue value) => Possible(base.ParseLiteral(value));

    public override object? ParseValue(object? value) => Possible(base.ParseValue(value));

    private static object? Possible(object? read) =>
        read is string id && Validation.Fault(id, "编号", "The id", Longest, lines: false) is { } fault
            ? throw ResultUnwrapping.Refused(new UserError(ErrorCode.Invalid, fault))
            : read;
}
